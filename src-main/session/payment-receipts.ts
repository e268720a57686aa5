import type { Booking } from '../domain/booking.ts';
import { toRome } from '../domain/rome-time.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import { withDeadline } from './with-deadline.ts';
import type { WorkDeps } from './work.ts';

export type ReceiptDeps = Pick<WorkDeps, 'payments' | 'audit' | 'now' | 'log' | 'searchDeadlineMs'>;

/** Of one booking, or of a year of whoever it belongs to: `'this'` being the present one. */
export type WantedReceipts = { booking: Booking; fiscalCode: string; year: number | 'this' | null };
export type FoundReceipts = Extract<SessionEvent, { kind: 'receiptFound' | 'receiptNotFound' | 'yearFound' }>;

/** The receipt of one booking, or all of one person's year. What cannot be had is never said to be unpaid. */
export async function findReceipts(
  deps: ReceiptDeps,
  wanted: WantedReceipts,
  signal: AbortSignal,
): Promise<FoundReceipts> {
  const { payments, searchDeadlineMs } = deps;
  const { booking, fiscalCode } = wanted;
  if (wanted.year === null) {
    const found = await withDeadline(payments.receiptOf(booking, signal), searchDeadlineMs);
    if (found !== 'late' && found.ok) return { kind: 'receiptFound', receipt: found.value };
    return missing(deps, found === 'late' ? 'unavailable' : found.error);
  }
  const thisYear = Number(toRome(deps.now()).slice(0, 4));
  const year = wanted.year === 'this' ? thisYear : wanted.year;
  const found = await withDeadline(payments.receiptsOf(fiscalCode, year, signal), searchDeadlineMs);
  if (found === 'late' || !found.ok) return missing(deps, 'unavailable');
  deps.audit('yearReceiptsOpened', booking.bookingNumber);
  // Whatever is answered, nobody else's receipt and no other year's gets past this line.
  const receipts = found.value.filter(
    ({ payerFiscalCode, paidAt }) => payerFiscalCode === fiscalCode && Number(paidAt.slice(0, 4)) === year,
  );
  return { kind: 'yearFound', year, thisYear, receipts };
}

function missing({ log }: ReceiptDeps, reason: 'notYet' | 'unavailable'): FoundReceipts {
  log('receiptMissing', { reason });
  return { kind: 'receiptNotFound', reason };
}
