import type { PrinterFaultCode } from './view.ts';

/** Whether "Avvia pagamento" is offered, and if not, why; `elsewhere`: not by this way in. */
export type PayableCode =
  | 'yes'
  | 'pending'
  | 'paid'
  | 'notDue'
  | 'past'
  | 'requested'
  | 'cancelled'
  /** The booking system has told no notice of pagoPA. */
  | 'noNotice'
  | 'elsewhere';

/** What a payment is made with: nothing of the person, nothing of the visit. Money in integer cents of euro. */
export type NoticeView = {
  bookingNumber: string;
  /** 18 digits. */
  noticeNumber: string;
  /** Its check digits are not as pagoPA computes them: it may be refused where one pays. */
  numberInDoubt: boolean;
  /** May be empty. */
  creditorName: string;
  creditorFiscalCode: string;
  amountCents: number;
  /** What had been said before, when that was another amount. */
  formerCents: number | null;
  /** `YYYY-MM-DD`, or empty. */
  dueDate: string;
  /** Text of the QR code of the notice. */
  qr: string;
};

/**
 * Paying on one's own phone. `no`: there is no such way here; `notNow`: it was asked for and cannot be had; `open`: the
 * link is on the screen, and the payment is watched; `over`: it was, nobody knows how it ended, the code is gone.
 */
export type PhoneView =
  { kind: 'no' | 'offered' | 'asking' | 'notNow' | 'over' } | { kind: 'open'; link: string };

/**
 * Why nothing is paid here now. `inProgress`: a link was shown minutes ago, and may be in use; `changed`: the amount
 * changed while the link was on the screen; `unknown`: nobody could say whether it is paid; `nothingDue`: free of charge,
 * or of a booking that stands no more; `atDesk`: only the desk can take it.
 */
export type PaymentClosedCode =
  'paid' | 'pending' | 'expired' | 'unknown' | 'inProgress' | 'changed' | 'nothingDue' | 'atDesk';

/** `notYet`: paid, and its receipt is still to come; `unavailable`: who has it does not answer. */
export type ReceiptMissingCode = 'notYet' | 'unavailable';

/** `paidOn`: `YYYY-MM-DD`. `refundedCents`: given back, of the amount. */
export type YearReceiptRow = {
  receiptNumber: string;
  bookingNumber: string;
  paidOn: string;
  amountCents: number;
  refundedCents: number;
};

export type PaymentScreen =
  /** Whether there is still something to pay is being asked. */
  | { kind: 'checkingPayment' }
  | {
      kind: 'paying';
      notice: NoticeView;
      phone: PhoneView;
      printer: 'ready' | PrinterFaultCode;
      /** Whether "Stampa avviso" is offered. */
      printable: boolean;
    }
  /** `receipt`: whether "Stampa ricevuta" is offered. */
  | { kind: 'paymentClosed'; reason: PaymentClosedCode; receipt: boolean }
  | { kind: 'findingReceipts' }
  | { kind: 'receiptMissing'; reason: ReceiptMissingCode }
  /** `kept` is `paid` without what was given back. `hasLater`: there is a year after this one. */
  | {
      kind: 'yearReceipts';
      name: string;
      year: number;
      hasEarlier: boolean;
      hasLater: boolean;
      rows: YearReceiptRow[];
      paidCents: number;
      refundedCents: number;
      keptCents: number;
      printer: 'ready' | PrinterFaultCode;
      printable: boolean;
    };
