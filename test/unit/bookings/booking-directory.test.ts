import { expect, test } from 'vitest';
import { createEmbeddedBookingDirectory } from '../../../src-main/bookings/embedded-booking-directory.ts';
import { createEmbeddedBookingGateway } from '../../../src-main/bookings/embedded-booking-gateway.ts';
import { createSimulatedBookingDirectory } from '../../../src-main/bookings/simulated-booking-directory.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { anything, describeBookingDirectory } from '../../support/booking-directory-contract.ts';
import { databaseWith, testNow } from '../../support/booking-database.ts';
import { bookingOf, mario } from '../../support/sample-bookings.ts';

const never = new AbortController().signal;
const embedded = async (bookings: Parameters<typeof databaseWith>[0]) => {
  // Without bookings there is no file to import.
  const db = bookings.length > 0 ? await databaseWith(bookings) : openDatabase(':memory:');
  return createEmbeddedBookingDirectory({ db, now: testNow });
};

describeBookingDirectory('embedded', embedded);
describeBookingDirectory(
  'simulated',
  async (bookings) => createSimulatedBookingDirectory(await embedded(bookings)).directory,
);

test('a directory that cannot be reached does not answer', async () => {
  const simulated = createSimulatedBookingDirectory(await embedded([bookingOf(mario)]));
  simulated.setAvailable(false);
  const gone = { ok: false, error: 'unavailable' };
  const { directory } = simulated;
  expect(await directory.find({ ...anything, name: 'ROSSI' }, never)).toEqual(gone);
  expect(await directory.byNumber('PRN-77A/1', never)).toEqual(gone);
  expect(await directory.byCancellation('D26-AAAA', never)).toEqual(gone);
  expect(await directory.facilities(never)).toEqual(gone);
  simulated.setAvailable(true);
  expect(await directory.byNumber('PRN-77A/1', never)).toMatchObject({ ok: true });
});

test('where another system decides, a booking is found by the number of what was asked of it, and is not due', async () => {
  const db = await databaseWith([bookingOf(mario)]);
  const gateway = createEmbeddedBookingGateway({ db, role: 'copy', now: testNow });
  const directory = createEmbeddedBookingDirectory({ db, role: 'copy', now: testNow });
  const asked = await gateway.cancel({
    ...{ bookingNumber: 'PRN-77A/1', fiscalCode: mario.fiscalCode, version: 1 },
    ...{ idempotencyKey: 'key-1', deadline: '', inTime: false },
  });
  if (!asked.ok) throw new Error(asked.error.kind);
  const { cancellationNumber } = asked.value;
  const found = await directory.find({ ...anything, code: cancellationNumber }, never);
  expect(found).toMatchObject({ ok: true, value: { bookings: [{ request: { cancellationNumber } }] } });
  expect(await directory.byCancellation(cancellationNumber, never)).toMatchObject({ ok: true, value: {} });
  const due = await directory.find({ ...anything, name: 'ROSSI', state: 'due' }, never);
  expect(due).toEqual({ ok: true, value: { bookings: [], more: false } });
});
