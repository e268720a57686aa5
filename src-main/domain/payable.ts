import type { PayableCode } from '../contract/payment-view.ts';
import { stateOf, type Booking } from './booking.ts';
import { pagoPaQr } from './pago-pa-qr.ts';
import type { PaymentNotice } from './payment.ts';

/** The notice as the booking system has told it; `null`: it has told none that could be paid. */
export function noticeOf({ bookingNumber, payment }: Booking): PaymentNotice | null {
  const { noticeNumber, creditorFiscalCode, copaymentCents } = payment;
  const parts = { noticeNumber, creditorFiscalCode, amountCents: copaymentCents };
  return pagoPaQr(parts) === null ? null : { bookingNumber, ...parts, creditorName: '', dueDate: '' };
}

/** As far as the booking itself says; `nowLocal` is local Europe/Rome, from `YYYY-MM-DDTHH:MM` on. */
export function payableOf(booking: Booking, nowLocal: string, mayPay: boolean): PayableCode {
  const { payment, status, request } = booking;
  if (status === 'cancelled' || status === 'voided') return 'cancelled';
  if (payment.status === 'paid' || payment.status === 'pending') return payment.status;
  if (payment.status === 'not_due' || payment.copaymentCents <= 0) return 'notDue';
  if (request) return 'requested';
  // A debt stays one after the visit, and its notice may have changed since: the desk knows.
  if (stateOf(booking, nowLocal) !== 'due') return 'past';
  if (!noticeOf(booking)) return 'noNotice';
  return mayPay ? 'yes' : 'elsewhere';
}

/** What the screen may ask for without a clock; whoever does it looks at the clock as well. */
export function isPayable(booking: Booking): boolean {
  const { status, request, payment } = booking;
  return status === 'booked' && !request && payment.status === 'due' && noticeOf(booking) !== null;
}
