import type { NoticeView, YearReceiptRow } from '../contract/payment-view.ts';
import type { Screen } from '../contract/view.ts';
import { maskedName } from './card-holder.ts';
import { checkNoticeNumber } from './notice-number.ts';
import { isShut } from './papers-now.ts';
import type { PaymentStage } from './payment-state.ts';
import { pagoPaQr } from './pago-pa-qr.ts';
import { refundedCentsOf, totalsOf, type PaymentNotice, type PaymentReceipt } from './payment.ts';
import { may } from './access-table.ts';
import { isPresent } from './session-state.ts';
import type { SessionState, Visit } from './session-state.ts';

/** Years that one can go back to: a tax return is kept for so long, and the one before. */
const yearsBack = 6;

/** No prestazione on any of them; a name only where all that one person has paid is listed. */
export function paymentScreenOf(stage: PaymentStage<Visit>, state: SessionState): Screen {
  const { visit } = stage;
  const mayPrint = isPresent(visit) && may(state.access, visit, 'print');
  switch (stage.kind) {
    case 'checkingPayment':
    case 'findingReceipts':
      return { kind: stage.kind };
    case 'receiptMissing':
      return { kind: 'receiptMissing', reason: stage.reason };
    case 'paymentClosed': {
      const { reason } = stage;
      return {
        kind: 'paymentClosed',
        reason,
        receipt: reason === 'paid' && mayPrint && visit.card !== 'payer',
      };
    }
    case 'paying':
      return {
        kind: 'paying',
        notice: noticeViewOf(stage.notice, stage.formerCents),
        phone: stage.phone,
        printer: state.printer,
        printable: !isShut(state.printer),
      };
    case 'yearReceipts': {
      const { year, thisYear, receipts } = stage;
      const { paidCents, refundedCents, keptCents } = totalsOf(receipts);
      return {
        kind: 'yearReceipts',
        name: maskedName(visit.holder),
        year,
        hasEarlier: year > thisYear - yearsBack,
        hasLater: year < thisYear,
        rows: receipts.map(rowOf),
        paidCents,
        refundedCents,
        keptCents,
        printer: state.printer,
        printable: mayPrint && !isShut(state.printer),
      };
    }
  }
}

export function noticeViewOf(notice: PaymentNotice, formerCents: number | null): NoticeView {
  const numberInDoubt = checkNoticeNumber(notice.noticeNumber) === 'wrongCheck';
  return { ...notice, numberInDoubt, formerCents, qr: pagoPaQr(notice) ?? '' };
}

function rowOf(receipt: PaymentReceipt): YearReceiptRow {
  const { receiptNumber, bookingNumber, paidAt, amountCents } = receipt;
  const refundedCents = refundedCentsOf(receipt);
  return { receiptNumber, bookingNumber, paidOn: paidAt.slice(0, 10), amountCents, refundedCents };
}
