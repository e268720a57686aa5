import type { Connection } from 'better-sqlite3';
import { countDifferences, type Differences } from './differences.ts';
import { exampleChanges, type ExampleChange } from './example-changes.ts';
import { countStaged, type MergeCounts } from './merge.ts';

/** What an import would change, before it does. */
export type Preview = {
  counts: MergeCounts & { rowsRefused: number };
  differences: Differences;
  /** Bookings in the database. */
  stored: number;
  /** Changed bookings among the stored ones, 0 to 1. */
  share: number;
  /** The first hundred. */
  refused: { line: number; reason: string }[];
  examples: ExampleChange[];
};

/** A look at an import between comparing and merging. */
export type Review = {
  /** More than this share changed, and nothing is changed. */
  limit: number;
  decide: (preview: Preview) => Promise<'apply' | 'stop'>;
  /** Instead of `decide`; or after it, when somebody else has changed bookings meanwhile. */
  onOverLimit: (preview: Preview) => void;
};

const mostRefused = 100;

/** Counts one piece of the staged bookings at every step; gives the whole. */
export function* previewOf(connection: Connection): Generator<void, Preview> {
  const counts = countStaged(connection);
  const differences = yield* countDifferences(connection);
  const refused = connection
    .prepare('select line, reason from staging.refused order by line limit ?')
    .all(mostRefused) as Preview['refused'];
  return {
    counts: { ...counts, rowsRefused: countRefused(connection) },
    differences,
    ...shareOf(connection, counts),
    refused,
    examples: exampleChanges(connection),
  };
}

export function shareOf(connection: Connection, counts: MergeCounts): { stored: number; share: number } {
  const stored = connection.prepare('select count(*) from main.bookings').pluck().get() as number;
  return { stored, share: stored === 0 ? 0 : counts.changed / stored };
}

export function countRefused(connection: Connection): number {
  return connection.prepare('select count(*) from staging.refused').pluck().get() as number;
}
