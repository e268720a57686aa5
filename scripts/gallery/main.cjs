// Takes a picture of every sample screen: Electron main.cjs PAGE FOLDER [NAMES…]
const { app, BrowserWindow } = require('electron');
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const sizes = { upright: [1080, 1920], lying: [1280, 800] };
const [page, folder, ...wanted] = process.argv.slice(process.argv.indexOf('--') + 1);

// Between one window and the next there is none.
app.on('window-all-closed', () => undefined);

app.whenReady().then(async () => {
  for (const [orientation, [width, height]] of Object.entries(sizes)) {
    const window = new BrowserWindow({ width, height, useContentSize: true, frame: false });
    await window.loadFile(page);
    const run = (code) => window.webContents.executeJavaScript(code);
    for (const name of await run('gallery.names')) {
      if (wanted.length > 0 && !wanted.some((each) => name.startsWith(each))) continue;
      for (const language of ['it', 'en']) {
        await run(`gallery.show('${name}', '${language}')`);
        await run(
          'new Promise((drawn) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(drawn)), 60))',
        );
        const over = await run('gallery.overflowing()');
        if (over.length > 0) console.log(`${orientation} ${language} ${name}: ${over.join(' | ')}`);
        const picture = await window.webContents.capturePage();
        writeFileSync(join(folder, `${name}-${orientation}-${language}.png`), picture.toPNG());
      }
    }
    window.destroy();
  }
  app.exit();
});
