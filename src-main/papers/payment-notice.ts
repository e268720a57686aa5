import type { Booking } from '../domain/booking.ts';
import { maskedName } from '../domain/card-holder.ts';
import { checkNoticeNumber, groupedNotice } from '../domain/notice-number.ts';
import { pagoPaQr } from '../domain/pago-pa-qr.ts';
import type { PaymentNotice } from '../domain/payment.ts';
import { closing, fields, letterhead, titled } from './common-blocks.ts';
import type { PaperContext } from './common-blocks.ts';
import type { Slip, SlipBlock } from './slip.ts';

/** As pagoPA wants it (avviso di pagamento, codice QR): 33 modules a side, 25 mm. */
const pagoPaSize = { version: 4, mm: 25 };

/**
 * Avviso di pagamento: how much, to whom, and everything that whoever takes the money asks for. It is shown to strangers
 * at a till: no prestazione, no whole name, no codice fiscale of the person.
 */
export function paymentNoticeOf(booking: Booking, notice: PaymentNotice, context: PaperContext): Slip {
  const { words } = context;
  const { amountCents, dueDate, bookingNumber, creditorName, creditorFiscalCode } = notice;
  const { payment } = words;
  return {
    blocks: [
      ...letterhead(context),
      ...titled(context, payment.noticeTitle),
      { kind: 'headline', label: payment.toPay, value: payment.euros(amountCents) },
      ...fields([[payment.dueBy, dueDate && words.moment(dueDate.slice(0, 10))]]),
      { kind: 'rule' },
      ...code(notice, context),
      ...fields([
        [payment.creditor, creditorName],
        [payment.creditorCode, creditorFiscalCode],
        [payment.object, payment.objectOf(bookingNumber)],
        [words.patient, maskedName(booking.patient)],
      ]),
      { kind: 'rule' },
      { kind: 'field', label: payment.whereLabel, value: payment.where },
      { kind: 'notice', text: payment.onlyOnce },
      { kind: 'text', text: payment.bringReceipt },
      ...closing(context),
    ],
  };
}

/** Without its code the number alone is enough to pay. */
function code(notice: PaymentNotice, { words: { payment, notice: label } }: PaperContext): SlipBlock[] {
  const number = groupedNotice(notice.noticeNumber);
  const isInDoubt = checkNoticeNumber(notice.noticeNumber) === 'wrongCheck';
  const [qr, said] = [pagoPaQr(notice), { label: payment.scan, text: payment.scanHow }];
  return [
    { kind: 'headline', label, value: number },
    ...(isInDoubt ? [{ kind: 'text', text: payment.numberInDoubt } as const] : []),
    ...(qr ? [{ kind: 'qr', value: qr, level: 'M', ...said, size: pagoPaSize } as const] : []),
  ];
}
