import type { Connection } from 'better-sqlite3';

/**
 * What a desk finds the bookings of everybody by. `people`: each way in which a person is written on some booking, by the
 * name as it is searched for; `facilities`: each that some booking has named. All of it follows from the bookings, and the
 * import keeps it so: a change of it is a drop and a new beginning.
 */
const searchTables = `
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
  create index later_services on services (starts_at, booking_number, position) where position > 1;
  create index bookings_over_days on bookings (booking_number, first_at, last_at)
    where substr(last_at, 1, 10) > substr(first_at, 1, 10);
  create index bookings_by_notice on bookings (notice_number) where notice_number <> '';
  create index bookings_by_cancellation on bookings (cancellation_number) where cancellation_number <> '';
`;

/** Another process may be at an import, milliseconds. */
const patienceMs = 5_000;

export function hasSearchTables(connection: Connection): boolean {
  return connection.prepare(`select 1 from main.sqlite_schema where name = 'people'`).get() !== undefined;
}

/**
 * Makes them where a desk is opened for the first time, some seconds for a million bookings; a totem alone does without a
 * list of everybody's names, and its first import takes a fifth less time.
 * @throws Error when the database is held for longer than may be waited for.
 */
export function prepareSearchTables(connection: Connection): void {
  if (hasSearchTables(connection)) return;
  const usual = connection.pragma('busy_timeout', { simple: true }) as number;
  connection.pragma(`busy_timeout = ${String(patienceMs)}`);
  const prepare = connection.transaction(() => {
    // Looked at again inside: another desk may have made them meanwhile.
    if (!hasSearchTables(connection)) connection.exec(searchTables);
  });
  try {
    prepare.immediate();
  } finally {
    connection.pragma(`busy_timeout = ${String(usual)}`);
  }
}
