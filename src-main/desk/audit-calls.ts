import { err } from '../result.ts';
import type { Answerers } from './answerers.ts';
import type { DeskParts } from './desk-parts.ts';

type Kinds = 'findAudit' | 'exportAudit' | 'verifyAudit';

export function createAuditCalls(_parts: DeskParts): Answerers<Kinds> {
  return {
    findAudit: async () => err('failed'),
    exportAudit: async () => err('failed'),
    verifyAudit: async () => err('failed'),
  };
}
