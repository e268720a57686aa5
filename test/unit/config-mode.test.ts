import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseArguments } from '../../src-main/arguments.ts';
import { parseConfig } from '../../src-main/config.ts';
import { databasePathOf, readSettings } from '../../src-main/settings.ts';

/* Totem or desk: two programs on one data folder, each with a name of its own. */

const folder = mkdtempSync(join(tmpdir(), 'totem-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (content: object): string => {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const settings = (words: string[]) =>
  readSettings(
    parseArguments(words, false),
    { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
    'linux',
    false,
  );

test('a place without a name is called by what it is', () => {
  expect(parseConfig({ mode: 'desk' }, 'x', '/data').kioskId).toBe('sportello-1');
  expect(parseConfig({ mode: 'desk', kioskId: 'cup-2' }, 'x', '/data').kioskId).toBe('cup-2');
});

test('--desk on the file of a totem: its data, and a name of its own', () => {
  const totem = written({ dataDir: '/srv/totem', kioskId: 'atrio-1' });
  expect(settings(['--config', totem, '--desk']).config).toMatchObject({
    mode: 'desk',
    dataDir: '/srv/totem',
    kioskId: 'sportello-1',
  });
  const desk = written({ mode: 'desk', kioskId: 'cup-2' });
  expect(settings(['--config', desk, '--desk']).config).toMatchObject({ mode: 'desk', kioskId: 'cup-2' });
});

test('the desk of the demo works on the data of its totem', () => {
  const [totem, desk] = [settings([]), settings(['--desk'])];
  expect(desk).toMatchObject({ demo: true, config: { mode: 'desk', kioskId: 'sportello-1' } });
  expect(databasePathOf(desk.config)).toBe(databasePathOf(totem.config));
});
