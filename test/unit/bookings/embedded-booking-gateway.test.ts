import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createEmbeddedBookingGateway } from '../../../src-main/bookings/embedded-booking-gateway.ts';
import { randomCancellationNumber } from '../../../src-main/bookings/cancellation-number.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { databaseWith, growVersion, testNow } from '../../support/booking-database.ts';
import { describeBookingGateway } from '../../support/booking-gateway-contract.ts';
import { bookingOf, cardiology, mario } from '../../support/sample-bookings.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describeBookingGateway('embedded', async (bookings) => {
  const db = await databaseWith(bookings);
  return {
    gateway: createEmbeddedBookingGateway({ db, now: testNow }),
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
const unavailable = { ok: false, error: { kind: 'unavailable' } };

test('a locked database is waited for, then the booking system is unavailable and nothing is written', async () => {
  const path = join(temporaryFolder(), 'totem.db');
  const db = await databaseWith([bookingOf(mario)], path);
  const gateway = createEmbeddedBookingGateway({ db, now: testNow, cancelDeadlineMs: 60 });
  const patient = createEmbeddedBookingGateway({ db, now: testNow });
  const importer = openDatabase(path);

  importer.connection.exec('begin immediate');
  expect(await gateway.cancel(request)).toEqual(unavailable);
  expect(await gateway.cancellationOf('key-1')).toEqual({ ok: true, value: null });
  const search = { fiscalCode, criterion: 'bookingNumber', code: 'PRN-77A/1' } as const;
  expect((await gateway.search(search, new AbortController().signal)).ok).toBe(true);

  const waiting = patient.cancel(request);
  importer.connection.exec('commit');
  expect((await waiting).ok).toBe(true);
});

test('a key that belongs to another booking is a bug and does nothing', async () => {
  const db = await databaseWith([bookingOf(mario), bookingOf(mario, { bookingNumber: 'OTHER-1' })]);
  const gateway = createEmbeddedBookingGateway({ db, now: testNow });
  await gateway.cancel(request);
  await expect(gateway.cancel({ ...request, bookingNumber: 'OTHER-1' })).rejects.toThrow('idempotency key');
});

test('a number that is taken is not given twice', async () => {
  const db = await databaseWith([bookingOf(mario), bookingOf(mario, { bookingNumber: 'OTHER-1' })]);
  const numbers = ['D26-AAAA', 'D26-AAAA', 'D26-BBBB'];
  const newCancellationNumber = () => numbers.shift() ?? 'none left';
  const gateway = createEmbeddedBookingGateway({ db, now: testNow, newCancellationNumber });
  await gateway.cancel(request);
  const second = await gateway.cancel({ ...request, bookingNumber: 'OTHER-1', idempotencyKey: 'key-2' });
  expect(second).toMatchObject({ ok: true, value: { cancellationNumber: 'D26-BBBB' } });
});

test('numbers can be read aloud', () => {
  for (let drawn = 0; drawn < 500; drawn += 1) {
    expect(randomCancellationNumber('D', 2026)).toMatch(/^D26-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
  }
});

test('still to come is judged by the clock in Rome, in summer too', async () => {
  const services = [{ ...cardiology, startsAt: '2026-07-01T10:00' }];
  const db = await databaseWith([bookingOf(mario, { services })]);
  const at = (instant: string) =>
    createEmbeddedBookingGateway({ db, now: () => new Date(instant) }).cancel(request);
  expect(await at('2026-07-01T08:00:00Z')).toEqual({ ok: false, error: { kind: 'notCancellable' } });
  expect((await at('2026-07-01T07:59:00Z')).ok).toBe(true);
});
