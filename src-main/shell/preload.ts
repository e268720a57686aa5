import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { channels } from '../contract/api.ts';
import type { SimulatorApi, TotemApi } from '../contract/api.ts';
import { deskChannels } from '../contract/desk/api.ts';
import type { DeskApi } from '../contract/desk/api.ts';

/** Named functions and no raw channel: a page gets values, never an Electron event. */
const totem: TotemApi = {
  dispatch: (command) => ipcRenderer.invoke(channels.command, command),
  onView: (listener) => listen(channels.view, channels.ready, listener),
  alive: (shown) => ipcRenderer.send(channels.alive, shown),
};

const simulator: SimulatorApi = {
  act: (action) => ipcRenderer.invoke(channels.simulatorAction, action),
  onState: (listener) => listen(channels.simulatorState, channels.simulatorReady, listener),
};

const desk: DeskApi = {
  call: (call) => ipcRenderer.invoke(deskChannels.call, call),
  onEvent: (listener) => listen(deskChannels.event, deskChannels.ready, listener),
  pathOf: (file) => webUtils.getPathForFile(file),
};

function listen<Value>(channel: string, ready: string, listener: (value: Value) => void): () => void {
  const relay = (_event: unknown, value: Value): void => listener(value);
  ipcRenderer.on(channel, relay);
  ipcRenderer.send(ready);
  return () => ipcRenderer.off(channel, relay);
}

// One file for all pages, each with its own part; main refuses the senders of the other parts all the same.
if (location.host === 'totem') contextBridge.exposeInMainWorld('totem', totem);
if (location.host === 'desk' || location.host === 'desk-anew') contextBridge.exposeInMainWorld('desk', desk);
if (location.host === 'simulator') contextBridge.exposeInMainWorld('simulator', simulator);
