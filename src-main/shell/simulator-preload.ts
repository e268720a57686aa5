import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../contract/api.ts';
import type { SimulatorApi } from '../contract/api.ts';

const simulator: SimulatorApi = {
  act: (action) => ipcRenderer.invoke(channels.simulatorAction, action),
  onState: (listener) => {
    const relay = (_event: unknown, state: Parameters<typeof listener>[0]): void => listener(state);
    ipcRenderer.on(channels.simulatorState, relay);
    ipcRenderer.send(channels.simulatorReady);
    return () => ipcRenderer.off(channels.simulatorState, relay);
  },
};

contextBridge.exposeInMainWorld('simulator', simulator);
