/**
 * A step of the database; see `migrations.ts`: never edited. Times of the first and of the last service on the booking
 * itself, and one index that answers which bookings of a person fit a search without a look at the bookings: with
 * thousands of one person, scattered over the table, those looks are what takes time. The import keeps both true.
 */
export const personIndex = `
  alter table bookings add column first_at text not null default '';
  alter table bookings add column last_at text not null default '';

  update bookings set first_at = s.first_at, last_at = s.last_at
  from (
    select booking_number, min(starts_at) as first_at, max(starts_at) as last_at
    from services group by booking_number
  ) s
  where s.booking_number = bookings.booking_number;

  drop index bookings_by_fiscal_code;
  create index bookings_by_person
    on bookings (fiscal_code, first_at desc, booking_number, last_at, status, payment_status);
`;
