import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLog, redact } from '../../src-main/log.ts';

test.each([
  ['RSSMRA80A01H501U', '[CF]'],
  ['x RSSMRAULALMHRLMD.', 'x [CF].'],
  ['rssmra80a01h501u', '[CF]'],
  ['RSS MRA 80A01 H501U', '[CF]'],
  ['STP1601140000123', '[CF]'],
  ['card 80380001601234567892', 'card [card]'],
  ['160A04012345678', '[NRE]'],
  ['{"from":"idle","to":"asking"}', '{"from":"idle","to":"asking"}'],
])('%s is written as %s', (text, written) => {
  expect(redact(text)).toBe(written);
});

test('one JSON line an event, redacted whatever the field', () => {
  const folder = mkdtempSync(join(tmpdir(), 'totem-log-'));
  const file = join(folder, 'log', 'totem.jsonl');
  const log = openLog(file, () => new Date('2026-11-23T09:00:00Z'));
  log('stage', { from: 'idle', to: 'asking' });
  log('crashed', { error: 'Error: RSSMRA80A01H501U' });
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  rmSync(folder, { recursive: true });
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { at: '2026-11-23T09:00:00.000Z', event: 'stage', from: 'idle', to: 'asking' },
    { at: '2026-11-23T09:00:00.000Z', event: 'crashed', error: 'Error: [CF]' },
  ]);
});

test('what a page can bring about fills no disk: thirty lines a minute, then how many were left out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'totem-log-'));
  const file = join(folder, 'totem.jsonl');
  let at = Date.parse('2026-11-23T09:00:00Z');
  const log = openLog(file, () => new Date(at));
  for (let count = 0; count < 1000; count += 1) log('commandRefused');
  log('stage', { from: 'idle', to: 'asking' });
  at += 60_000;
  log('stage', { from: 'asking', to: 'idle' });
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  rmSync(folder, { recursive: true });
  expect(lines.filter((line) => line.includes('commandRefused'))).toHaveLength(31);
  expect(lines.slice(-3).map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { event: 'stage', to: 'asking' },
    { event: 'commandRefused', leftOut: 970 },
    { event: 'stage', to: 'idle' },
  ]);
});
