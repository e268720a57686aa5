import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectOnlyTheNextComesOut, openIppRig, slip, type IppRig } from '../support/ipp-rig.ts';
import type { PrintQueue } from '../support/print-queue.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const PRINTED = { ok: true };
const failed = (error: string) => ({ ok: false, error });

let rig: IppRig;
let queue: PrintQueue;

beforeEach(async () => {
  rig = await openIppRig();
  queue = rig.queue;
});
afterEach(() => rig.close());

test('a roll that is about to end is told, prints all the same, and is no news once it is a new one', async () => {
  const printer = rig.open();
  await queue.setMode('paperLow');
  expect(await printer.print(slip('totem-one'))).toEqual(PRINTED);
  expect(await printer.status()).toEqual({ ok: true, value: { paperLow: true } });
  await queue.setMode('normal');
  expect(await printer.print(slip('totem-two'))).toEqual(PRINTED);
  expect(await printer.status()).toEqual({ ok: true, value: { paperLow: false } });
});

test('the paper ends between two slips: the first is out, the second never comes', async () => {
  const printer = rig.open();
  expect(await printer.print(slip('totem-first'))).toEqual(PRINTED);
  await queue.setPaper('out');
  expect(await printer.print(slip('totem-second'))).toEqual(failed('noPaper'));
  await queue.setPaper('in');
  expect(await printer.print(slip('totem-third'))).toEqual(PRINTED);
  expect(await queue.capturedTitles()).toEqual(['totem-first', 'totem-third']);
});

test('a queue that takes nothing new from now on still brings out the slip that is in it', async () => {
  const printer = rig.open();
  await queue.setMode('slow');
  const printing = printer.print(slip('totem-one'));
  await queue.waitForOpenJobs(1);
  await queue.cups('cupsreject', queue.queue);
  await queue.setMode('normal');
  expect(await printing).toEqual(PRINTED);
  expect(await printer.print(slip('totem-two'))).toEqual(failed('stopped'));
  expect(await queue.capturedTitles()).toEqual(['totem-one']);
});

test('a queue that is removed while nobody prints: unavailable, and found when it is there again', async () => {
  const printer = rig.open();
  await queue.remove();
  expect(await printer.status()).toEqual(failed('unavailable'));
  expect(await printer.print(slip('totem-lost'))).toEqual(failed('unavailable'));
  await queue.add();
  await expectOnlyTheNextComesOut(queue, printer);
});

test('a queue that is removed with a slip in it: not confirmed, and the slip is gone with it', async () => {
  const printer = rig.open();
  await queue.setMode('slow');
  const printing = printer.print(slip('totem-lost'));
  await queue.waitForOpenJobs(1);
  await queue.remove();
  expect(await printing).toEqual(failed('notConfirmed'));
  await queue.setMode('normal');
  await queue.add();
  await expectOnlyTheNextComesOut(queue, printer);
});

test('a print server that is dead before: unavailable, and nothing comes out when it is back', async () => {
  const printer = rig.open();
  await queue.kill();
  expect(await printer.status()).toEqual(failed('unavailable'));
  expect(await printer.print(slip('totem-lost'))).toEqual(failed('unavailable'));
  await queue.start();
  await expectOnlyTheNextComesOut(queue, printer);
});

test('a printer that takes a minute: not confirmed at the deadline, and it does not come out after that', async () => {
  const [slowMs, deadlineMs] = isLong ? [60_000, undefined] : [4000, 1500];
  const printer = rig.open({ deadlineMs });
  await queue.setMode('slow');
  const start = performance.now();
  expect(await printer.print(slip('totem-slow'))).toEqual(failed('notConfirmed'));
  const told = performance.now() - start;
  console.log(`told after ${(told / 1000).toFixed(1)} s`);
  expect(told).toBeLessThan((deadlineMs ?? 20_000) + 4000);
  await sleep(slowMs - told);
  await queue.setMode('normal');
  await expectOnlyTheNextComesOut(queue, printer);
}, 120_000);
