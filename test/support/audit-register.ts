import fc from 'fast-check';
import type { AuditAction, AuditEntry } from '../../src-main/storage/audit-actions.ts';
import type { SealedRecord } from '../../src-main/storage/audit-chain.ts';
import { recordColumns } from '../../src-main/storage/audit-chain.ts';
import type { AuditKey } from '../../src-main/storage/audit-key.ts';
import { createAuditStore, type AuditStore } from '../../src-main/storage/audit-store.ts';
import { openDatabase, type Database } from '../../src-main/storage/database.ts';
import { sampleAuditKey } from './audit-key.ts';

export type Register = { db: Database; audit: AuditStore; key: AuditKey };

const start = Date.parse('2026-11-23T09:00:00.000Z');

/** No two at the same moment: entries that say the very same can change places without anything being changed. */
export const instantAt = (minute: number): string => new Date(start + minute * 60_000).toISOString();

export function entryAt(minute: number, more: Partial<AuditEntry> = {}): AuditEntry {
  return { at: instantAt(minute), kioskId: 'totem-1', action: 'searched', bookingNumber: '', ...more };
}

/** Every 16 bits, halves of surrogates and the end of a C string among them. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0xd800, 58, 49)), { maxLength: 6 })
  .map((units) => String.fromCharCode(...units));
const actions: AuditAction[] = ['searched', 'cancelled', 'operatorEntered'];

/** What a random register is written with. */
export const anyEntries = (minLength = 1): fc.Arbitrary<AuditEntry[]> =>
  fc
    .array(
      fc.record({
        kioskId: fc.oneof(fc.constantFrom('totem-1', 'sportello-1'), anyText),
        action: fc.constantFrom(...actions),
        bookingNumber: fc.oneof(fc.constantFrom('', 'PRN-77A/1'), anyText),
        detail: anyText,
        operator: fc.oneof(fc.constantFrom('', 'Anna'), anyText),
      }),
      { minLength, maxLength: 10 },
    )
    .map((entries) => entries.map((entry, index) => ({ ...entry, at: instantAt(index) })));

/** `purged`: so many of them the retention has removed. */
export async function registerOf(
  entries: readonly AuditEntry[],
  purged = 0,
  key: AuditKey = sampleAuditKey,
): Promise<Register> {
  const db = openDatabase(':memory:');
  const audit = createAuditStore(db, key);
  for (const entry of entries) await audit.record(entry);
  if (purged > 0) await audit.purge(instantAt(purged), instantAt(1_000_000));
  return { db, audit, key };
}

export function recordsOf({ connection }: Database): SealedRecord[] {
  return connection.prepare(`select ${recordColumns} from audit order by id`).all() as SealedRecord[];
}

/** As somebody with the file alone: no trigger is in the way. */
export function dropTriggers({ connection }: Database): void {
  for (const name of ['audit_is_not_changed', 'audit_is_not_removed', 'audit_is_not_replaced'])
    connection.exec(`drop trigger if exists ${name}`);
}

/** Writes a row under another position, and whatever hash. */
export function insertRow({ connection }: Database, record: SealedRecord): void {
  connection
    .prepare(
      `insert into audit (id, at, kiosk_id, operator, action, booking_number, detail, hash)
       values (@id, @at, @kioskId, @operator, @action, @bookingNumber, @detail, @hash)`,
    )
    .run(record);
}
