import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BookingGateway } from '../../../src-main/bookings/booking-gateway.ts';
import type { BookingRole } from '../../../src-main/bookings/cancellation-tables.ts';
import { createEmbeddedBookingGateway } from '../../../src-main/bookings/embedded-booking-gateway.ts';
import { importBookings } from '../../../src-main/bookings/import/import-bookings.ts';
import { textSource } from '../../../src-main/bookings/import/import-source.ts';
import type { Booking } from '../../../src-main/domain/booking.ts';
import { pageOf, type BookingPage, type PersonQuery } from '../../../src-main/domain/person-query.ts';
import { toRome } from '../../../src-main/domain/rome-time.ts';
import type { Database } from '../../../src-main/storage/database.ts';
import { databaseWith, testNow } from '../../support/booking-database.ts';
import { someBookings, someQuery } from '../../support/random-bookings.ts';
import { csvOf } from '../../support/sample-bookings.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const never = new AbortController().signal;
const nowLocal = toRome(testNow());

/** The table of states, line by line, as the specification has it; it knows nothing of times kept on the booking. */
const shownAs = `
  case
    when b.status = 'cancelled' then 'disdettata'
    when b.status = 'voided' then 'annullata dal sistema'
    when b.status = 'performed' then 'eseguita'
    when b.status = 'missed' then 'prenotata non eseguita'
    when not exists (
      select 1 from services s where s.booking_number = b.booking_number and substr(s.starts_at, 1, 10) >= @today)
      then 'esito non ancora registrato'
    when @role = 'copy' and b.booking_number in (
      select booking_number from cancellation_requests where closed_at is null) then 'disdetta richiesta'
    when b.payment_status = 'paid' then 'pagato'
    when b.payment_status = 'not_due' then 'ticket non dovuto'
    else 'da pagare'
  end`;
const labels: Record<PersonQuery['state'], string> = {
  ...{ all: '', due: 'da pagare', paid: 'pagato', performed: 'eseguita' },
  ...{ cancelled: 'disdettata', missed: 'prenotata non eseguita' },
};
const specification = `
  select b.booking_number from bookings b
  where b.fiscal_code = @fiscalCode and (@label = '' or @label = ${shownAs})
    and (@bookingNumber = '' or b.booking_number = @bookingNumber)
    and exists (select 1 from services s where s.booking_number = b.booking_number
      and (@from = '' or date(s.starts_at) >= date(@from)) and (@to = '' or date(s.starts_at) <= date(@to)))
    and (@prescription = '' or exists (select 1 from services s where s.booking_number = b.booking_number
      and s.prescription_number = @prescription))
  order by (select min(starts_at) from services s where s.booking_number = b.booking_number) desc, b.booking_number`;

function specified(db: Database, role: BookingRole, query: PersonQuery): string[] {
  const parameters = { ...query, role, label: labels[query.state], today: nowLocal.slice(0, 10) };
  return db.connection.prepare(specification).pluck().all(parameters) as string[];
}

async function listed(gateway: BookingGateway, query: PersonQuery): Promise<BookingPage> {
  const page = await gateway.list(query, never);
  if (!page.ok) throw new Error(page.error);
  return page.value;
}

async function everyPage(gateway: BookingGateway, query: PersonQuery): Promise<string[]> {
  const numbers: string[] = [];
  for (let offset = 0; ; offset += query.limit) {
    const { bookings } = await listed(gateway, { ...query, offset });
    if (bookings.length === 0) return numbers;
    numbers.push(...bookings.map(({ bookingNumber }) => bookingNumber));
  }
}

/** As a year of use leaves it: imported, imported again with changes, cancelled or asked to be cancelled here. */
async function lived(first: Booking[], second: Booking[], role: BookingRole, everyOther: number) {
  const db = await databaseWith(first);
  const gateway = createEmbeddedBookingGateway({ db, role, now: testNow });
  const cancelSome = async (bookings: readonly Booking[], when: string) => {
    for (const [index, { bookingNumber, patient }] of bookings.entries()) {
      if (index % everyOther !== 0) continue;
      await gateway.cancel({
        ...{ bookingNumber, fiscalCode: patient.fiscalCode, version: 1 },
        ...{ idempotencyKey: `${when} ${bookingNumber}`, deadline: '', inTime: false },
      });
    }
  };
  await cancelSome(first, 'before');
  const report =
    second[0] && (await importBookings({ source: textSource(csvOf(...second)), db, now: testNow }));
  if (report && !report.ok) throw new Error(report.error.code);
  await cancelSome(second, 'after');
  return { db, gateway };
}

const history = fc.record({
  first: someBookings,
  second: someBookings,
  role: fc.constantFrom('master', 'copy'),
  everyOther: fc.integer({ min: 1, max: 4 }),
});

test(
  'what is listed is what the table of states says, counted, in order and whole on its pages',
  { timeout: isLong ? 1_200_000 : 60_000 },
  async () => {
    const seen = { found: 0, byState: new Set<string>(), requested: 0 };
    await fc.assert(
      fc.asyncProperty(
        history,
        fc.array(someQuery, { minLength: 20, maxLength: 20 }),
        async (past, queries) => {
          const { first, second, role, everyOther } = past;
          if (first.length === 0) return;
          const { db, gateway } = await lived(first, second, role, everyOther);
          for (const query of queries) {
            const expected = specified(db, role, query);
            const page = await listed(gateway, query);
            const whole = await gateway.bookingsOf(query.fiscalCode, never);
            if (!whole.ok) throw new Error(whole.error);

            expect(page.total).toBe(expected.length);
            expect(await everyPage(gateway, query)).toEqual(expected);
            expect(page).toEqual(pageOf(whole.value, query, nowLocal));

            seen.found += expected.length;
            if (expected.length > 0) seen.byState.add(`${role} ${query.state}`);
            seen.requested += whole.value.filter(({ request }) => request !== null).length;
          }
          db.close();
        },
      ),
      // A history takes minutes to shrink; the seed repeats it.
      { numRuns: isLong ? 2_000 : 30, endOnFailure: true },
    );
    // Otherwise nothing was put to the test.
    expect(seen.found).toBeGreaterThan(500);
    expect(seen.byState.size).toBe(12);
    expect(seen.requested).toBeGreaterThan(20);
  },
);
