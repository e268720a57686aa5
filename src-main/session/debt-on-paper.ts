import type { Booking } from '../domain/booking.ts';
import { isPayable } from '../domain/payable.ts';
import { noteOf } from './payment-notes.ts';
import type { WorkDeps } from './work.ts';
import { withDeadline } from './with-deadline.ts';

/** A coupon does not wait longer to know whether it may carry the code of the notice. */
const answerMs = 2000;

/**
 * What a coupon says of the debt. The code to pay with is on it only where nobody is known to have paid, or to be paying,
 * by now; where that cannot be known the amount stands alone.
 */
export async function debtOnPaper(
  deps: Pick<WorkDeps, 'payments' | 'paymentNotes' | 'now' | 'log'>,
  booking: Booking,
): Promise<Booking> {
  if (!isPayable(booking)) return booking;
  const owing = (changes: Partial<Booking['payment']>): Booking => ({
    ...booking,
    payment: { ...booking.payment, ...changes },
  });
  const note = noteOf(deps, booking);
  if (note !== null) return owing(note === 'paid' ? { status: 'paid' } : { noticeNumber: '' });
  if (deps.payments.checkout === null) return booking;
  const asked = new AbortController();
  const state = await withDeadline(deps.payments.stateOf(booking, asked.signal), answerMs);
  asked.abort();
  if (state === 'late') return owing({ noticeNumber: '' });
  if (state.kind === 'unpaid') return owing({ copaymentCents: state.amountCents });
  return owing(
    state.kind === 'paid' || state.kind === 'pending' ? { status: state.kind } : { noticeNumber: '' },
  );
}
