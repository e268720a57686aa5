import type { Booking } from '../../src-main/domain/booking.ts';
import type { PaymentStatus } from '../../src-main/payments/payment-status.ts';
import { creditorFiscalCode, noticeNumbers, unpaidNotice, wireReceipt } from './bridge-process.ts';
import { bookingOf, mario } from './sample-bookings.ts';

/** A debt that the bridge is asked about, and what it is told to know of it. */
export const debt: Booking = {
  ...bookingOf(mario),
  payment: { ...bookingOf(mario).payment, noticeNumber: noticeNumbers[0], creditorFiscalCode },
};
export const knowsAll = { notices: [unpaidNotice], receipts: [wireReceipt] };

const notice = {
  bookingNumber: 'PRN-77A/1',
  noticeNumber: noticeNumbers[0],
  creditorFiscalCode,
  creditorName: '',
  amountCents: 3615,
  dueDate: '',
};
const never = new AbortController().signal;

/** The four questions, one after the other. */
export async function askAll(payments: PaymentStatus) {
  return {
    state: await payments.stateOf(debt, never),
    receipt: await payments.receiptOf(debt, never),
    receipts: await payments.receiptsOf(mario.fiscalCode, 2026, never),
    checkout: await payments.checkout?.(notice, 'cart-0001'),
  };
}
