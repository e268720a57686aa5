'use strict';
const { contextBridge, ipcRenderer } = require('electron');

contextBridge.exposeInMainWorld('peer', { print: () => ipcRenderer.invoke('print') });
