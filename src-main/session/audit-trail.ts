import type { Log } from '../log.ts';
import type { AuditAction } from '../storage/audit-actions.ts';
import type { AuditStore } from '../storage/audit-store.ts';

/** The audit must not stop a visit: what cannot be written is said in the log. */
export function auditTrail(
  store: AuditStore,
  { kioskId, now, log }: { kioskId: string; now: () => Date; log: Log },
): (action: AuditAction, bookingNumber: string, detail?: string) => void {
  return (action, bookingNumber, detail = '') => {
    const failed = (error: unknown) => log('auditNotWritten', { action, error: String(error) });
    store.record({ at: now().toISOString(), kioskId, action, bookingNumber, detail }).then((written) => {
      if (!written.ok) failed(written.error);
    }, failed);
  };
}
