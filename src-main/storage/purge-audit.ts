import type { Connection } from 'better-sqlite3';
import { isGenuine, recordColumns, type Mark, type SealedRecord } from './audit-chain.ts';
import type { AuditKey } from './audit-key.ts';
import { auditMarks } from './audit-marks.ts';

/** Of one transaction, in which nobody else can write. */
const mostAtOnce = 5_000;

/**
 * Removes the oldest entries and moves the anchor to the last of them, in a transaction of the caller. Each is verified
 * before: an entry that somebody has made older than it is would otherwise be gone, and what was done to it as well.
 *
 * An entry from beyond `now` is of a clock that was wrong; or the clock of now is, and the entry is right. It goes only
 * between two that are old, the later not older than the one before.
 */
export function createAuditPurge(
  connection: Connection,
  key: AuditKey,
): (before: string, now: string) => number | 'broken' {
  const marks = auditMarks(connection, key.secret);
  const oldest = connection.prepare(
    `select ${recordColumns} from audit where id > ? order by id limit ${String(mostAtOnce)}`,
  );
  const remove = connection.prepare('delete from audit where id > ? and id <= ?');

  return (before, now) => {
    const anchor = marks.read('anchor');
    // Nothing has begun yet; or the beginning is not the one that this program had set.
    if (!anchor?.genuine) return anchor || marks.read('head') ? 'broken' : 0;
    let last: Mark = anchor;
    let lastButOne: Mark = anchor;
    let oldAt: string | null = null;
    let end: Mark = anchor;
    let intact = true;
    for (const entry of oldest.iterate(anchor.entryId) as Iterable<SealedRecord>) {
      const isOld = entry.at < before;
      if (!isOld && (entry.at <= now || oldAt === null)) break;
      // Time went back between what may go and this one: then it is the clock of now that may be wrong.
      if (isOld && end !== last && entry.at < (oldAt ?? '')) break;
      intact = entry.id === end.entryId + 1 && isGenuine(key.secret, end.hash, entry);
      if (!intact) break;
      if (isOld) [lastButOne, last, oldAt] = [end, { entryId: entry.id, hash: entry.hash }, entry.at];
      end = isOld ? last : { entryId: entry.id, hash: entry.hash };
    }
    // What is from beyond now stays for the time being, and so does the old one before it, which tells its age.
    if (end !== last) last = lastButOne;
    if (last === anchor) return intact ? 0 : 'broken';
    marks.write('anchor', last);
    return remove.run(anchor.entryId, last.entryId).changes;
  };
}
