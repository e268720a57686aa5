import { createHash } from 'node:crypto';
import { parseConfig } from '../../src-main/config.ts';
import type { AuditQuery } from '../../src-main/contract/desk/audit.ts';
import { createAuditCalls } from '../../src-main/desk/audit-calls.ts';
import type { AuditEntry } from '../../src-main/storage/audit-actions.ts';
import { ok } from '../../src-main/result.ts';
import { createStores } from '../../src-main/storage/stores.ts';
import { sampleAuditKey } from './audit-key.ts';
import { registerOf } from './audit-register.ts';

export const everything: AuditQuery = { from: '', to: '', operator: '', action: '', bookingNumber: '' };
export const anna = { name: 'Anna', role: 'administrator' } as const;

/** The desk's part of the register over these entries; `file`: what is chosen to write to. */
export async function auditDesk(entries: readonly AuditEntry[], file: string | null = null) {
  const { db, audit, key } = await registerOf(entries);
  const logged: unknown[] = [];
  let count = 0;
  const calls = createAuditCalls({
    database: db,
    auditKey: key,
    stores: createStores(db, sampleAuditKey),
    config: parseConfig({ kioskId: 'sportello-1' }, 'bench', '/nowhere'),
    chooseFile: async () => file,
    now: () => new Date('2026-12-01T08:00:00Z'),
    door: { admitAgain: () => ok() },
    newId: () =>
      createHash('sha256')
        .update(String((count += 1)))
        .digest('hex')
        .slice(0, 8),
    log: (event, fields) => logged.push({ event, ...fields }),
  });
  /** All pages of a search. */
  async function find(query: Partial<AuditQuery>): Promise<number[][]> {
    const pages: number[][] = [];
    for (let before: number | null = null; ;) {
      const found = await calls.findAudit(
        { kind: 'findAudit', query: { ...everything, ...query }, before },
        anna,
      );
      if (!found.ok) throw new Error(found.error);
      pages.push(found.value.rows.map(({ id }) => id));
      before = found.value.next;
      if (before === null) return pages;
    }
  }
  return { db, audit, calls, find, logged };
}
