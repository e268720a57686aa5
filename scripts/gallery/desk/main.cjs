// Takes a picture of every face of the desk: Electron main.cjs PAGE FOLDER LOOKS [NAMES…]; LOOKS is the totem's.
const { app, BrowserWindow } = require('electron');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const sizes = [
  [1366, 768],
  [1920, 1080],
];
const [page, folder, , ...wanted] = process.argv.slice(process.argv.indexOf('--') + 1);
const isWanted = (name) => wanted.length === 0 || wanted.some((each) => name.startsWith(each));

// Between one window and the next there is none.
app.on('window-all-closed', () => undefined);

app.whenReady().then(async () => {
  for (const [width, height] of sizes) {
    const window = new BrowserWindow({ width, height, useContentSize: true, frame: false });
    await window.loadFile(page);
    const run = (code) => window.webContents.executeJavaScript(code);
    for (const name of await run('gallery.names')) {
      if (!isWanted(name)) continue;
      await run(`gallery.show('${name}')`);
      // What stands is not drawn yet, and the picture is of what was drawn.
      await run(
        'new Promise((drawn) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(drawn)), 60))',
      );
      const over = await run('gallery.faults()');
      if (over.length > 0) console.log(`${width} ${name}: ${over.join(' | ')}`);
      const picture = await window.webContents.capturePage();
      writeFileSync(join(folder, `desk-${name}-${width}x${height}.png`), picture.toPNG());
    }
    window.destroy();
  }
  app.exit();
});
