import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  configurationKeys,
  configurationPage,
  configurationPagePath,
} from '../../scripts/configuration-page.ts';
import { projectFolder } from '../../scripts/places.ts';
import { parseConfig } from '../../src-main/config.ts';

test('the page is the one that the schema gives; if not: node scripts/configuration-page.ts', () => {
  expect(readFileSync(configurationPagePath, 'utf8')).toBe(configurationPage());
});

test('every key is explained, in one line', () => {
  for (const { path, meaning } of configurationKeys()) expect(meaning, path).toMatch(/^[^|\n]{10,160}\.$/);
});

test('the table of the README holds every key and its default', () => {
  const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');
  for (const { path, fallback } of configurationKeys()) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${path}\` |`));
    expect(row, path).toBeDefined();
    if (fallback.startsWith('`')) expect(row, path).toContain(fallback);
  }
});

test('the example is a configuration', () => {
  const [, json = ''] = /```json\n([^`]+)```/.exec(configurationPage()) ?? [];
  expect(parseConfig(JSON.parse(json), 'the example', '/data')).toMatchObject({ kioskId: 'atrio-1' });
});
