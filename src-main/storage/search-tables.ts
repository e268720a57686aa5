/**
 * A step of the database; see `migrations.ts`: never edited. What a desk finds the bookings of everybody by. `people`: each
 * way in which a person is written on some booking, by the name as it is searched for; `facilities`: each that some
 * booking has named. The import keeps both.
 */
export const searchTables = `
  create table people (
    name_key text not null,
    fiscal_code text not null,
    birth_date text not null,
    primary key (fiscal_code, name_key, birth_date)
  ) strict, without rowid;

  create table facilities (name text primary key not null) strict, without rowid;

  insert or ignore into people (name_key, fiscal_code, birth_date)
    select name_key(surname, name), fiscal_code, birth_date from bookings;
  insert into facilities (name) select distinct facility from services where facility <> '';

  create index people_by_name on people (name_key, fiscal_code, birth_date);
  create index people_by_birth on people (birth_date, name_key);
  create index bookings_by_time on bookings (first_at, booking_number, last_at, status, payment_status);
  create index bookings_over_days on bookings (last_at, first_at) where substr(last_at, 1, 10) > substr(first_at, 1, 10);
  create index bookings_by_notice on bookings (notice_number) where notice_number <> '';
  create index bookings_by_cancellation on bookings (cancellation_number) where cancellation_number <> '';
`;
