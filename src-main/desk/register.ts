import type { DeskDeps } from '../desk-deps.ts';
import type { AuditAction } from '../storage/audit-actions.ts';
import type { Stores } from '../storage/stores.ts';

/** `detail`: a code or the name of an operator, never anything of a patient. */
export type About = { bookingNumber?: string; detail?: string };

/** Writes down who did what. Nobody waits for it: an import may hold the database for longer than a person stands there. */
export type Register = (action: AuditAction, operator: string, about?: About) => void;

type RegisterDeps = Pick<DeskDeps, 'config' | 'now' | 'log'> & { stores: Pick<Stores, 'auditEntries'> };

/** What cannot be written must not keep anybody from being helped: it is said in the log. */
export function createRegister({ config, now, log, stores }: RegisterDeps): {
  register: Register;
  /** When all that was handed in is on disk, or said to be not. */
  settled: () => Promise<void>;
} {
  const underWay = new Set<Promise<void>>();
  return {
    register: (action, operator, { bookingNumber = '', detail = '' } = {}) => {
      const { kioskId } = config;
      const failed = (error: unknown): void => log('auditNotWritten', { action, error: String(error) });
      const entry = { at: now().toISOString(), kioskId, action, bookingNumber, detail, operator };
      const written = stores.auditEntries
        .record(entry)
        .then((kept) => (kept.ok ? undefined : failed(kept.error)), failed)
        .finally(() => underWay.delete(written));
      underWay.add(written);
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
}
