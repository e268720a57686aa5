import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAppFiles } from '../../../src-main/shell/app-files.ts';
import { hostileAddress } from '../../support/hostile-addresses.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function site(): string {
  const folder = temporaryFolder();
  const pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  for (const name of ['index.html', 'simulator.html', 'assets/totem.js', 'assets/notes.txt'])
    writeFileSync(join(pages, name), 'ours');
  for (const name of ['package.json', 'secret.js']) writeFileSync(join(folder, name), 'secret');
  return pages;
}

test('each host gets its own page and the shared files, nothing else', async () => {
  const answer = openAppFiles(site());
  const ask = async (host: 'totem' | 'simulator', path: string) =>
    (await answer(host, `app://${host}${path}`)).status;
  expect(await ask('totem', '/index.html')).toBe(200);
  expect(await ask('totem', '/assets/totem.js')).toBe(200);
  expect(await ask('totem', '/simulator.html')).toBe(404);
  expect(await ask('simulator', '/simulator.html')).toBe(200);
  expect(await ask('simulator', '/index.html')).toBe(404);
  // Of a kind that no page of ours loads.
  expect(await ask('totem', '/assets/notes.txt')).toBe(404);
});

test('10,000 hostile addresses: a known file or nothing, and never an error', async () => {
  const answer = openAppFiles(site());
  const known = ['/index.html', '/assets/totem.js'];
  await fc.assert(
    fc.asyncProperty(hostileAddress, async (address) => {
      const response = await answer('totem', address);
      if (response.status === 404) return;
      const { host, pathname } = new URL(address);
      expect({ status: response.status, host, isKnown: known.includes(pathname) }).toEqual({
        status: 200,
        host: 'totem',
        isKnown: true,
      });
      expect(await response.text()).toBe('ours');
    }),
    { numRuns: 10_000 },
  );
});
