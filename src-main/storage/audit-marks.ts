import type { Connection } from 'better-sqlite3';
import { sealOf, type Mark, type MarkPart } from './audit-chain.ts';

/** Where the register ends and where it begins. `genuine`: it was set by who has the key. */
export interface AuditMarks {
  read(part: MarkPart): (Mark & { genuine: boolean }) | null;
  /** In a transaction of the caller. */
  write(part: MarkPart, mark: Mark): void;
}

export function auditMarks(connection: Connection, secret: Uint8Array): AuditMarks {
  const select = connection.prepare('select entry_id as entryId, hash, seal from audit_chain where part = ?');
  const upsert = connection.prepare(
    `insert into audit_chain (part, entry_id, hash, seal) values (@part, @entryId, @hash, @seal)
     on conflict (part) do update set entry_id = @entryId, hash = @hash, seal = @seal`,
  );
  return {
    read: (part) => {
      const found = select.get(part) as (Mark & { seal: unknown }) | undefined;
      if (!found) return null;
      const { entryId, hash, seal } = found;
      const genuine = typeof hash === 'string' && sealOf(secret, part, { entryId, hash }) === seal;
      return { entryId, hash, genuine };
    },
    write: (part, { entryId, hash }) => {
      upsert.run({ part, entryId, hash, seal: sealOf(secret, part, { entryId, hash }) });
    },
  };
}
