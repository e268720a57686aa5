import { expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';

test('a roll that is about to end: the staff read it in the log, once a roll; the screen says nothing', async () => {
  await using bench = await createBench({ deviceWatchMs: 10 });
  const told = (): number => bench.logged.filter((line) => line.includes('"paperLow"')).length;
  const before = await bench.until('idle', ({ printer }) => printer === 'ready');
  bench.printer.setPaperLow(true);
  await expect.poll(told).toBe(1);
  expect(bench.view()).toEqual(before);

  // A new roll is put in: the cover is opened and closed.
  bench.printer.setFault('coverOpen');
  await bench.until('idle', ({ printer }) => printer === 'coverOpen');
  bench.printer.setPaperLow(false);
  bench.printer.setFault(null);
  expect(await bench.until('idle', ({ printer }) => printer === 'ready')).toEqual(before);
  expect(told()).toBe(1);
  bench.printer.setPaperLow(true);
  await expect.poll(told).toBe(2);

  await bench.openBooking();
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printed');
});
