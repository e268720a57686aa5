import type { Booking } from '../../src-main/domain/booking.ts';
import { bookingOf, mario } from './sample-bookings.ts';

type Payment = Booking['payment'];

export const dueNotice: Payment = {
  copaymentCents: 3615,
  exemption: '',
  status: 'due',
  noticeNumber: '301000001234567864',
  creditorFiscalCode: '12345670165',
  receiptNumber: '',
  paidAt: '',
  method: '',
};

export const dueQr = 'PAGOPA|002|301000001234567864|12345670165|3615';

/** Of Mario, with a notice of pagoPA. */
export function dueBooking(payment: Partial<Payment> = {}, changes: Partial<Booking> = {}): Booking {
  return bookingOf(mario, { ...changes, payment: { ...dueNotice, ...payment } });
}

export const paid: Partial<Payment> = {
  status: 'paid',
  receiptNumber: 'RT-2030-000017',
  paidAt: '2030-11-20T10:45',
  method: 'carta',
};
