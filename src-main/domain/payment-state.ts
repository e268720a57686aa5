import type { PaymentClosedCode, PhoneView, ReceiptMissingCode } from '../contract/payment-view.ts';
import type { Booking } from './booking.ts';
import type { PaymentNotice, PaymentReceipt } from './payment.ts';

/** A paper of a visit with what stands on it; `large`: "Stampa grande". */
export type Sheet =
  | { paper: 'coupon'; large: boolean }
  | { paper: 'cancellationReceipt' }
  | { paper: 'paymentNotice'; notice: PaymentNotice }
  | { paper: 'paymentReceipt'; receipt: PaymentReceipt }
  | { paper: 'yearReceipts'; year: number; receipts: readonly PaymentReceipt[] };

type OfPayment<Kind extends string, Visit, Data = unknown> = {
  kind: Kind;
  visit: Visit;
  booking: Booking;
} & Data;

/** Paying, and the receipts of what is paid. Every one begins at a booking that the person has found. */
export type PaymentStage<Visit> =
  | OfPayment<'checkingPayment', Visit>
  /** `watching`: it is being asked whether the notice is paid meanwhile. */
  | OfPayment<
      'paying',
      Visit,
      { notice: PaymentNotice; formerCents: number | null; phone: PhoneView; watching: boolean }
    >
  /** `watching`: it is still being asked how a payment under way ends. */
  | OfPayment<'paymentClosed', Visit, { reason: PaymentClosedCode; watching: boolean }>
  /** `year`: all of it, `'this'` being the present one; `null`: of this booking. */
  | OfPayment<'findingReceipts', Visit, { year: number | 'this' | null }>
  | OfPayment<'receiptMissing', Visit, { reason: ReceiptMissingCode }>
  | OfPayment<'yearReceipts', Visit, { year: number; thisYear: number; receipts: readonly PaymentReceipt[] }>;

/** What was found out of a debt: it can be paid, or why not. `watched`: here one can be told when it is. */
export type PaymentAnswer =
  | { kind: 'payable'; notice: PaymentNotice; watched: boolean; byPhone: boolean }
  | { kind: 'closed'; reason: PaymentClosedCode };

export type PaymentEvent =
  /** `booking`: as the booking system has it by now. */
  | { kind: 'paymentChecked'; answer: PaymentAnswer; booking: Booking }
  /** Of a booking that is looked at; `null`: nothing else than the booking says. */
  | { kind: 'paymentKnown'; status: 'paid' | 'pending' | null }
  | { kind: 'linkOpened'; link: string }
  | { kind: 'linkFailed' }
  | { kind: 'watchOver' }
  | { kind: 'receiptFound'; receipt: PaymentReceipt }
  | { kind: 'receiptNotFound'; reason: ReceiptMissingCode }
  | { kind: 'yearFound'; year: number; thisYear: number; receipts: readonly PaymentReceipt[] };
