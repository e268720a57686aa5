import { setImmediate as nextTurn } from 'node:timers/promises';
import { err, ok, type Result } from '../../result.ts';
import type { Database } from '../../storage/database.ts';
import { storageFaultOf } from '../storage-fault.ts';
import { importFault, type ImportFault } from './import-fault.ts';
import type { ImportSource } from './import-source.ts';
import { judgeRows } from './judge.ts';
import { classifyStaged, countStaged, judgeAgain, mergeStaged, type MergeCounts } from './merge.ts';
import { closeAnsweredRequests, recordImport } from './record-import.ts';
import { countRefused, previewOf, shareOf, type Preview, type Review } from './review.ts';
import { stageRows, type ReadingProgress } from './stage-rows.ts';
import { attachStaging, type Staging } from './staging.ts';

export type ImportProgress =
  | ReadingProgress
  | { kind: 'waiting' }
  | { kind: 'comparing' | 'merging'; bookings: number; totalBookings: number };

export type ImportOptions = {
  source: ImportSource;
  /** A connection of its own: the merge holds it for seconds. */
  db: Database;
  now: () => Date;
  onProgress?: (progress: ImportProgress) => void;
  /** In order of line; the reason is a code (`row.ts`). */
  onRefused?: (line: number, reason: string) => void;
  /** How long to wait for another writer, milliseconds. */
  deadlineMs?: number;
  /** Absent: whatever it changes is changed. */
  review?: Review;
  /** Stops it, until it merges. */
  signal?: AbortSignal;
};

export type ImportReport = { bookings: MergeCounts; rowsRefused: number };

const usualDeadlineMs = 120_000;
const cacheKib = 32 * 1024;

/**
 * A CSV of bookings into the database: staged row by row, compared, looked at where somebody wants to, then merged in one
 * transaction. With an error nothing has changed.
 */
export async function importBookings(options: ImportOptions): Promise<Result<ImportReport, ImportFault>> {
  const { connection } = options.db;
  try {
    connection.pragma(`main.cache_size = -${String(cacheKib)}`);
    const staging = attachStaging(connection);
    if (!staging.ok) return err(importFault('busy'));
    try {
      return await stageAndMerge(options, staging.value);
    } finally {
      staging.value.remove();
    }
  } catch (error) {
    if (storageFaultOf(error) === null) throw error;
    return err(importFault('database', (error as { code: string }).code));
  }
}

async function stageAndMerge(
  options: ImportOptions,
  staging: Staging,
): Promise<Result<ImportReport, ImportFault>> {
  const { db, onProgress, onRefused, review, signal } = options;
  const read = await stageRows(options, staging);
  if (!read.ok) return read;
  if (review && read.value.rows === 0) return err(importFault('noRows'));
  judgeRows(db.connection);
  for (const { done, total } of classifyStaged(db.connection)) {
    onProgress?.({ kind: 'comparing', bookings: done, totalBookings: total });
    await nextTurn();
    if (signal?.aborted) break;
  }
  if (signal?.aborted) return err(importFault('stopped'));

  const fault = review ? await reviewed(options, review) : null;
  if (fault) return err(fault);
  const merged = await mergeInOne(options, read.value.sha256);
  if (!merged.ok) {
    if (merged.error.code === 'overLimit') review?.onOverLimit(await freshPreview(options));
    return merged;
  }
  for (const { line, reason } of staging.refused()) onRefused?.(line, reason);
  return merged;
}

/** `null`: to be applied. */
async function reviewed(options: ImportOptions, review: Review): Promise<ImportFault | null> {
  const preview = await inTurns(previewOf(options.db.connection), options.signal);
  if (!preview) return importFault('stopped');
  if (preview.share <= review.limit)
    return (await review.decide(preview)) === 'apply' ? null : importFault('stopped');
  review.onOverLimit(preview);
  return importFault('overLimit');
}

async function freshPreview({ db }: ImportOptions): Promise<Preview> {
  judgeAgain(db.connection);
  return (await inTurns(previewOf(db.connection))) as Preview;
}

/** Between two steps others have their turn; `null` when it was stopped. */
async function inTurns<Whole>(steps: Generator<void, Whole>, signal?: AbortSignal): Promise<Whole | null> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await nextTurn();
    if (signal?.aborted) return null;
  }
}

/** Rolls back what has been judged again: too much would change by now. */
class OverLimit extends Error {}

async function mergeInOne(
  { db, now, onProgress, review, deadlineMs = usualDeadlineMs }: ImportOptions,
  sha256: string,
): Promise<Result<ImportReport, ImportFault>> {
  const { connection } = db;
  onProgress?.({ kind: 'waiting' });
  try {
    const merged = await db.write(() => {
      judgeAgain(connection);
      const bookings = countStaged(connection);
      if (review && shareOf(connection, bookings).share > review.limit) throw new OverLimit();
      mergeStaged(connection, ({ done, total }) =>
        onProgress?.({ kind: 'merging', bookings: done, totalBookings: total }),
      );
      const at = now().toISOString();
      closeAnsweredRequests(connection, at);
      const rowsRefused = countRefused(connection);
      recordImport(connection, { at, sha256, bookings, rowsRefused });
      return { bookings, rowsRefused };
    }, deadlineMs);
    return merged.ok ? ok(merged.value) : err(importFault('databaseBusy'));
  } catch (error) {
    if (error instanceof OverLimit) return err(importFault('overLimit'));
    throw error;
  }
}
