import { expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
import { bookingOf, cardiology, mario } from '../support/sample-bookings.ts';

const inYears = (years: number) => `${new Date().getUTCFullYear() + years}-01-01`;

test("a parent with the child's card: as the child, and said so", async () => {
  const giulia = {
    ...mario,
    fiscalCode: 'SPSNMR19R42L049U',
    surname: 'ESPOSITO',
    givenName: 'ANNA MARIA',
    birthDate: inYears(-7),
  };
  await using bench = await createBench({ bookings: [bookingOf(giulia)] });
  await bench.signIn(giulia);
  expect(bench.view()).toMatchObject({ name: 'ANNA E.', minor: true });
  await bench.search();
  await bench.until('choosing');
  bench.touch({ kind: 'openBooking', bookingNumber: 'PRN-77A/1' });
  // No age keeps a booking from being cancelled.
  expect((await bench.until('summary')).booking.cancellable).toBe('yes');
});

test('an expired card: told, taken, and the desk knows', async () => {
  await using bench = await createBench();
  await bench.signIn({ ...mario, expiresOn: '2024-08-31' });
  expect(bench.view()).toMatchObject({ kind: 'asking', expiredOn: '2024-08-31', minor: false });
  await bench.search();
  await bench.until('choosing');
  const actions = bench.database.connection.prepare('select action from audit').pluck().all();
  expect(actions).toContain('expiredCardRead');
});

test('a booking of the past: explained, with nothing that cannot be done', async () => {
  const past = { ...cardiology, startsAt: '2024-12-20T09:30' };
  await using bench = await createBench({ bookings: [bookingOf(mario, { services: [past] })] });
  await bench.openBooking();
  const { booking } = await bench.until('summary');
  expect(booking).toMatchObject({ state: 'past', cancellable: 'no', printable: false });
});

test('a booking of another facility: said so, with its place and phone', async () => {
  const far = { ...cardiology, place: { ...cardiology.place, facility: 'Ospedale di Rocca Marina' } };
  const bookings = [bookingOf(mario), bookingOf(mario, { bookingNumber: 'FAR-0001', services: [far] })];
  for (const [number, elsewhere] of [
    ['PRN-77A/1', false],
    ['FAR-0001', true],
  ] as const) {
    await using bench = await createBench({ bookings, facility: { name: 'POLIAMBULATORIO DI BORGO ULIVO' } });
    await bench.openBooking(number);
    const { booking } = await bench.until('summary');
    expect(booking).toMatchObject({ elsewhere, services: [{ phone: '0800 000 001' }] });
  }
});

test('a booking that was missed: no cancelling', async () => {
  await using bench = await createBench({ bookings: [bookingOf(mario, { status: 'missed' })] });
  await bench.openBooking();
  expect((await bench.until('summary')).booking).toMatchObject({ state: 'missed', cancellable: 'no' });
});
