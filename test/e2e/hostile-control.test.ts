import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, test } from 'vitest';
import { rootNeedsNoSandbox } from '../../scripts/sandbox.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { until } from '../support/until.ts';

const main = `const { app } = require('electron');
app.on('window-all-closed', () => undefined);`;

/** An Electron that forbids nothing, in a folder of its own. */
function openElectron(folder: string) {
  writeFileSync(join(folder, 'package.json'), '{ "name": "control", "main": "main.cjs" }');
  writeFileSync(join(folder, 'main.cjs'), main);
  const args = [...rootNeedsNoSandbox(), `--user-data-dir=${join(folder, 'data')}`, folder];
  return _electron.launch({ executablePath: process.env['TOTEM_ELECTRON'] ?? '', args, cwd: folder });
}

test('where nothing stops them the hostile texts do what they are there for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'totem-control-'));
  const page = join(folder, 'page.html');
  const called: string[] = [];
  const server = createServer((request) => {
    called.push(request.url ?? '');
    request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const app = await openElectron(folder);
  const idle: string[] = [];
  let tried = 0;
  try {
    for (let index = 0; index < 40; index += 1) {
      // Each with a mark and an address of its own: what one does late is not taken for the deed of the next.
      const mark = join(folder, `m${index}`);
      const { text = '', does } = hostileTexts(mark, `${origin}/${index}/`)[index] ?? {};
      if (!does) continue;
      tried += 1;
      const hasCalled = (): boolean => called.some((path) => path.startsWith(`/${index}/`));
      writeFileSync(page, `<!doctype html><title>t</title><main><p>${text}</p></main>`);
      await app.evaluate(({ BrowserWindow }, file) => {
        const webPreferences = { nodeIntegration: true, contextIsolation: false, sandbox: false };
        const window = new BrowserWindow({ webPreferences });
        // A page that goes elsewhere is one that has not loaded.
        void window.loadFile(file).catch(() => undefined);
      }, page);
      await until('it acts', () => (does === 'mark' ? existsSync(mark) : hasCalled())).catch(() =>
        idle.push(text),
      );
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.destroy();
      });
    }
    expect({ tried, idle }).toEqual({ tried: 24, idle: [] });
  } finally {
    await app.close();
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
