// Takes a picture of every sample screen and prints every sample paper: Electron main.cjs PAGE FOLDER LOOKS [NAMES…]
// LOOKS is JSON: which languages, sizes, themes and positions are wanted, and whether papers are (wanted.ts).
const { app, BrowserWindow } = require('electron');
const { rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const sizes = { upright: [1080, 1920], lying: [1280, 800] };
const [page, folder, looks, ...wanted] = process.argv.slice(process.argv.indexOf('--') + 1);
const { languages, textSizes, themes, positions, papers } = JSON.parse(looks);

// Between one window and the next there is none.
app.on('window-all-closed', () => undefined);

const isWanted = (name) => wanted.length === 0 || wanted.some((each) => name.startsWith(each));

/** As PDF, 80 mm wide and as high as what stands on it. */
async function print({ name, html }) {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, html);
  const window = new BrowserWindow({ width: 302, height: 800, show: false });
  await window.loadFile(file);
  const px = await window.webContents.executeJavaScript(
    'document.fonts.ready.then(() => Math.ceil(document.body.getBoundingClientRect().height))',
  );
  const pdf = await window.webContents.printToPDF({
    pageSize: { width: 80 / 25.4, height: (px + 2) / 96 },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  });
  writeFileSync(join(folder, `${name}.pdf`), pdf);
  rmSync(file);
  window.destroy();
}

/** Every wanted look, with the end of its file's name, which says what is not as usual. */
function everyLook(orientation) {
  const found = [];
  for (const language of languages)
    for (const textSize of textSizes)
      for (const theme of themes)
        for (const position of positions) {
          const unusual = [textSize, position, theme].filter(
            (each) => each !== 'normal' && each !== 'standard',
          );
          const ending = [orientation, language, ...unusual].join('-');
          found.push([{ orientation, language, textSize, theme, position, headset: false }, ending]);
        }
  return found;
}

app.whenReady().then(async () => {
  for (const [orientation, [width, height]] of Object.entries(sizes)) {
    const window = new BrowserWindow({ width, height, useContentSize: true, frame: false });
    await window.loadFile(page);
    const run = (code) => window.webContents.executeJavaScript(code);
    for (const name of await run('gallery.names')) {
      if (!isWanted(name)) continue;
      for (const [look, ending] of everyLook(orientation)) {
        await run(`gallery.show('${name}', ${JSON.stringify(look)})`);
        // What stands is not drawn yet, and the picture is of what was drawn.
        await run(
          'new Promise((drawn) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(drawn)), 60))',
        );
        const over = await run('gallery.overflowing()');
        if (over.length > 0) console.log(`${ending} ${name}: ${over.join(' | ')}`);
        const picture = await window.webContents.capturePage();
        writeFileSync(join(folder, `${name}-${ending}.png`), picture.toPNG());
      }
    }
    if (papers && orientation === 'upright')
      for (const paper of await run('gallery.papers')) if (isWanted(paper.name)) await print(paper);
    window.destroy();
  }
  app.exit();
});
