import type { PaymentNotice } from './payment.ts';

/** What stands in the QR code of a pagoPA notice. */
export type PagoPaParts = Pick<PaymentNotice, 'noticeNumber' | 'creditorFiscalCode' | 'amountCents'>;

/** `§` is what `|` becomes when a reader types it on an Italian keyboard. */
const form = /^PAGOPA[|§]002[|§](\d{18})[|§](\d{11})[|§](\d{1,10})$/;

/**
 * Text of the QR code of a pagoPA notice, `PAGOPA|002|notice|creditor|cents` (pagoPA, avviso di pagamento), the amount in
 * 2 to 10 digits; `null` when there is nothing to pay or the notice is not whole.
 */
export function pagoPaQr({ noticeNumber, creditorFiscalCode, amountCents }: PagoPaParts): string | null {
  if (!Number.isInteger(amountCents) || amountCents <= 0) return null;
  const text = ['PAGOPA', '002', noticeNumber, creditorFiscalCode, String(amountCents).padStart(2, '0')].join(
    '|',
  );
  return form.test(text) ? text : null;
}

/** The same read again; `null` for any other version, number of parts or form of a part. */
export function pagoPaPartsOf(text: string): PagoPaParts | null {
  const [, noticeNumber, creditorFiscalCode, cents] = form.exec(text) ?? [];
  if (noticeNumber === undefined || creditorFiscalCode === undefined) return null;
  return { noticeNumber, creditorFiscalCode, amountCents: Number(cents) };
}
