import type { Booking } from '../../src-main/domain/booking.ts';
import { iuvOf } from '../../src-main/domain/notice-number.ts';
import type { PaymentNotice, PaymentReceipt } from '../../src-main/domain/payment.ts';
import { mario } from './sample-bookings.ts';

const noticeNumber = '301000001234567864';
const creditor = { creditorName: 'ASL di Prova', creditorFiscalCode: '00000000000' };

/** The notice of a booking, for what it costs. */
export function noticeOf(booking: Booking, changes: Partial<PaymentNotice> = {}): PaymentNotice {
  return {
    bookingNumber: booking.bookingNumber,
    noticeNumber: booking.payment.noticeNumber || noticeNumber,
    ...creditor,
    amountCents: booking.payment.copaymentCents,
    dueDate: '2026-12-22',
    ...changes,
  };
}

/** A payment of an invented person by card, with everything that a receipt can say but a refund. */
export function receiptOfPayment(changes: Partial<PaymentReceipt> = {}): PaymentReceipt {
  return {
    receiptNumber: '4f8c2a1e9b7d40c6a3e5f1b2c8d90716',
    bookingNumber: 'PRN-77A/1',
    noticeNumber,
    iuv: iuvOf(noticeNumber),
    ...creditor,
    payerName: `${mario.surname} ${mario.givenName}`,
    payerFiscalCode: mario.fiscalCode,
    prescriptionNumbers: ['160A04012345678'],
    amountCents: 3615,
    feeCents: 150,
    paidAt: '2026-12-16T18:05',
    method: 'Carta di pagamento',
    paidWith: 'Banca di Prova',
    refund: null,
    ...changes,
  };
}

const refunds = [null, null, { cents: 2000, on: '2026-09-03' }, null, { cents: 3615, on: '' }];

/** So many payments of one year, the third of them given back in part and the fifth wholly. */
export function receiptsOfYear(year: number, count: number): PaymentReceipt[] {
  return Array.from({ length: count }, (_, index) =>
    receiptOfPayment({
      receiptNumber: `RT-${year}-${String(index + 1).padStart(5, '0')}`,
      bookingNumber: `PRN-${index + 1}A`,
      paidAt: `${year}-${String(1 + (index % 12)).padStart(2, '0')}-1${index % 10}T09:30`,
      feeCents: 0,
      refund: refunds[index] ?? null,
    }),
  );
}
