import { createHmac } from 'node:crypto';

/** One entry of the register, as it lies in the table. */
export type AuditRecord = {
  /** Its position: they follow each other without a gap. */
  id: number;
  at: string;
  kioskId: string;
  operator: string;
  action: string;
  bookingNumber: string;
  detail: string;
};

export type SealedRecord = AuditRecord & { hash: string };

/** A place in the chain: an entry, and its hash. */
export type Mark = { entryId: number; hash: string };

/** `head`: the newest entry. `anchor`: the newest one that the retention has removed. */
export type MarkPart = 'head' | 'anchor';

/** Before the first entry of all. */
export const beginning: Mark = { entryId: 0, hash: '' };

/** Stands for the hash before an entry that was written where the end was not as this program had left it. */
export const brokenOff = 'broken off';

/** What every entry is read with. */
export const recordColumns =
  'id, at, kiosk_id as kioskId, operator, action, booking_number as bookingNumber, detail, hash';

/** HMAC-SHA-256 over the hash of the entry before and all of this one; hexadecimal. */
export function hashOf(secret: Uint8Array, previousHash: string, entry: AuditRecord): string {
  const { id, at, kioskId, operator, action, bookingNumber, detail } = entry;
  return macOf(secret, [
    'entry',
    previousHash,
    String(id),
    at,
    kioskId,
    operator,
    action,
    bookingNumber,
    detail,
  ]);
}

export function sealOf(secret: Uint8Array, part: MarkPart, { entryId, hash }: Mark): string {
  return macOf(secret, [part, String(entryId), hash]);
}

/** Each text with its length in bytes before it: two different lists are never the same bytes. */
function macOf(secret: Uint8Array, texts: readonly string[]): string {
  const canonical = texts.map((text) => `${Buffer.byteLength(text)}:${text}`).join('');
  return createHmac('sha256', secret).update(canonical).digest('hex');
}

/** Whether it was written by who has the key, after `previousHash`. What is no text in the file never was. */
export function isGenuine(secret: Uint8Array, previousHash: string, entry: SealedRecord): boolean {
  return isText(entry) && hashOf(secret, previousHash, entry) === entry.hash;
}

/** A file that was tampered with may hold anything in any column. */
export function isText({ id, ...columns }: SealedRecord): boolean {
  return Number.isSafeInteger(id) && Object.values(columns).every((column) => typeof column === 'string');
}
