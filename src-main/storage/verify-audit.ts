import { setImmediate as turn } from 'node:timers/promises';
import { brokenOff, hashOf, isGenuine, isText, type Mark, type SealedRecord } from './audit-chain.ts';
import type { AuditKey } from './audit-key.ts';
import { createAuditReader, sliceRows, type AuditReader, type Slice, type Steps } from './audit-reader.ts';
import type { Database } from './database.ts';
import { standsElsewhere } from './displaced-entry.ts';

export type AuditFault = 'changed' | 'missing' | 'reordered' | 'cutOff';

/** As the page is told it (contract/desk/audit.ts). */
export type AuditVerdict =
  | { kind: 'intact'; entries: number; from: number; to: number }
  | { kind: 'broken'; position: number; fault: AuditFault }
  | { kind: 'unverifiable'; reason: 'noKey' | 'notBegun' };

type VerifyKey = Pick<AuditKey, 'secret' | 'hasBegun' | 'newest'>;

const broken = (position: number, fault: AuditFault): AuditVerdict => ({ kind: 'broken', position, fault });

/**
 * Whether every entry of the register is as it was written and where it was written, from the first that the retention has
 * left to the newest, while it is being written on. It reads, and writes nothing.
 */
export async function verifyAudit(db: Pick<Database, 'connection'>, key: VerifyKey): Promise<AuditVerdict> {
  const steps = verify(createAuditReader(db.connection, key.secret), key);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turn();
  }
}

function* verify(read: AuditReader, key: VerifyKey): Steps<AuditVerdict> {
  let last: Mark = { entryId: -1, hash: '' };
  for (;;) {
    // Read before the slice: a totem may write and note meanwhile.
    const noted = key.newest();
    const { anchor, head, entries } = read.slice(last.entryId);
    if (!anchor?.genuine) return withoutBeginning({ anchor, head, entries }, read, key);
    if (anchor.entryId > last.entryId) {
      // The beginning; or the retention has gone on meanwhile.
      last = anchor;
      continue;
    }
    for (const entry of entries) {
      const fault = yield* faultOf(entry, last, read, key.secret);
      // Before the first one there is nothing to be missing between.
      if (fault === 'missing' && last.entryId === anchor.entryId) return broken(last.entryId + 1, 'cutOff');
      if (fault) return broken(last.entryId + 1, fault);
      last = { entryId: entry.id, hash: entry.hash };
    }
    if (entries.length < sliceRows) return endingOf({ anchor, head, noted }, last, read);
    yield;
  }
}

function* faultOf(
  entry: SealedRecord,
  last: Mark,
  read: AuditReader,
  secret: Uint8Array,
): Steps<AuditFault | null> {
  // The program itself found the end not as it had left it, and went on from here.
  if (isText(entry) && hashOf(secret, brokenOff, entry) === entry.hash) return 'cutOff';
  if (entry.id !== last.entryId + 1) return 'missing';
  if (isGenuine(secret, last.hash, entry)) return null;
  if (!isText(entry)) return 'changed';
  return (yield* standsElsewhere(entry, read, secret)) ? 'reordered' : 'changed';
}

/** All that is there is genuine: is it all there is? */
function endingOf(
  { anchor, head, noted }: { anchor: Mark; head: Slice['head']; noted: number },
  last: Mark,
  read: AuditReader,
): AuditVerdict {
  if (!head?.genuine || head.entryId > last.entryId) return broken(last.entryId + 1, 'cutOff');
  if (head.entryId < last.entryId) return broken(head.entryId + 1, 'changed');
  if (head.hash !== last.hash) return broken(last.entryId, 'changed');
  if (head.entryId < noted) return broken(last.entryId + 1, 'cutOff');
  const firstId = read.firstId();
  if (firstId !== null && firstId <= anchor.entryId) return broken(firstId, 'changed');
  const from = anchor.entryId + 1;
  return { kind: 'intact', entries: last.entryId - anchor.entryId, from, to: last.entryId };
}

function withoutBeginning({ anchor, head, entries }: Slice, read: AuditReader, key: VerifyKey): AuditVerdict {
  const isUnsealed = entries.every(({ hash }) => hash === '');
  if (!anchor && !head && isUnsealed && !key.hasBegun()) return { kind: 'unverifiable', reason: 'notBegun' };
  const hashes = [anchor?.hash ?? '', ...entries.map(({ hash }) => hash)];
  const isLinked = (entry: SealedRecord, index: number): boolean =>
    isGenuine(key.secret, hashes[index] ?? '', entry);
  if ((anchor ?? head) && !head?.genuine && !entries.some(isLinked))
    return { kind: 'unverifiable', reason: 'noKey' };
  return broken(read.firstId() ?? (head?.genuine ? head.entryId + 1 : 1), 'cutOff');
}
