import type { Connection } from 'better-sqlite3';
import { beginning, hashOf, recordColumns, type Mark, type SealedRecord } from './audit-chain.ts';
import type { AuditKey } from './audit-key.ts';
import { auditMarks } from './audit-marks.ts';
import type { Database } from './database.ts';

const pageRows = 1000;

/**
 * The first opening of a register: what was written before there was a chain is sealed as it is found, once. An import may
 * hold the database: then whoever writes the first entry does it.
 */
export async function openAudit(db: Database, key: AuditKey): Promise<void> {
  const isThere = auditMarks(db.connection, key.secret).read('head') !== null;
  const begun = isThere || (await db.write(() => beginAudit(db.connection, key))).ok;
  try {
    if (begun) noteNewest(db, key);
  } catch (error) {
    // A disk that is full keeps nobody from starting: it is tried again soon.
    if (!key.hasBegun()) throw error;
  }
}

/** Beside the key: whoever has the database file alone, also an older end of the register, cannot put that back. */
export function noteNewest({ connection }: Pick<Database, 'connection'>, key: AuditKey): void {
  const head = auditMarks(connection, key.secret).read('head');
  key.begun(head?.genuine ? head.entryId : 0);
}

/**
 * In a transaction of the caller. Where a chain has been before, none is begun: a register from which it was taken away
 * stays what it is, one that cannot be verified.
 */
export function beginAudit(connection: Connection, key: AuditKey): void {
  const marks = auditMarks(connection, key.secret);
  if (marks.read('head') || marks.read('anchor') || key.hasBegun()) return;
  const page = connection.prepare(
    `select ${recordColumns} from audit where id > ? order by id limit ${String(pageRows)}`,
  );
  const seal = connection.prepare('update audit set id = @id, hash = @hash where id = @oldId');
  let anchor: Mark | null = null;
  let head = beginning;
  for (let oldId = 0; ;) {
    const entries = page.all(oldId) as SealedRecord[];
    for (const entry of entries) {
      anchor ??= head = { entryId: entry.id - 1, hash: '' };
      // Without a gap from here on, also where the retention of earlier days has left some.
      const id = head.entryId + 1;
      const hash = hashOf(key.secret, head.hash, { ...entry, id });
      seal.run({ id, hash, oldId: entry.id });
      head = { entryId: id, hash };
      oldId = entry.id;
    }
    if (entries.length < pageRows) break;
  }
  marks.write('anchor', anchor ?? beginning);
  marks.write('head', head);
}
