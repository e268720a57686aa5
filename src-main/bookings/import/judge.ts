import type { Connection } from 'better-sqlite3';
import { bookingColumns } from './columns.ts';

const others = bookingColumns.slice(1);
const columnsOf = (alias: string) => others.map((column) => `${alias}.${column}`).join(', ');

/** Everything that the staged rows say about each other, before the database itself is touched. */
const statements = `
  create index staging.incoming_by_booking on incoming (booking_number, starts_at);

  -- The stored version before what is stored is compared: what changes after it was read is found out by it.
  insert into staging.verdicts (booking_number, line, services, first_at, last_at, stored_version, kind)
    select i.booking_number, min(i.line), count(*), min(i.starts_at), max(i.starts_at), b.version, iif(b.version is null, 'new', null)
    from staging.incoming i left join main.bookings b on b.booking_number = i.booking_number
    group by i.booking_number order by i.booking_number;

  insert into staging.refused (line, booking_number, reason)
    select r.line, r.booking_number,
      'differs:' || case ${others.map((column) => `when r.${column} is not h.${column} then '${column}'`).join(' ')} end
        || ':' || h.line
    from staging.verdicts v
      cross join staging.incoming h on h.line = v.line
      cross join staging.incoming r on r.booking_number = v.booking_number
    where v.services > 1 and r.line <> v.line and (${columnsOf('r')}) is not (${columnsOf('h')});

  -- Half a booking on paper would be a lie: one refused row refuses them all.
  insert or ignore into staging.refused (line, booking_number, reason)
    select r.line, r.booking_number, 'otherRow:' || b.line
    from (
      select booking_number, min(line) as line from staging.refused
      where booking_number is not null group by booking_number
    ) b
      cross join staging.incoming r on r.booking_number = b.booking_number;
`;

const forgetRefused =
  'delete from staging.verdicts where booking_number in (select booking_number from staging.refused)';

/** Leaves a row in `verdicts` for every booking that may go in. */
export function judgeRows(connection: Connection): void {
  connection.transaction(() => connection.exec(`${statements} ${forgetRefused}`))();
}

/** Again inside the transaction of the merge, because the totem may cancel until it begins. */
export function refuseRevivals(connection: Connection): void {
  connection.exec(`
    insert into staging.refused (line, booking_number, reason)
      select r.line, r.booking_number, 'cancelledHere'
      from main.cancellations c
        cross join staging.verdicts v on v.booking_number = c.booking_number
        cross join staging.incoming r on r.booking_number = v.booking_number
      where r.status <> 'cancelled';
    ${forgetRefused}
  `);
}
