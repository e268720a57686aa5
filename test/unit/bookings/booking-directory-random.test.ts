import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DirectoryQuery } from '../../../src-main/bookings/booking-directory.ts';
import { createEmbeddedBookingDirectory } from '../../../src-main/bookings/embedded-booking-directory.ts';
import { importBookings } from '../../../src-main/bookings/import/import-bookings.ts';
import { textSource } from '../../../src-main/bookings/import/import-source.ts';
import { stateOf, type Booking } from '../../../src-main/domain/booking.ts';
import { databaseWith, testNow } from '../../support/booking-database.ts';
import { bookingsOfPeople, someDirectoryQuery } from '../../support/random-people.ts';
import { csvOf } from '../../support/sample-bookings.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const never = new AbortController().signal;

/** What is asked, by hand: one booking after the other, and nothing that the program itself is made of but the states. */
function specified(bookings: readonly Booking[], query: DirectoryQuery): string[] {
  const { code, name, birthDate, from, to } = query;
  const fitting = bookings.filter((booking) => fits(booking, query));
  const inOrder = (key: (booking: Booking) => (string | null)[]) =>
    fitting
      .map((booking) => ({ keys: key(booking), bookingNumber: booking.bookingNumber }))
      .filter((entry): entry is typeof entry & { keys: string[] } => !entry.keys.includes(null))
      .sort((a, b) => (a.keys.join('\0') < b.keys.join('\0') ? -1 : 1))
      .map(({ bookingNumber }) => bookingNumber);
  const latest = (booking: Booking) => reversed(firstOf(booking));
  const exactly = (has: (booking: Booking) => boolean) =>
    inOrder((booking) => [has(booking) ? '' : null, latest(booking), booking.bookingNumber]);
  const found: string[] = [];
  if (code) {
    found.push(
      ...exactly(({ bookingNumber }) => bookingNumber === code),
      ...exactly(({ cancellation }) => cancellation?.cancellationNumber === code),
      ...exactly(({ payment }) => payment.noticeNumber === code),
      ...exactly(({ services }) => services.some(({ prescriptionNumber }) => prescriptionNumber === code)),
      ...exactly(({ patient }) => patient.fiscalCode === code),
      ...inOrder(({ bookingNumber }) => [bookingNumber.startsWith(code) ? bookingNumber : null]),
      ...inOrder(({ patient: { fiscalCode }, ...booking }) => [
        ...[fiscalCode.startsWith(code) ? fiscalCode : null],
        ...[latest(booking as Booking), booking.bookingNumber],
      ]),
    );
  }
  if (name || birthDate) {
    found.push(
      ...inOrder((booking) => {
        const own = bookings.filter(({ patient }) => patient.fiscalCode === booking.patient.fiscalCode);
        const known = own
          .filter(({ patient }) => !birthDate || patient.birthDate === birthDate)
          .map(({ patient }) => `${bare(patient.surname)} ${bare(patient.givenName)}`.trim())
          .filter((key) => isCalled(key, name));
        return [known.sort()[0] ?? null, booking.patient.fiscalCode, latest(booking), booking.bookingNumber];
      }),
    );
  }
  if (!code && !name && !birthDate && (from || to))
    found.push(...inOrder((booking) => [firstWithin(booking, query), booking.bookingNumber]));
  return [...new Set(found)];
}

const firstOf = ({ services }: Booking) => services[0]?.startsAt ?? '';
const reversed = (time: string) => time.replace(/\d/g, (digit) => String(9 - Number(digit)));
const bare = (name: string) =>
  name
    .replace('ò', 'O')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase();

function servicesWithin({ services }: Booking, { from, to }: DirectoryQuery) {
  return services.filter(({ startsAt }) => startsAt >= from && (to === '' || startsAt.slice(0, 10) <= to));
}

function firstWithin(booking: Booking, query: DirectoryQuery): string | null {
  return servicesWithin(booking, query)[0]?.startsAt ?? null;
}

function fits(booking: Booking, query: DirectoryQuery): boolean {
  const { state, facility } = query;
  const shown = stateOf(booking, '2026-11-23T10:00');
  const isInState = state === 'all' || shown === state || (state === 'due' && shown === 'pending');
  return (
    isInState &&
    servicesWithin(booking, query).some(({ place }) => facility === '' || place.facility === facility)
  );
}

/** Some cut of the words: those before it are the surname, those behind it begin the given name. */
function isCalled(key: string, typed: string): boolean {
  const words = typed.split(' ');
  return words.some((_word, cut) => {
    const given = words.slice(cut + 1).join('');
    const surname = words.slice(0, cut + 1).join('');
    return given === '' ? key.startsWith(surname) : key.startsWith(`${surname} ${given}`);
  });
}

test(
  'what is found is what a look at every booking finds, after a second import as well',
  { timeout: isLong ? 1_200_000 : 60_000 },
  async () => {
    const seen = { found: 0, ways: new Set<string>() };
    const histories = fc.record({ first: bookingsOfPeople, second: bookingsOfPeople });
    const queries = fc.array(someDirectoryQuery, { minLength: 60, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(histories, queries, async ({ first, second }, asked) => {
        if (first.length === 0 || second.length === 0) return;
        const db = await databaseWith(first);
        const directory = createEmbeddedBookingDirectory({ db, now: testNow });
        const check = async (bookings: readonly Booking[], query: DirectoryQuery) => {
          const found = await directory.find(query, never);
          if (!found.ok) throw new Error(found.error);
          const numbers = found.value.bookings.map(({ bookingNumber }) => bookingNumber);
          const expected = specified(bookings, query);
          expect(numbers).toEqual(expected.slice(0, query.limit));
          expect(found.value.more).toBe(expected.length > query.limit);
          seen.found += numbers.length;
          if (numbers.length > 0)
            seen.ways.add([query.code, query.name, query.birthDate, query.from].map(Boolean).join());
        };
        for (const query of asked.slice(0, 30)) await check(first, query);
        const report = await importBookings({ source: textSource(csvOf(...second)), db, now: testNow });
        if (!report.ok) throw new Error(report.error.code);
        const whole = new Map([...first, ...second].map((booking) => [booking.bookingNumber, booking]));
        for (const query of asked.slice(30)) await check([...whole.values()], query);
        db.close();
      }),
      { numRuns: isLong ? 2_000 : 60, endOnFailure: true },
    );
    // Otherwise nothing was put to the test.
    expect(seen.found).toBeGreaterThan(500);
    expect(seen.ways.size).toBeGreaterThan(10);
  },
);
