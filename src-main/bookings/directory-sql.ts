import { standsSql } from './booking-conditions.ts';
import type { BookingRole } from './cancellation-tables.ts';

/**
 * A way to bookings. `sql` gives their rowids in order, and is read only as far as a list goes; one booking may come again.
 * `cut`: where it ends at the latest, so that what is narrowed down to nothing is not looked for among a hundred thousand.
 */
export type Way = { sql: string; cut: string | null };
export type WayName = keyof ReturnType<typeof directoryWays>;

const mostPeople = 2_000;
const mostBookings = 4_000;

/**
 * All that a desk can ask for; one statement each, from @begin to @end (see `readingsOf`). The index that carries it is named
 * beside it; `b` are the bookings, `p` the ways in which a person is written, `s` the services of a booking.
 */
export function directoryWays(role: BookingRole) {
  const stands = standsSql(role);
  // What was asked for beside it: days, facility, state.
  const fitsAnywhere = `
    b.last_at >= @since
    and case @state when 'all' then true
      when 'due' then ${stands} and b.payment_status in ('due', 'pending')
      when 'paid' then ${stands} and b.payment_status = 'paid'
      else b.status = @state end
    and (@facility = '' and (b.first_at >= @since or b.last_at <= @until) or exists (
      select 1 from services s where s.booking_number = b.booking_number
        and s.starts_at between @since and @until and @facility in ('', s.facility)))`;
  const fits = `b.first_at <= @until and ${fitsAnywhere}`;
  const way = (sql: string, cut: string | null = null): Way => ({ sql, cut });
  const exactly = (condition: string): Way =>
    way(
      `select b.rowid from bookings b where ${condition} and ${fits} order by b.first_at desc, b.booking_number`,
    );

  return {
    // The primary key, bookings_by_cancellation, cancellation_requests, bookings_by_notice, services_by_prescription.
    number: exactly('b.booking_number = @begin'),
    cancellation: exactly(`b.cancellation_number = @begin and b.cancellation_number <> ''`),
    request: exactly(`b.booking_number in (
      select booking_number from cancellation_requests where request_number = @begin)`),
    notice: exactly(`b.notice_number = @begin and b.notice_number <> ''`),
    prescription: exactly(`b.booking_number in (
      select booking_number from services where prescription_number = @begin and prescription_number <> '')`),
    // bookings_by_person
    person: exactly('b.fiscal_code = @begin'),
    // The primary key.
    numbersFrom: way(
      `select b.rowid from bookings b
       where b.booking_number >= @begin and b.booking_number < @end and ${fits} order by b.booking_number`,
      `select booking_number from bookings where booking_number >= @begin
       order by booking_number limit 1 offset ${String(mostBookings)}`,
    ),
    // bookings_by_person
    peopleFrom: way(
      `select b.rowid from bookings b
       where b.fiscal_code >= @begin and b.fiscal_code < @end and ${fits}
       order by b.fiscal_code, b.first_at desc, b.booking_number`,
      `select fiscal_code from bookings where fiscal_code >= @begin
       order by fiscal_code limit 1 offset ${String(mostBookings)}`,
    ),
    // people_by_name, bookings_by_person
    name: way(
      `select b.rowid from people p cross join bookings b on b.fiscal_code = p.fiscal_code
       where p.name_key >= @begin and p.name_key < @end and ${fits}
       order by p.name_key, p.fiscal_code, p.birth_date, b.first_at desc, b.booking_number`,
      `select name_key from people where name_key >= @begin
       order by name_key limit 1 offset ${String(mostPeople)}`,
    ),
    // people_by_birth, bookings_by_person
    birth: way(
      `select b.rowid from people p cross join bookings b on b.fiscal_code = p.fiscal_code
       where p.birth_date = @birthDate and p.name_key >= @begin and p.name_key < @end and ${fits}
       order by p.name_key, p.fiscal_code, b.first_at desc, b.booking_number`,
    ),
    // bookings_by_time; later_services, bookings_over_days for what began before, and goes on with a service on one of the days.
    days: way(
      `select b.rowid, b.first_at, b.booking_number from bookings b
       where b.first_at >= @since and b.first_at < @end and ${fits}
       union all
       select b.rowid, s.starts_at, s.booking_number
       from services s cross join bookings b indexed by bookings_over_days on b.booking_number = s.booking_number
       where s.position > 1 and s.starts_at >= @since and s.starts_at < @end
         and substr(b.last_at, 1, 10) > substr(b.first_at, 1, 10) and b.first_at < @since and ${fitsAnywhere}
       order by 2, 3`,
      `select * from (select first_at from bookings where first_at >= @since
         order by first_at limit 1 offset ${String(mostBookings)})
       union all
       select * from (select starts_at from services where position > 1 and starts_at >= @since
         order by starts_at limit 1 offset ${String(mostBookings)})
       order by 1 limit 1`,
    ),
  };
}
