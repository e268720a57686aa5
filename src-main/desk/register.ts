import type { DeskDeps } from '../desk-deps.ts';
import type { AuditAction } from '../storage/audit-store.ts';
import type { Stores } from '../storage/stores.ts';

/** `detail`: a code or the name of an operator, never anything of a patient. */
export type About = { bookingNumber?: string; detail?: string };

/** Writes down who did what. Resolves when it is on disk or in the log as not written; never rejects. */
export type Register = (action: AuditAction, operator: string, about?: About) => Promise<void>;

type RegisterDeps = Pick<DeskDeps, 'config' | 'now' | 'log'> & { stores: Pick<Stores, 'auditEntries'> };

/** What cannot be written must not keep anybody from being helped: it is said in the log. */
export function createRegister({ config, now, log, stores }: RegisterDeps): Register {
  return async (action, operator, { bookingNumber = '', detail = '' } = {}) => {
    try {
      const { kioskId } = config;
      const entry = { at: now().toISOString(), kioskId, action, bookingNumber, detail, operator };
      const written = await stores.auditEntries.record(entry);
      if (!written.ok) log('auditNotWritten', { action, error: written.error });
    } catch (error) {
      log('auditNotWritten', { action, error: String(error) });
    }
  };
}
