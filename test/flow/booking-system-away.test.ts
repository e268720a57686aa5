import { expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
import { mario } from '../support/sample-bookings.ts';

const facility = { address: 'Via dei Frantoi 12', phone: '0800 000 001', hours: 'lun-ven 8:00-18:00' };

test('away at the list: said, with where else to go; idle only informs, and works again by itself', async () => {
  await using bench = await createBench({ facility, deviceWatchMs: 20 });
  await bench.signIn();
  bench.backend.setAvailable(false);
  await bench.search();
  const told = await bench.until('asking', (view) => view.problem === 'unavailable');
  expect(told.facility).toMatchObject(facility);
  bench.touch({ kind: 'leave' });
  bench.cards.removeCard();
  const idle = await bench.until('idle', (view) => view.bookings === 'away');
  expect(idle.typedAccess).toBe(false);
  expect(JSON.stringify(idle)).not.toMatch(/MARIO|RSSMRA|PRN-77A/);
  bench.backend.setAvailable(true);
  await bench.until('idle', (view) => view.bookings === 'ready' && view.typedAccess);
  await bench.openBooking();
});

test('away at the confirmation: refused, nothing changed, and said so', async () => {
  await using bench = await createBench({ facility });
  await bench.openBooking();
  bench.touch({ kind: 'cancelBooking' });
  await bench.until('checkingCancellation');
  bench.backend.setAvailable(false);
  await bench.confirm();
  await bench.until('cancellationRefused', (view) => view.reason === 'unavailable');
  bench.backend.setAvailable(true);
  bench.touch({ kind: 'continue' });
  await bench.until('choosing', (view) => view.bookings[0]?.state === 'due');
});

test('records that cannot be read or written keep no paper back', async () => {
  await using bench = await createBench();
  await bench.openBooking('PRN-77A/1', mario);
  bench.database.connection.exec('drop table printouts; drop table cancellation_receipts');
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printed');
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  bench.touch({ kind: 'cancelBooking' });
  await bench.confirm();
  await bench.until('cancelled', (view) => view.slip === 'printed');
  expect(bench.printer.documents).toHaveLength(2);
  expect(bench.logged.join()).toContain('receiptNotKept');
  const receipt = bench.printer.documents.at(-1)?.html;
  for (const text of ['SÌ: il termine era', 'class="qr"']) expect(receipt).toContain(text);
  // Open, so that the receipt is made once it can be kept.
  const open = bench.database.connection.prepare('select count(*) from intents where outcome is null');
  expect(open.pluck().get()).toBe(1);
});
