// The least that can be shown with Electron: one window, one page with a heading and a button.
'use strict';
const { app, BrowserWindow, ipcMain } = require('electron');
const { join } = require('node:path');

app.setPath('userData', process.env.BENCH_DATA);
ipcMain.handle('echo', (_event, value) => value);
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 720,
    height: 1280,
    webPreferences: { preload: join(__dirname, 'preload.cjs') },
  });
  window.webContents.on('render-process-gone', () => window.webContents.reload());
  void window.loadFile(join(__dirname, 'page.html'));
});
