import type { AuditAction } from '../../src-main/storage/audit-actions.ts';
import { hashOf, type Mark } from '../../src-main/storage/audit-chain.ts';
import { auditMarks } from '../../src-main/storage/audit-marks.ts';
import type { Database } from '../../src-main/storage/database.ts';
import { sampleAuditKey } from './audit-key.ts';
import { entryAt, insertRow } from './audit-register.ts';

const actions: AuditAction[] = ['searched', 'bookingOpened', 'personOpened', 'couponPrinted', 'cancelled'];

/** Years of a totem and a desk: as if each had been written by itself, in one transaction. */
export async function writeLargeRegister(db: Database, entries: number): Promise<void> {
  const marks = auditMarks(db.connection, sampleAuditKey.secret);
  await db.write(() => {
    let last: Mark = { entryId: 0, hash: '' };
    marks.write('anchor', last);
    for (let id = 1; id <= entries; id += 1) {
      const atDesk = id % 3 === 0;
      const record = {
        ...entryAt(id),
        id,
        kioskId: atDesk ? 'sportello-1' : 'totem-1',
        action: actions[(id * 7) % actions.length] ?? '',
        bookingNumber: `PRN-${String((id * 7919) % 500_000)}`,
        detail: '',
        // The rarest of them is there a hundred times.
        operator: atDesk ? `Operatore ${String(id % Math.max(4, Math.floor(entries / 300)))}` : '',
      };
      const hash = hashOf(sampleAuditKey.secret, last.hash, record);
      insertRow(db, { ...record, hash });
      last = { entryId: id, hash };
    }
    marks.write('head', last);
  });
}
