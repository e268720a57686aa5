import type { Connection } from 'better-sqlite3';
import type { MergeCounts } from './merge.ts';

/** So many refused rows of one import are kept, to be worked off; of the others only how many they were. */
const mostRefusalsKept = 10_000;

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
  connection
    .prepare(
      `insert into main.import_refusals (import_id, line, booking_number, reason)
       select ?, line, coalesce(booking_number, ''), reason from staging.refused order by line limit ?`,
    )
    .run(lastInsertRowid, mostRefusalsKept);
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
