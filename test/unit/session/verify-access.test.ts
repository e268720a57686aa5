import { expect, test } from 'vitest';
import { createEmbeddedBookingGateway } from '../../../src-main/bookings/embedded-booking-gateway.ts';
import { importBookings } from '../../../src-main/bookings/import/import-bookings.ts';
import { textSource } from '../../../src-main/bookings/import/import-source.ts';
import { emptyEntry } from '../../../src-main/domain/entry.ts';
import { emptyDraft } from '../../../src-main/domain/session-state.ts';
import { verifyAccess } from '../../../src-main/session/verify-access.ts';
import { createAccessStore } from '../../../src-main/storage/access-store.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { bookingOf, csvOf, mario } from '../../support/sample-bookings.ts';

const number = '80380001601234567892';
const otherNumber = '80380001600000000427';
const minutes = (count: number) => new Date(Date.parse('2026-11-23T09:00:00Z') + count * 60_000);

/** People told apart by their serial: `kind` says what is stored of them. */
const stp = (index: number) => `STP160114${String(index).padStart(7, '0')}`;

async function createDesk(people: { code: string; cardNumber: string }[], time = { now: minutes(0) }) {
  const db = openDatabase(':memory:');
  const bookings = people.map(({ code, cardNumber }, index) => {
    const booking = bookingOf({ ...mario, fiscalCode: code }, { bookingNumber: `N-${1000 + index}` });
    return { ...booking, patient: { ...booking.patient, cardNumber } };
  });
  const now = (): Date => time.now;
  await importBookings({ source: textSource(csvOf(...bookings)), db, now });
  const access = createAccessStore(db);
  const gateway = createEmbeddedBookingGateway({ db, now });
  const deps = { gateway, access, now, audit: () => undefined, log: () => undefined, searchDeadlineMs: 5000 };
  const verify = (personCode: string, cardNumber: string) =>
    verifyAccess(
      deps,
      { kind: 'verifying', entry: { ...emptyEntry, personCode, cardNumber }, draft: emptyDraft },
      new AbortController().signal,
    );
  return { db, time, verify };
}

test('200 people of three kinds: neither words nor time tell what was wrong', async () => {
  const kinds = ['nobody', 'wrongNumber', 'noNumber', 'noBooking'] as const;
  const people = Array.from({ length: 200 }, (_, index) => ({ code: stp(index), kind: kinds[index % 4] }));
  const desk = await createDesk(
    people
      .filter(({ kind }) => kind === 'wrongNumber' || kind === 'noNumber')
      .map(({ code, kind }) => ({ code, cardNumber: kind === 'wrongNumber' ? otherNumber : '' })),
  );
  const seen: { kind: string | undefined; ms: number; event: unknown }[] = [];
  // A handful at a time: a totem asks for one person, not for two hundred.
  for (let first = 0; first < people.length; first += 20) {
    const some = people.slice(first, first + 20).map(async ({ code, kind }) => {
      const start = performance.now();
      const event = await desk.verify(code, number);
      seen.push({ kind, ms: performance.now() - start, event });
    });
    await Promise.all(some);
  }
  expect(new Set(seen.map(({ event }) => JSON.stringify(event)))).toEqual(
    new Set(['{"kind":"accessRefused","triesLeft":2}']),
  );
  const times = kinds.map((kind) => seen.filter((each) => each.kind === kind).map(({ ms }) => ms));
  const means = times.map((all) => all.reduce((sum, ms) => sum + ms, 0) / all.length);
  expect(Math.max(...means) - Math.min(...means)).toBeLessThan(100);
  desk.db.close();
});

test('each refusal takes longer; after the third the right codes are refused as well, for a quarter of an hour', async () => {
  const desk = await createDesk([{ code: stp(1), cardNumber: number }]);
  const times: number[] = [];
  for (const triesLeft of [2, 1, 0, 0]) {
    const start = performance.now();
    const codes = triesLeft === 0 && times.length === 3 ? number : otherNumber;
    expect(await desk.verify(stp(1), codes)).toEqual({ kind: 'accessRefused', triesLeft });
    times.push(performance.now() - start);
  }
  const [first = 0, second = 0, third = 0] = times;
  expect(second).toBeGreaterThan(first);
  expect(third).toBeGreaterThan(second);
  desk.time.now = minutes(14);
  expect(await desk.verify(stp(1), number)).toEqual({ kind: 'accessRefused', triesLeft: 0 });
  desk.time.now = minutes(16);
  expect(await desk.verify(stp(1), number)).toMatchObject({ kind: 'accessGranted' });
  desk.db.close();
});

test('the right codes wipe what was wrong before; a quarter of an hour does too', async () => {
  const desk = await createDesk([{ code: stp(1), cardNumber: number }]);
  await desk.verify(stp(1), otherNumber);
  await desk.verify(stp(1), number);
  expect(await desk.verify(stp(1), otherNumber)).toEqual({ kind: 'accessRefused', triesLeft: 2 });
  desk.time.now = minutes(20);
  expect(await desk.verify(stp(1), otherNumber)).toEqual({ kind: 'accessRefused', triesLeft: 2 });
  desk.db.close();
});

test('what is kept of a try does not name the person', async () => {
  const desk = await createDesk([]);
  await desk.verify(mario.fiscalCode, number);
  const rows = desk.db.connection.prepare('select * from access_tries').all();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/RSSMRA|80380/);
  desk.db.close();
});
