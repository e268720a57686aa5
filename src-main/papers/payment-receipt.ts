import { groupedNotice } from '../domain/notice-number.ts';
import { keptCentsOf, refundedCentsOf, type PaymentReceipt } from '../domain/payment.ts';
import type { PaperWords } from '../words/italian/papers.ts';
import { closing, fields, letterhead, titled } from './common-blocks.ts';
import type { PaperContext } from './common-blocks.ts';
import type { Slip, SlipBlock } from './slip.ts';

/**
 * Ricevuta di pagamento, for the tax return: who paid what to whom, when and by which means. The one paper with a whole
 * codice fiscale of the person, which has to stand there (reference: patients.md §5.2). No prestazione.
 */
export function paymentReceiptOf(receipt: PaymentReceipt, context: PaperContext): Slip {
  const { words } = context;
  const { payment } = words;
  const { amountCents, feeCents, paidAt, noticeNumber } = receipt;
  return {
    blocks: [
      ...letterhead(context),
      ...titled(context, payment.receiptTitle),
      { kind: 'headline', label: payment.paid, value: payment.euros(amountCents) },
      ...refunded(receipt, context),
      ...fields([
        [payment.receiptNumber, receipt.receiptNumber],
        [payment.paidOn, paidAt && words.moment(paidAt)],
        [payment.method, receipt.method],
        [payment.paidWith, receipt.paidWith],
        [payment.fee, feeCents > 0 ? payment.euros(feeCents) : ''],
      ]),
      { kind: 'rule' },
      ...fields([
        [payment.holder, receipt.payerName],
        [words.fiscalCode, receipt.payerFiscalCode],
        [payment.object, payment.objectOf(receipt.bookingNumber)],
        [words.prescription, receipt.prescriptionNumbers.filter(Boolean).join('\n')],
      ]),
      { kind: 'rule' },
      ...fields([
        [payment.creditor, receipt.creditorName],
        [payment.creditorCode, receipt.creditorFiscalCode],
        [words.notice, groupedNotice(noticeNumber)],
        [payment.iuv, receipt.iuv],
      ]),
      { kind: 'rule' },
      { kind: 'text', text: payment.noStamp },
      { kind: 'text', text: payment.keepReceipt },
      ...closing(context),
    ],
  };
}

function refunded(receipt: PaymentReceipt, { words }: PaperContext): SlipBlock[] {
  if (refundedCentsOf(receipt) === 0) return [];
  const kept = keptCentsOf(receipt);
  const rest = kept > 0 ? words.payment.kept(words.payment.euros(kept)) : '';
  return [{ kind: 'notice', text: [refundedText(receipt, words), rest].filter(Boolean).join('\n') }];
}

/** How much was given back, and when, as far as it is known. */
export function refundedText(receipt: PaymentReceipt, { payment }: PaperWords): string {
  const amount = payment.euros(refundedCentsOf(receipt));
  const on = receipt.refund?.on ?? '';
  return on === '' ? payment.refunded(amount) : payment.refundedOn(amount, payment.receiptDay(on));
}
