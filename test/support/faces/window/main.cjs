// Two windows on the same page, one on each glass: Electron main.cjs -- PAGE
const { app, BrowserWindow } = require('electron');

const sizes = { upright: [1080, 1920], lying: [1280, 800] };
const [page] = process.argv.slice(process.argv.indexOf('--') + 1);

// Without a graphics card it would only be imitated.
app.disableHardwareAcceleration();
app.whenReady().then(() => {
  for (const [hash, [width, height]] of Object.entries(sizes)) {
    const webPreferences = { backgroundThrottling: false };
    const window = new BrowserWindow({ width, height, useContentSize: true, frame: false, webPreferences });
    void window.loadFile(page, { hash });
  }
});
