import type { Booking } from '../domain/booking.ts';
import type { PaymentClosedCode } from '../contract/payment-view.ts';
import type { Result } from '../result.ts';
import type { WorkDeps } from './work.ts';

type NotesDeps = Pick<WorkDeps, 'paymentNotes' | 'now' | 'log'>;

/** So long after its link was shown somebody may still be paying with it. */
const attemptMs = 15 * 60 * 1000;

/** What was noted here of this debt. Without the notes nobody knows whether somebody is paying. */
export function noteOf(
  { paymentNotes, now, log }: NotesDeps,
  { payment }: Booking,
): PaymentClosedCode | null {
  try {
    if (paymentNotes.isPaid(payment)) return 'paid';
    const since = new Date(now().getTime() - attemptMs).toISOString();
    return paymentNotes.isOpen(payment, since) ? 'inProgress' : null;
  } catch (error) {
    log('paymentNotRecorded', { reason: String(error) });
    return 'unknown';
  }
}

/** Seen paid here is paid, however long the booking system takes to tell. */
export function knownPaid(deps: NotesDeps, booking: Booking): Booking {
  const { status } = booking.payment;
  if ((status !== 'due' && status !== 'pending') || noteOf(deps, booking) !== 'paid') return booking;
  return { ...booking, payment: { ...booking.payment, status: 'paid' } };
}

/** Whether it could be written down; a failure is logged. */
export async function noted(
  { log }: NotesDeps,
  write: () => Promise<Result<void, 'busy'>>,
): Promise<boolean> {
  try {
    const written = await write();
    if (!written.ok) log('paymentNotRecorded', { reason: written.error });
    return written.ok;
  } catch (error) {
    log('paymentNotRecorded', { reason: String(error) });
    return false;
  }
}
