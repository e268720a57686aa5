import type { PersonQuery, StateFilter } from '../domain/person-query.ts';
import { sinceOf, standsSql, untilOf } from './booking-conditions.ts';
import type { BookingRole } from './cancellation-tables.ts';

/**
 * Bookings `b` that fit a search, in terms of the index `bookings_by_person`: it has every column named here. Only a
 * booking that begins before the days asked for and ends after them has its services looked at.
 */
const fitting = `
  b.fiscal_code = @fiscalCode
  and b.first_at <= @until and b.last_at >= @since
  and (b.first_at >= @since or b.last_at <= @until or exists (
    select 1 from services s
    where s.booking_number = b.booking_number and s.starts_at between @since and @until))
  and (@bookingNumber = '' or b.booking_number = @bookingNumber)
  and (@prescription = '' or b.booking_number in (
    select booking_number from services
    where prescription_number = @prescription and prescription_number <> ''))`;

/** How many fit, and the rows of those that are on the page, in order. Both take `personParameters`. */
export function personSql(state: StateFilter, role: BookingRole): { total: string; page: string } {
  const from = `from bookings b where ${fitting} and ${shownAs(state, role)}`;
  return {
    total: `select count(*) ${from}`,
    // The index alone finds the place of the page: what comes before it is not read from the table.
    page: `select * from bookings where rowid in (
        select b.rowid ${from} order by b.first_at desc, b.booking_number limit @limit offset @offset)
      order by first_at desc, booking_number`,
  };
}

/** `today` is `YYYY-MM-DD` in Europe/Rome. Days asked for become the first and the last minute that fit. */
export function personParameters(query: PersonQuery, today: string): Record<string, string | number> {
  const { fiscalCode, bookingNumber, prescription, offset, limit, from, to } = query;
  const days = { since: sinceOf(from), until: untilOf(to) };
  return { fiscalCode, bookingNumber, prescription, offset, limit, ...days, today };
}

function shownAs(state: StateFilter, role: BookingRole): string {
  if (state === 'all') return 'true';
  if (state !== 'due' && state !== 'paid') return `b.status = '${state}'`;
  const payment = state === 'due' ? `b.payment_status in ('due', 'pending')` : `b.payment_status = 'paid'`;
  return `${standsSql(role)} and ${payment}`;
}
