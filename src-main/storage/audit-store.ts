import { err, ok, type Result } from '../result.ts';
import type { AuditEntry } from './audit-actions.ts';
import { brokenOff, hashOf } from './audit-chain.ts';
import type { AuditKey } from './audit-key.ts';
import { auditMarks } from './audit-marks.ts';
import { beginAudit, noteNewest } from './begin-audit.ts';
import type { Database } from './database.ts';
import { createAuditPurge } from './purge-audit.ts';

export interface AuditStore {
  record(entry: AuditEntry): Promise<Result<void, 'busy'>>;
  /** The latest instant of the last thousand entries, ISO 8601 UTC: a clock that was wrong once is forgotten in time. */
  newestAt(): string | null;
  /**
   * Removes the oldest, up to the first that is not older than `before`; some thousands at a time. An entry from beyond
   * `now` goes with old ones around it, and keeps none of them. Both ISO 8601 UTC. Gives how many. `broken`: the oldest are
   * not as they were written, and stay.
   */
  purge(before: string, now: string): Promise<Result<number, 'busy' | 'broken'>>;
  /** Beside the key, how far it has come. @throws Error when that cannot be written. */
  noteNewest(): void;
}

/** Nobody waits for it: it can outlast the longest import. */
const deadlineMs = 120_000;

/** The register: append-only, each entry sealed over the one before. Totem and desk write on one, each from its process. */
export function createAuditStore(db: Database, key: AuditKey): AuditStore {
  const { connection } = db;
  const marks = auditMarks(connection, key.secret);
  const purgeOldest = createAuditPurge(connection, key);
  const insert = connection.prepare(
    `insert into audit (id, at, kiosk_id, operator, action, booking_number, detail, hash)
     values (@id, @at, @kioskId, @operator, @action, @bookingNumber, @detail, @hash)`,
  );
  const newestId = connection.prepare('select max(id) from audit').pluck();
  const newest = connection
    .prepare('select max(at) from (select at from audit order by id desc limit 1000)')
    .pluck();

  /** On an end that this program has not left so nothing is built: the entry itself then tells where it broke off. */
  function append(entry: AuditEntry): void {
    if (!marks.read('head')) beginAudit(connection, key);
    const head = marks.read('head');
    const noted = key.newest();
    const end = head?.genuine && head.entryId >= noted ? head : { entryId: noted, hash: brokenOff };
    const id = Math.max(end.entryId, (newestId.get() as number | null) ?? 0) + 1;
    const record = { detail: '', operator: '', ...entry, id };
    const hash = hashOf(key.secret, end.hash, record);
    insert.run({ ...record, hash });
    marks.write('head', { entryId: id, hash });
  }

  return {
    newestAt: () => newest.get() as string | null,
    noteNewest: () => noteNewest(db, key),
    record: (entry) => db.write(() => append(entry), deadlineMs),
    purge: async (before, now) => {
      const removed = await db.write(() => purgeOldest(before, now), deadlineMs);
      if (!removed.ok) return removed;
      return removed.value === 'broken' ? err('broken') : ok(removed.value);
    },
  };
}
