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
