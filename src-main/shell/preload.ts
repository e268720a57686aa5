import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../contract/api.ts';
import type { TotemApi } from '../contract/api.ts';

/** Two named functions and no raw channel: the page gets values, never an Electron event. */
const totem: TotemApi = {
  dispatch: (command) => ipcRenderer.invoke(channels.command, command),
  onView: (listener) => {
    const relay = (_event: unknown, view: Parameters<typeof listener>[0]): void => listener(view);
    ipcRenderer.on(channels.view, relay);
    ipcRenderer.send(channels.ready);
    return () => ipcRenderer.off(channels.view, relay);
  },
};

contextBridge.exposeInMainWorld('totem', totem);
