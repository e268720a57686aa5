'use strict';
const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('peer', { echo: (value) => ipcRenderer.invoke('echo', value) });
