import { toRome } from '../domain/rome-time.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Stage } from '../domain/session-state.ts';
import { withDeadline } from './with-deadline.ts';
import type { WorkDeps } from './work.ts';

type ReceiptDeps = Pick<WorkDeps, 'payments' | 'audit' | 'now' | 'log' | 'searchDeadlineMs'>;

/** The receipt of one booking, or all of one person's year. What cannot be had is never said to be unpaid. */
export async function findReceipts(
  deps: ReceiptDeps,
  stage: Extract<Stage, { kind: 'findingReceipts' }>,
  signal: AbortSignal,
): Promise<SessionEvent> {
  const { payments, searchDeadlineMs } = deps;
  const { visit, booking } = stage;
  if (stage.year === null) {
    const found = await withDeadline(payments.receiptOf(booking, signal), searchDeadlineMs);
    if (found !== 'late' && found.ok) return { kind: 'receiptFound', receipt: found.value };
    return missing(deps, found === 'late' ? 'unavailable' : found.error);
  }
  const thisYear = Number(toRome(deps.now()).slice(0, 4));
  const year = stage.year === 'this' ? thisYear : stage.year;
  const { fiscalCode } = visit.holder;
  const found = await withDeadline(payments.receiptsOf(fiscalCode, year, signal), searchDeadlineMs);
  if (found === 'late' || !found.ok) return missing(deps, 'unavailable');
  deps.audit('yearReceiptsOpened', booking.bookingNumber);
  // Whatever is answered, nobody else's receipt and no other year's gets past this line.
  const receipts = found.value.filter(
    ({ payerFiscalCode, paidAt }) => payerFiscalCode === fiscalCode && Number(paidAt.slice(0, 4)) === year,
  );
  return { kind: 'yearFound', year, thisYear, receipts };
}

function missing({ log }: ReceiptDeps, reason: 'notYet' | 'unavailable'): SessionEvent {
  log('receiptMissing', { reason });
  return { kind: 'receiptNotFound', reason };
}
