import { bookingNumberPattern } from '../../domain/booking.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Database } from '../../storage/database.ts';
import { storageFaultOf } from '../storage-fault.ts';
import { BrokenFile, type CsvRecord } from './cut-records.ts';
import { columns, readHeader, type Arrange } from './columns.ts';
import type { ImportSource } from './import-source.ts';
import { judgeRows } from './judge.ts';
import { classifyStaged, mergeStaged, type MergeCounts } from './merge.ts';
import { readRecords } from './read-records.ts';
import { faultOf, normalised } from './row.ts';
import { attachStaging, type StagedRow, type Staging } from './staging.ts';

export type ImportProgress =
  | { kind: 'reading'; rows: number; bytes: number; totalBytes: number }
  | { kind: 'waiting' }
  | { kind: 'comparing' | 'merging'; bookings: number; totalBookings: number };

export type ImportOptions = {
  source: ImportSource;
  /** A connection of its own: the merge holds it for seconds. */
  db: Database;
  now: () => Date;
  onProgress?: (progress: ImportProgress) => void;
  /** In order of line; the reason is a sentence without personal data. */
  onRefused?: (line: number, reason: string) => void;
  /** How long to wait for another writer, milliseconds. */
  deadlineMs?: number;
};

export type ImportReport = { bookings: MergeCounts; rowsRefused: number };

const usualDeadlineMs = 120_000;
const cacheKib = 32 * 1024;

/**
 * A CSV of bookings into the database: staged row by row, then merged in one transaction. The error is a sentence:
 * the file is broken or the database cannot be written, and nothing has changed.
 */
export async function importBookings(options: ImportOptions): Promise<Result<ImportReport, string>> {
  const { connection } = options.db;
  try {
    connection.pragma(`main.cache_size = -${String(cacheKib)}`);
    const staging = attachStaging(connection);
    if (!staging.ok) return err('another import is at work');
    try {
      return await stageAndMerge(options, staging.value);
    } finally {
      staging.value.remove();
    }
  } catch (error) {
    if (storageFaultOf(error) === null) throw error;
    return err(`the database cannot be written (${(error as { code: string }).code})`);
  }
}

async function stageAndMerge(
  options: ImportOptions,
  staging: Staging,
): Promise<Result<ImportReport, string>> {
  const { db, now, onProgress, onRefused, deadlineMs = usualDeadlineMs } = options;
  const read = await stageRows(options, staging);
  if (!read.ok) return read;
  judgeRows(db.connection);
  classifyStaged(db.connection, (done, totalBookings) =>
    onProgress?.({ kind: 'comparing', bookings: done, totalBookings }),
  );

  onProgress?.({ kind: 'waiting' });
  const merged = await db.write(() => {
    const bookings = mergeStaged(db.connection, (done, totalBookings) =>
      onProgress?.({ kind: 'merging', bookings: done, totalBookings }),
    );
    closeAnsweredRequests(db, now().toISOString());
    const rowsRefused = db.connection.prepare('select count(*) from staging.refused').pluck().get() as number;
    recordImport(db, now().toISOString(), read.value.sha256, { bookings, rowsRefused });
    return { bookings, rowsRefused };
  }, deadlineMs);
  if (!merged.ok) return err('the database is busy');

  for (const { line, reason } of staging.refused()) onRefused?.(line, reason);
  return ok(merged.value);
}

async function stageRows(
  { source, onProgress }: ImportOptions,
  staging: Staging,
): Promise<Result<{ sha256: string }, string>> {
  const header: { arrange: Arrange | null } = { arrange: null };
  let rows = 0;
  const read = await readRecords(source, {
    inOneGo: staging.inOneGo,
    onRecord: (record) => {
      if (!header.arrange) {
        const names = readHeader(record.fields);
        if (!names.ok) throw new BrokenFile(names.error);
        header.arrange = names.value;
        return;
      }
      rows += 1;
      staging.add(staged(record, header.arrange));
    },
    onBytes: (bytes) => onProgress?.({ kind: 'reading', rows, bytes, totalBytes: source.totalBytes }),
  });
  if (!read.ok) return read;
  if (!header.arrange) return err('the file is empty');
  onProgress?.({ kind: 'reading', rows, bytes: source.totalBytes, totalBytes: source.totalBytes });
  return read;
}

function staged({ line, fields, printable }: CsvRecord, arrange: Arrange): StagedRow {
  const row = arrange(fields);
  const fault =
    fields.length === columns.length
      ? faultOf(row, printable)
      : `the row has ${String(fields.length)} fields instead of ${String(columns.length)}`;
  if (fault === null) return { line, row: normalised(row) };
  const bookingNumber = row[0] ?? '';
  return {
    line,
    bookingNumber: bookingNumberPattern.test(bookingNumber) ? bookingNumber : null,
    reason: fault,
  };
}

/** The booking system has spoken of what was asked for: it is cancelled, or it is over. */
function closeAnsweredRequests(db: Database, at: string): void {
  db.connection
    .prepare(
      `update cancellation_requests set closed_at = ?
       where closed_at is null and booking_number in
         (select booking_number from bookings where status <> 'booked')`,
    )
    .run(at);
}

function recordImport(
  db: Database,
  at: string,
  sha256: string,
  { bookings, rowsRefused }: ImportReport,
): void {
  db.connection
    .prepare(
      `insert into imports
         (at, file_sha256, bookings_new, bookings_changed, bookings_unchanged, rows_refused)
       values (?, ?, ?, ?, ?, ?)`,
    )
    .run(at, sha256, bookings.new, bookings.changed, bookings.unchanged, rowsRefused);
}
