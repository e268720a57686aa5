import { expect, test } from 'vitest';
import { cancelCall } from '../support/desk-cancel-call.ts';
import { createDeskBench } from '../support/desk-bench.ts';

test('the window is closed while a receipt comes out: the desk ends after it, and takes nothing more', async () => {
  await using bench = await createDeskBench();
  bench.printer.holdPaper();
  const cancelling = bench.ask(cancelCall);
  const status = bench.database.connection
    .prepare("select status from bookings where booking_number = 'PRN-77A/1'")
    .pluck();
  await expect.poll(() => status.get()).toBe('cancelled');

  let hasEnded = false;
  const closing = bench.desk.close().then(() => (hasEnded = true));
  expect(await bench.call({ kind: 'listCases', closed: false })).toEqual({ ok: false, error: 'unavailable' });
  expect(hasEnded).toBe(false);
  bench.printer.release();
  expect(await cancelling).toMatchObject({ kind: 'cancelled', paper: 'printed' });
  await closing;
});
