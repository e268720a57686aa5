import type { DeskDeps } from '../desk-deps.ts';
import type { AuditAction, AuditEntry } from '../storage/audit-actions.ts';
import type { Stores } from '../storage/stores.ts';

/** `detail`: a code or the name of an operator, never anything of a patient. */
export type About = { bookingNumber?: string; detail?: string };

/** Writes down who did what. Nobody waits for it: an import may hold the database for longer than a person stands there. */
export type Register = (action: AuditAction, operator: string, about?: About) => void;

/** An entry of this desk, at this moment. */
export function entryOf(
  { config, now }: Pick<DeskDeps, 'config' | 'now'>,
  action: AuditAction,
  operator: string,
  { bookingNumber = '', detail = '' }: About = {},
): AuditEntry {
  return { at: now().toISOString(), kioskId: config.kioskId, action, bookingNumber, detail, operator };
}

type RegisterDeps = Pick<DeskDeps, 'config' | 'now' | 'log'> & { stores: Pick<Stores, 'auditEntries'> };

/** What cannot be written must not keep anybody from being helped: it is said in the log. */
export function createRegister(deps: RegisterDeps): {
  register: Register;
  /** When all that was handed in is on disk, or said to be not. */
  settled: () => Promise<void>;
} {
  const { log, stores } = deps;
  const underWay = new Set<Promise<void>>();
  return {
    register: (action, operator, about) => {
      const failed = (error: unknown): void => log('auditNotWritten', { action, error: String(error) });
      const written = stores.auditEntries
        .record(entryOf(deps, action, operator, about))
        .then((kept) => (kept.ok ? undefined : failed(kept.error)), failed)
        .finally(() => underWay.delete(written));
      underWay.add(written);
    },
    settled: async () => {
      await Promise.all(underWay);
    },
  };
}
