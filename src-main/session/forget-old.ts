import { forgottenBefore } from '../domain/access.ts';
import type { Log } from '../log.ts';
import type { AccessStore } from '../storage/access-store.ts';
import type { AuditStore } from '../storage/audit-store.ts';
import type { DeskCaseStore } from '../storage/desk-case-store.ts';
import type { PaymentStore } from '../storage/payment-store.ts';
import type { ReceiptStore } from '../storage/receipt-store.ts';

export type ForgetDeps = {
  access: AccessStore;
  auditEntries: Pick<AuditStore, 'purge' | 'noteNewest'>;
  deskCases: DeskCaseStore;
  receipts: ReceiptStore;
  paymentNotes: PaymentStore;
  /** How long a receipt can be printed again, and the register is kept. */
  retention: { cancellationsYears: number; auditYears: number };
  clockInDoubt: () => boolean;
  now: () => Date;
  log: Log;
};

const reportDays = 90;
/** By then the booking system has long told what became of a debt. */
const paymentDays = 400;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Removes what nobody needs any more: tries that no longer count, visits handed over, old reports, old receipts, the
 * oldest entries of the register.
 */
export async function forgetOld(deps: ForgetDeps): Promise<void> {
  const at = deps.now();
  const daysAgo = (days: number): string => new Date(at.getTime() - days * dayMs).toISOString();
  const yearsAgo = (years: number): string => {
    const then = new Date(at);
    then.setUTCFullYear(at.getUTCFullYear() - years);
    return then.toISOString();
  };
  try {
    deps.auditEntries.noteNewest();
    await deps.access.purge(forgottenBefore(at).toISOString());
    await deps.deskCases.purge(at.toISOString(), daysAgo(reportDays));
    // By a clock that goes wrong nothing is thrown away that cannot be had again.
    if (deps.clockInDoubt()) return;
    await deps.receipts.purge(yearsAgo(deps.retention.cancellationsYears));
    await deps.paymentNotes.purge(daysAgo(paymentDays));
    const purged = await deps.auditEntries.purge(yearsAgo(deps.retention.auditYears), at.toISOString());
    // What somebody has tampered with stays, for whoever looks into it.
    if (!purged.ok) deps.log('oldNotForgotten', { reason: `audit: ${purged.error}` });
  } catch (error) {
    // It is tried again soon, and a visit must not pay for it.
    deps.log('oldNotForgotten', { reason: String(error) });
  }
}
