// Stands in for Electron's own default application: `electron FOLDER …` runs the program in that folder.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

// Switches of Chromium and Node, and values of options (`--config FILE`), may stand before the folder.
const folder = process.argv
  .slice(1)
  .filter((argument) => !argument.startsWith('-'))
  .map((argument) => resolve(argument))
  .find((path) => existsSync(join(path, 'package.json')));
if (folder === undefined) {
  process.stderr.write('usage: electron FOLDER [options]   (FOLDER holds the package.json of the program)\n');
  process.exit(2);
}

const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setName(productName ?? name ?? 'Electron');
if (version !== undefined) app.setVersion(version);
app.setAppPath(folder);
// Electron derived this from the loader's own name before any code ran.
app.setPath('userData', join(app.getPath('appData'), app.getName()));
await import(pathToFileURL(join(folder, main ?? 'index.js')).href);
