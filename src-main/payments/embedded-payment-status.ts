import { romeTimeOf } from '../domain/local-times.ts';
import type { BookingGateway } from '../bookings/booking-gateway.ts';
import type { Booking } from '../domain/booking.ts';
import { byPaidAt } from '../domain/payment.ts';
import type { PaymentReceipt, PaymentState } from '../domain/payment.ts';
import { err, ok } from '../result.ts';
import type { PaymentStatus } from './payment-status.ts';

/**
 * What the import has told, and nothing newer. It knows the amount and neither the name of the creditor nor a day by
 * which to pay, no fee and no refund; and it never says of a debt that it can be paid no more.
 */
export function createEmbeddedPaymentStatus(bookings: Pick<BookingGateway, 'bookingsOf'>): PaymentStatus {
  return {
    stateOf: async (booking, signal) => (signal.aborted ? { kind: 'unknown' } : stateIn(booking)),
    receiptOf: async (booking, signal) => {
      if (signal.aborted) return err('unavailable');
      const receipt = receiptIn(booking);
      return receipt ? ok(receipt) : err('notYet');
    },
    receiptsOf: async (fiscalCode, year, signal) => {
      const found = await bookings.bookingsOf(fiscalCode, signal);
      if (!found.ok) return found;
      const receipts = found.value.map(receiptIn).filter((each) => each !== null);
      return ok(receipts.filter(({ paidAt }) => Number(paidAt.slice(0, 4)) === year).sort(byPaidAt));
    },
    checkout: null,
    close: async () => {},
  };
}

function stateIn({ payment }: Booking): PaymentState {
  switch (payment.status) {
    case 'due':
      return { kind: 'unpaid', amountCents: payment.copaymentCents, dueDate: '', creditorName: '' };
    case 'pending':
    case 'paid':
      return { kind: payment.status };
    case 'not_due':
      return { kind: 'unknown' };
  }
}

/** `null`: not paid, or what a receipt says first has not been told: its number and when. */
function receiptIn(booking: Booking): PaymentReceipt | null {
  const { payment, patient } = booking;
  const paidAt = romeTimeOf(payment.paidAt);
  if (payment.status !== 'paid' || payment.receiptNumber === '' || paidAt === null) return null;
  const numbers = booking.services.map(({ prescriptionNumber }) => prescriptionNumber);
  return {
    receiptNumber: payment.receiptNumber,
    bookingNumber: booking.bookingNumber,
    noticeNumber: payment.noticeNumber,
    // The notice without its first digit, where that is the one in use (SACI, aux digit 3).
    iuv: payment.noticeNumber.startsWith('3') ? payment.noticeNumber.slice(1) : '',
    creditorName: '',
    creditorFiscalCode: payment.creditorFiscalCode,
    payerName: `${patient.givenName} ${patient.surname}`.trim(),
    payerFiscalCode: patient.fiscalCode,
    prescriptionNumbers: [...new Set(numbers)].filter((number) => number !== ''),
    amountCents: payment.copaymentCents,
    feeCents: 0,
    paidAt,
    method: payment.method,
    paidWith: '',
    refund: null,
  };
}
