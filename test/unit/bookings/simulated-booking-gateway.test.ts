import { expect, test } from 'vitest';
import { createEmbeddedBookingGateway } from '../../../src-main/bookings/embedded-booking-gateway.ts';
import { createSimulatedBookingGateway } from '../../../src-main/bookings/simulated-booking-gateway.ts';
import { databaseWith, growVersion, testNow } from '../../support/booking-database.ts';
import { describeBookingGateway } from '../../support/booking-gateway-contract.ts';
import { everything } from '../../support/person-list-contract.ts';
import { bookingOf, mario } from '../../support/sample-bookings.ts';

async function openSimulated() {
  const db = await databaseWith([bookingOf(mario)]);
  return createSimulatedBookingGateway(createEmbeddedBookingGateway({ db, now: testNow }));
}

describeBookingGateway('simulated', async (bookings) => {
  const db = await databaseWith(bookings);
  return {
    gateway: createSimulatedBookingGateway(createEmbeddedBookingGateway({ db, now: testNow })).gateway,
    changeElsewhere: (bookingNumber) => growVersion(db, bookingNumber),
  };
});

const { fiscalCode } = mario;
const request = {
  bookingNumber: 'PRN-77A/1',
  fiscalCode,
  version: 1,
  idempotencyKey: 'key-1',
  deadline: '',
  inTime: false,
};
const search = { fiscalCode, criterion: 'bookingNumber', code: 'PRN-77A/1' } as const;
const never = new AbortController().signal;

test('unavailable: nothing reaches the booking system', async () => {
  const { gateway, setAvailable } = await openSimulated();
  setAvailable(false);
  expect(await gateway.search(search, never)).toEqual({ ok: false, error: 'unavailable' });
  expect(await gateway.list(everything, never)).toEqual({ ok: false, error: 'unavailable' });
  expect(await gateway.cancel(request)).toEqual({ ok: false, error: { kind: 'unavailable' } });
  expect(await gateway.cancellationOf('key-1')).toEqual({ ok: false, error: 'unavailable' });
  setAvailable(true);
  expect(await gateway.cancellationOf('key-1')).toEqual({ ok: true, value: null });
});

test('a lost answer: the deed is done and nobody knows, until it is asked for', async () => {
  const { gateway, loseAnswers } = await openSimulated();
  loseAnswers(true);
  expect(await gateway.cancel(request)).toEqual({ ok: false, error: { kind: 'unknown' } });
  expect(await gateway.search(search, never)).toEqual({ ok: false, error: 'unavailable' });
  loseAnswers(false);
  const effect = await gateway.cancellationOf('key-1');
  expect(effect.ok && effect.value?.cancelledAt).toBe(testNow().toISOString());
});

test('a held answer arrives when it is let go, or is given up for a search that was left', async () => {
  const { gateway, holdAnswers } = await openSimulated();
  const release = holdAnswers();
  const leaving = new AbortController();
  const left = gateway.search(search, leaving.signal);
  const cancelling = gateway.cancel(request);
  leaving.abort();
  expect(await left).toEqual({ ok: false, error: 'unavailable' });
  const first = await Promise.race([cancelling, Promise.resolve('held')]);
  expect(first).toBe('held');
  release();
  expect((await cancelling).ok).toBe(true);
});
