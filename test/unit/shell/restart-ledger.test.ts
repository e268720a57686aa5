import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDeathBudget } from '../../../src-main/shell/death-budget.ts';
import { openRestartLedger } from '../../../src-main/shell/restart-ledger.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const minute = 60_000;
const midnight = Date.parse('2026-11-24T00:00:00.000Z');

test('the fifth start within half an hour waits until the first is that old; then there is a clean slate', () => {
  const file = join(temporaryFolder(), 'restarts.json');
  const startAt = (ms: number) => openRestartLedger(file, () => midnight + ms);
  const waits = [0, 1, 2, 3].map((each) => startAt(each * minute).outOfServiceMs);
  expect(waits).toEqual([null, null, null, null]);
  const fifth = startAt(4 * minute);
  expect(fifth.outOfServiceMs).toBe(26 * minute);
  // What the program does when it has waited.
  fifth.forgetStarts();
  expect(startAt(30 * minute + 2000).outOfServiceMs).toBeNull();
});

test('a clock that was ahead counts for nothing', () => {
  const file = join(temporaryFolder(), 'restarts.json');
  const ahead = [0, 1, 2, 3, 4].map((each) => new Date(midnight + 1e11 + each).toISOString());
  writeFileSync(file, JSON.stringify({ starts: ahead, withoutGpuUntil: ahead[0] }));
  expect(openRestartLedger(file, () => midnight)).toMatchObject({ outOfServiceMs: null, withoutGpu: false });
});

test('starts that ended in order do not count, and rare crashes neither', () => {
  const file = join(temporaryFolder(), 'restarts.json');
  for (let day = 0; day < 10; day += 1) {
    const ledger = openRestartLedger(file, () => midnight + day);
    expect(ledger.outOfServiceMs).toBeNull();
    ledger.forgetStarts();
  }
  for (let hour = 0; hour < 48; hour += 1) {
    expect(openRestartLedger(file, () => midnight + hour * 15 * minute).outOfServiceMs).toBeNull();
  }
});

test('a graphics process that keeps dying is done without for a day', () => {
  const file = join(temporaryFolder(), 'restarts.json');
  const openAfter = (hours: number) => openRestartLedger(file, () => midnight + hours * 60 * minute);
  const first = openAfter(0);
  expect(first.withoutGpu).toBe(false);
  first.avoidGpu();
  first.forgetStarts();
  expect(openAfter(1).withoutGpu).toBe(true);
  expect(openAfter(23.9).withoutGpu).toBe(true);
  expect(openAfter(24.1).withoutGpu).toBe(false);
});

test.each(['', 'no JSON', '{}', '{"starts":"all"}', '{"starts":["yesterday"],"withoutGpuUntil":null}'])(
  'a ledger that holds %j counts nothing, and is written anew',
  (text) => {
    const file = join(temporaryFolder(), 'restarts.json');
    writeFileSync(file, text);
    expect(openRestartLedger(file, () => midnight)).toMatchObject({
      outOfServiceMs: null,
      withoutGpu: false,
    });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ starts: ['2026-11-24T00:00:00.000Z'] });
  },
);

test('a ledger that cannot be written does not stop a start', () => {
  const folder = join(temporaryFolder(), 'restarts.json');
  mkdirSync(folder);
  expect(openRestartLedger(folder, () => midnight).outOfServiceMs).toBeNull();
});

test('three deaths within five minutes are borne, a fourth is not', () => {
  let now = 0;
  const mayDie = createDeathBudget(3, 5 * minute, () => now);
  const dieAt = (minutes: number): boolean => {
    now = minutes * minute;
    return mayDie();
  };
  expect([0, 1, 2].map(dieAt)).toEqual([true, true, true]);
  expect(dieAt(4)).toBe(false);
  // Those of before are forgotten by then.
  expect(dieAt(9.5)).toBe(true);
});
