import type { Booking } from '../domain/booking.ts';

/**
 * Text of the QR code of a pagoPA notice, `PAGOPA|002|notice|creditor|cents` (pagoPA, avviso di pagamento), when there
 * is something to pay and the notice is whole; else `null`.
 */
export function pagoPaQr(payment: Booking['payment']): string | null {
  const { status, copaymentCents, noticeNumber, creditorFiscalCode } = payment;
  if (status !== 'due' || copaymentCents <= 0) return null;
  if (!/^\d{18}$/.test(noticeNumber) || !/^\d{11}$/.test(creditorFiscalCode)) return null;
  return ['PAGOPA', '002', noticeNumber, creditorFiscalCode, String(copaymentCents)].join('|');
}

/** In fours, as it is read out. */
export function grouped(noticeNumber: string): string {
  return noticeNumber.replace(/.{4}(?=.)/g, '$& ');
}
