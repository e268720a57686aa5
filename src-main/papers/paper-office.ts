import type { DeadlineView } from '../contract/booking-view.ts';
import type { LanguageCode } from '../contract/view.ts';
import type { Booking } from '../domain/booking.ts';
import { handOverMinutes, type CaseRequest } from '../domain/case-stages.ts';
import type { PaymentNotice, PaymentReceipt } from '../domain/payment.ts';
import { italianPapers, type PaperWords } from '../words/italian/papers.ts';
import { secondPapers } from '../words/second-papers.ts';
import { cancellationReceiptOf, type ReceiptOnPaper } from './cancellation-receipt.ts';
import { caseSlipOf } from './case-slip.ts';
import type { Issuer, PaperContext } from './common-blocks.ts';
import { couponOf } from './coupon.ts';
import { layOut } from './lay-out.ts';
import { outcomeSlipOf } from './outcome-slip.ts';
import { paymentNoticeOf } from './payment-notice.ts';
import { paymentReceiptOf } from './payment-receipt.ts';
import { readSlip } from './read-slip.ts';
import { testSlipOf } from './test-slip.ts';
import { besideEachOther, type Slip } from './slip.ts';
import { yearReceiptsOf, type Payer } from './year-receipts.ts';

export type PaperOfficeDeps = {
  issuer: Issuer;
  paperWidthMm: number;
  /** `@font-face` rules for a paper with this language beside the Italian, or empty. */
  fontCss: (language: LanguageCode) => string;
  now: () => Date;
  /** Local time in Europe/Rome, `YYYY-MM-DDTHH:MM`. */
  toLocal: (instant: Date) => string;
};

/** What a paper is about. */
export type PaperOrder =
  | { paper: 'coupon'; booking: Booking; deadline: DeadlineView | null; large: boolean }
  | { paper: 'cancellationReceipt'; booking: Booking; receipt: ReceiptOnPaper }
  | { paper: 'outcomeSlip'; booking: Booking; reference: string }
  | { paper: 'caseSlip'; request: CaseRequest; reference: string }
  | { paper: 'paymentNotice'; booking: Booking; notice: PaymentNotice }
  | { paper: 'paymentReceipt'; receipt: PaymentReceipt }
  | { paper: 'yearReceipts'; year: number; payer: Payer; receipts: readonly PaymentReceipt[] }
  | { paper: 'testSlip' };

/** `reprints`: how often it has come out before; `language`: beside the Italian, when another one was chosen. */
export type PaperForm = { printoutId: string; reprints: number; language: LanguageCode };

export interface PaperOffice {
  /**
   * A page ready to be printed. Its title is `totem-` and the printout's id: nothing about the person. `read`: what
   * stands on it, line by line, in the language that was chosen.
   */
  prepare(order: PaperOrder, form: PaperForm): { title: string; html: string; read: string[] };
}

export function createPaperOffice(deps: PaperOfficeDeps): PaperOffice {
  const { issuer, paperWidthMm, fontCss } = deps;

  return {
    prepare: (order, { printoutId, reprints, language }) => {
      const writtenAt = deps.now();
      const printedAt = deps.toLocal(writtenAt);
      const inWords = (words: PaperWords): Slip =>
        slipOf(order, { words, issuer, printedAt, writtenAt, reprints });
      const italian = inWords(italianPapers);
      const chosen = language === 'it' ? italian : inWords(secondPapers[language]);
      const slip = language === 'it' ? italian : besideEachOther(italian, chosen);
      const title = `totem-${printoutId}`;
      const large = order.paper === 'coupon' && order.large;
      return {
        title,
        read: readSlip(chosen),
        html: layOut(slip, title, {
          paperWidthMm,
          fontCss: fontCss(language),
          lang: 'it',
          second: language,
          large,
        }),
      };
    },
  };
}

function slipOf(order: PaperOrder, context: PaperContext): Slip {
  switch (order.paper) {
    case 'coupon':
      return couponOf(order.booking, order.deadline, context);
    case 'cancellationReceipt':
      return cancellationReceiptOf(order.booking, order.receipt, context);
    case 'outcomeSlip':
      return outcomeSlipOf(order.booking, order.reference, context);
    case 'caseSlip':
      return caseSlipOf({ ...order, minutes: handOverMinutes }, context);
    case 'paymentNotice':
      return paymentNoticeOf(order.booking, order.notice, context);
    case 'paymentReceipt':
      return paymentReceiptOf(order.receipt, context);
    case 'yearReceipts':
      return yearReceiptsOf(order, context);
    case 'testSlip':
      return testSlipOf(context);
  }
}
