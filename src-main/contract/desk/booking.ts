import type { BookingView, PaymentStatusCode } from '../booking-view.ts';
import type { NoticeView, PaymentClosedCode, ReceiptMissingCode } from '../payment-view.ts';
import type { CancellationRefusal, PrinterFaultCode } from '../view.ts';
import type { PersonView } from './find.ts';

/** Where else a booking is open at this moment. `since`: ISO 8601 UTC. */
export type ElsewhereView = { place: string; at: 'totem' | 'desk'; since: string };

/** One entry of the register about this booking; `at`: local Europe/Rome with seconds; `operator`: empty at the totem. */
export type HistoryRow = { at: string; place: string; operator: string; action: string; detail: string };

export type BookingDetail = {
  person: PersonView;
  booking: BookingView;
  /** A write names the version that was on the screen. */
  version: number;
  channel: 'online' | 'desk' | 'phone' | 'pharmacy';
  prescriptions: string[];
  payment: {
    status: PaymentStatusCode;
    exemption: string;
    noticeNumber: string;
    receiptNumber: string;
    method: string;
  };
  elsewhere: ElsewhereView[];
  /** The latest first. */
  history: HistoryRow[];
  printer: 'ready' | PrinterFaultCode;
  /** A receipt of an earlier cancellation is kept here, and can be printed again in the same words. */
  isReceiptKept: boolean;
};

export const deskPapers = [
  'coupon',
  'largeCoupon',
  'cancellationReceipt',
  'paymentNotice',
  'paymentReceipt',
] as const;
export type DeskPaper = (typeof deskPapers)[number];

/** `notOffered`: the booking is not so any more; `closed`, `missing`: of a notice, of a receipt of payment. */
export type PrintAnswer =
  | { kind: 'printed'; reprint: boolean }
  | { kind: 'failed'; fault: PrinterFaultCode }
  | { kind: 'notOffered' }
  | { kind: 'closed'; reason: PaymentClosedCode }
  | { kind: 'missing'; reason: ReceiptMissingCode };

export type PaymentAnswerView =
  { kind: 'payable'; notice: NoticeView } | { kind: 'closed'; reason: PaymentClosedCode };

/** Why an operator cancels: a code, so that no illness is written into a register. */
export const cancellationReasons = [
  'askedAtDesk',
  'askedByPhone',
  'passedFromTotem',
  'bookedTwice',
  'bookedByMistake',
] as const;
export type CancellationReason = (typeof cancellationReasons)[number];

/**
 * `wrongEnd`: the characters typed are not the end of the booking number. `changed`: it is another version by now, and
 * nothing was done: `detail` is how it stands. `held`: what was accepted is no longer so: the deadline is over, or no paper
 * can be printed. `unknown`: nobody can say yet; it is settled by itself, and the case is on the list.
 */
export type CancelAnswer =
  | {
      kind: 'cancelled';
      cancellationNumber: string;
      isRequest: boolean;
      /** Local Europe/Rome with seconds. */
      at: string;
      paper: 'printed' | PrinterFaultCode | 'none';
      detail: BookingDetail;
    }
  | { kind: 'wrongEnd' }
  | { kind: 'changed'; detail: BookingDetail }
  | { kind: 'held'; afterDeadline: boolean; printer: 'ready' | PrinterFaultCode }
  | { kind: 'refused'; reason: CancellationRefusal; cancellationNumber: string; detail: BookingDetail | null }
  | { kind: 'unknown'; reference: string };
