import { hashOf, isText, type AuditRecord, type SealedRecord } from './audit-chain.ts';
import { sliceRows, type AuditReader, type Steps } from './audit-reader.ts';

/**
 * Whether an entry that is not genuine where it stands was written for another position: moved with its hash or without,
 * or there twice.
 */
export function* standsElsewhere(entry: SealedRecord, read: AuditReader, secret: Uint8Array): Steps<boolean> {
  let last = { id: -1, hash: '' };
  for (;;) {
    const { anchor, entries } = read.slice(last.id);
    if (anchor && anchor.entryId > last.id) {
      last = { id: anchor.entryId, hash: anchor.hash };
      continue;
    }
    for (const other of entries) {
      if (other.id !== entry.id && isText(other) && belongsAt(other, last.hash)) return true;
      last = other;
    }
    if (entries.length < sliceRows) return false;
    yield;
  }

  function belongsAt(other: SealedRecord, previousHash: string): boolean {
    if (other.hash === entry.hash && contentOf(other) === contentOf(entry)) return true;
    const moved = { ...entry, id: other.id };
    const hash = hashOf(secret, previousHash, moved);
    if (hash === entry.hash || hash === other.hash) return true;
    // Its neighbour, which it has changed places with, took the hash before it along.
    return hashOf(secret, other.hash, moved) === entry.hash;
  }
}

function contentOf({ at, kioskId, operator, action, bookingNumber, detail }: AuditRecord): string {
  return JSON.stringify([at, kioskId, operator, action, bookingNumber, detail]);
}
