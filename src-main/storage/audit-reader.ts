import type { Connection } from 'better-sqlite3';
import { recordColumns, type Mark, type SealedRecord } from './audit-chain.ts';
import { auditMarks } from './audit-marks.ts';

/** So many are verified before somebody else has a turn: some milliseconds. */
export const sliceRows = 200;

export type FoundMark = (Mark & { genuine: boolean }) | null;

/** What stood in the register at one moment: where it begins and ends, and some entries. */
export type Slice = { anchor: FoundMark; head: FoundMark; entries: SealedRecord[] };

/** Work in slices: between one and the next somebody else has a turn. */
export type Steps<Value> = Generator<undefined, Value>;

export interface AuditReader {
  /** From the first entry after this position. */
  slice(after: number): Slice;
  firstId(): number | null;
}

export function createAuditReader(connection: Connection, secret: Uint8Array): AuditReader {
  const marks = auditMarks(connection, secret);
  const page = connection.prepare(
    `select ${recordColumns} from audit where id > ? order by id limit ${String(sliceRows)}`,
  );
  const firstId = connection.prepare('select min(id) from audit').pluck();
  // One transaction: a totem may write, and the retention remove, between one reading and the next.
  const slice = connection.transaction((after: number) => ({
    anchor: marks.read('anchor'),
    head: marks.read('head'),
    entries: page.all(after) as SealedRecord[],
  }));
  return { slice, firstId: () => firstId.get() as number | null };
}
