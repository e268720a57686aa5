import type { Connection } from 'better-sqlite3';
import type { MergeCounts } from './merge.ts';

/** So many refused rows of the newest import can be told once more. */
const mostRefusalsKept = 100;
/** Of more than these what is wrong is the file, and not its rows. */
const mostCases = 1000;
/** Like that of what was reported at a totem. */
const workedOffDays = 90;
const dayMs = 24 * 60 * 60 * 1000;

type ImportRecord = { at: string; sha256: string; bookings: MergeCounts; rowsRefused: number };

/** That this file was imported, and which of its rows were not; in the transaction that brings in the others. */
export function recordImport(
  connection: Connection,
  { at, sha256, bookings, rowsRefused }: ImportRecord,
): void {
  const { lastInsertRowid } = connection
    .prepare(
      `insert into main.imports
         (at, file_sha256, bookings_new, bookings_changed, bookings_unchanged, rows_refused)
       values (?, ?, ?, ?, ?, ?)`,
    )
    .run(at, sha256, bookings.new, bookings.changed, bookings.unchanged, rowsRefused);
  connection.exec('delete from main.import_refusals');
  connection
    .prepare(
      `insert into main.import_refusals (import_id, line, booking_number, reason)
       select ?, line, coalesce(booking_number, ''), reason from staging.refused order by line limit ?`,
    )
    .run(lastInsertRowid, mostRefusalsKept);
  settleTaken(connection, at);
  openRefused(connection, lastInsertRowid, sha256);
  const forgotten = new Date(Date.parse(at) - workedOffDays * dayMs).toISOString();
  connection
    .prepare(
      `delete from main.refused_rows where 'importRow:' || import_id || '/' || line in
         (select case_key from main.worked_off where at < ?)`,
    )
    .run(forgotten);
}

/** Rows that were refused before, of bookings that have come in now. */
function settleTaken(connection: Connection, at: string): void {
  connection
    .prepare(
      `update main.refused_rows set taken_at = ?
       where taken_at is null and booking_number <> ''
         and booking_number in (select booking_number from staging.verdicts)`,
    )
    .run(at);
}

/** A reason without the line or the count at its end. */
const sort = (alias: string) => `rtrim(${alias}.reason, '0123456789:')`;

/**
 * What somebody has to look into: one row of a booking for each reason. Not that it was cancelled here, which every import
 * says anew until the other system knows; nor that another row of it was refused, which is there itself. Without a booking
 * number a row is the same only in the same file.
 */
function openRefused(connection: Connection, importId: number | bigint, sha256: string): void {
  connection
    .prepare(
      `insert into main.refused_rows (import_id, line, booking_number, reason)
       select @importId, min(r.line), coalesce(r.booking_number, ''), r.reason
       from staging.refused r
       where r.reason <> 'cancelledHere' and r.reason not like 'otherRow:%'
         and not exists (
           select 1 from main.refused_rows k
           where k.taken_at is null and k.booking_number = r.booking_number and ${sort('k')} = ${sort('r')})
         and (r.booking_number is not null or not exists (
           select 1 from main.refused_rows k join main.imports i on i.id = k.import_id
           where k.taken_at is null and k.booking_number = '' and k.line = r.line and i.file_sha256 = @sha256))
       group by r.booking_number, ${sort('r')}, iif(r.booking_number is null, r.line, 0)
       order by 2 limit @most`,
    )
    .run({ importId, sha256, most: mostCases });
}

/** The booking system has spoken of what was asked for: it is cancelled, or it is over. */
export function closeAnsweredRequests(connection: Connection, at: string): void {
  connection
    .prepare(
      `update main.cancellation_requests set closed_at = ?
       where closed_at is null and booking_number in
         (select booking_number from main.bookings where status <> 'booked')`,
    )
    .run(at);
}
