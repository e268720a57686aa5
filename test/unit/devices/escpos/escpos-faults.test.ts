import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { expectNoGhost, openEscposRig, slip, type EscposRig } from '../../../support/escpos/escpos-rig.ts';
import { until } from '../../../support/until.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const printed = { ok: true };
const failed = (error: string) => ({ ok: false, error });

let rig: EscposRig;
afterEach(() => rig.close());

test.each([
  ['no paper', { paper: 'out' }, 'noPaper'],
  ['the cover open', { cover: 'open' }, 'coverOpen'],
  ['both', { cover: 'open', paper: 'out' }, 'coverOpen'],
] as const)('%s before: told, and not a line is sent', async (_, condition, error) => {
  rig = await openEscposRig('epson-tm-t20');
  rig.device.set(condition);
  expect(await rig.printer.status()).toEqual(failed(error));
  const before = rig.device.receivedBytes();
  expect(await rig.printer.print(slip('totem-lost'))).toEqual(failed(error));
  // Four questions of three bytes.
  expect(rig.device.receivedBytes() - before).toBe(12);
  await expectNoGhost(rig);
});

test.each([
  ['the paper ends', { paperLines: 150 }, 'noPaper'],
  ['the cover opens', { coverLines: 150 }, 'coverOpen'],
  ['the paper ends with the first line', { paperLines: 1 }, 'noPaper'],
  ['the knife sticks', { knife: 'sticks' }, 'jam'],
] as const)('%s on the way: told, and the rest of it is forgotten', async (_, condition, error) => {
  rig = await openEscposRig('epson-tm-t20', { linesPerSecond: 1500 });
  rig.device.set(condition);
  expect(await rig.printer.print(slip('totem-lost'))).toEqual(failed(error));
  expect(await rig.printer.status()).toEqual(failed(error));
  await expectNoGhost(rig);
});

test('also in a printer that takes in no more than 4 KB', async () => {
  rig = await openEscposRig('epson-tm-t20', { linesPerSecond: 1500, bufferBytes: 4096 });
  rig.device.set({ paperLines: 150 });
  expect(await rig.printer.print(slip('totem-lost'))).toEqual(failed('noPaper'));
  await expectNoGhost(rig);
});

test('the paper ends between two slips: one is out, the other is not begun', async () => {
  rig = await openEscposRig('epson-tm-t20');
  const both = [rig.printer.print(slip('totem-first')), rig.printer.print(slip('totem-second'))];
  expect(await both[0]).toEqual(printed);
  rig.device.set({ paper: 'out' });
  expect(await both[1]).toEqual(failed('noPaper'));
  rig.device.set({ paper: 'in' });
  expect(await rig.printer.print(slip('totem-third'))).toEqual(printed);
  expect(rig.cameOut()).toEqual(['totem-first', 'totem-third']);
});

test('half a slip in the mouth is cut off as soon as the printer is well, before anybody prints', async () => {
  rig = await openEscposRig('epson-tm-t20', { linesPerSecond: 1500 });
  rig.device.set({ coverLines: 150 });
  expect(await rig.printer.print(slip('totem-half'))).toEqual(failed('coverOpen'));
  rig.device.set({ cover: 'closed' });
  expect(rig.device.mechanism.hangingLines()).toBeGreaterThan(100);
  expect(await rig.printer.status()).toMatchObject({ ok: true });
  expect([rig.device.mechanism.hangingLines(), rig.scraps()]).toEqual([0, 1]);
  expect(await rig.printer.print(slip('totem-next'))).toEqual(printed);
  expect([rig.cameOut(), rig.scraps()]).toEqual([['totem-next'], 1]);
});

test('too slow for the deadline: not confirmed, and what is left never comes', async () => {
  const deadlineMs = isLong ? 20_000 : 1500;
  rig = await openEscposRig('epson-tm-t20', { linesPerSecond: 480 / (isLong ? 60 : 5), deadlineMs });
  expect(await rig.printer.print(slip('totem-slow'))).toEqual(failed('notConfirmed'));
  await expectNoGhost(rig);
}, 60_000);

test('a printer that cannot forget: not confirmed, said in the log, and cut off before the next slip', async () => {
  rig = await openEscposRig('custom-vkp80iii', { linesPerSecond: 1500 });
  rig.device.set({ paperLines: 150 });
  expect(await rig.printer.print(slip('totem-lost'))).toEqual(failed('notConfirmed'));
  expect(rig.events()).toEqual(['printJobFailed', 'printPartKept']);
  expect(await rig.printer.status()).toEqual(failed('noPaper'));
  rig.device.set({ paper: 'in' });
  // No more than the two pieces that are on their way: 6 mm.
  await until('what it kept is printed', () => rig.device.mechanism.hangingLines() > 0);
  await sleep(100);
  expect(rig.device.mechanism.hangingLines()).toBeLessThanOrEqual(48);
  expect(await rig.printer.print(slip('totem-next'))).toEqual(printed);
  expect(rig.cameOut()).toEqual(['totem-next']);
  expect([rig.scraps(), rig.device.mechanism.pulledBack()]).toEqual([0, [expect.anything()]]);
});
