import type { AuditKey } from '../../src-main/storage/audit-key.ts';

/** One for all benches: programs on the same database have the same key. */
export const sampleAuditKey: AuditKey = {
  secret: new Uint8Array(32).fill(7),
  hasBegun: () => false,
  newest: () => 0,
  begun: () => undefined,
};
