// Prints the same slip with electron-pos-printer, when its button is touched.
'use strict';
const { app, BrowserWindow, ipcMain } = require('electron');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { PosPrinter } = require('electron-pos-printer');

const { blocks } = JSON.parse(readFileSync(process.env.BENCH_SLIP, 'utf8'));
const text = (value) => ({ type: 'text', value, style: { fontSize: '14px' } });

function linesOf(block) {
  switch (block.kind) {
    case 'barcode':
      return [{ type: 'barCode', value: block.value, height: '50', width: '2', displayValue: false }];
    case 'letterhead':
      return block.lines.map(text);
    case 'field':
    case 'headline':
      return [text(block.label), text(block.value)];
    case 'rule':
      return [text('<hr>')];
    default:
      return [text(block.text)];
  }
}

app.setPath('userData', process.env.BENCH_DATA);
ipcMain.handle('print', () =>
  PosPrinter.print(blocks.flatMap(linesOf), {
    preview: false,
    silent: true,
    printerName: 'totem',
    pageSize: '80mm',
    margin: '0 0 0 0',
    timeOutPerLine: 400,
  }),
);
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 720,
    height: 1280,
    webPreferences: { preload: join(__dirname, 'preload.cjs') },
  });
  void window.loadFile(join(__dirname, 'page.html'));
});
