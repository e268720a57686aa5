import type { PayableCode } from './payment-view.ts';

/**
 * What a booking is to the person, in one word: what became of it, or what is left to pay. `past`: its day is over
 * and nobody has written down yet what became of it; `voided`: called off by the booking system, not by the person;
 * `requested`: its cancellation was asked for and is not confirmed yet.
 */
export type BookingStateCode =
  | 'due'
  | 'pending'
  | 'paid'
  | 'notDue'
  | 'past'
  | 'performed'
  | 'missed'
  | 'requested'
  | 'cancelled'
  | 'voided';

export type PaymentStatusCode = 'due' | 'pending' | 'paid' | 'not_due';

/**
 * Until when it can be cancelled without costs: `at` is local `YYYY-MM-DDTHH:MM`, `daysLeft` are days of the calendar
 * (0 is today), `inTime` whether it is not over yet.
 */
export type DeadlineView = { at: string; daysLeft: number; inTime: boolean };

/** Whether "Disdici prenotazione" is offered, and if not, why; `no`: its state says it. */
export type CancellableCode = 'yes' | 'elsewhere' | 'afterDeadline' | 'no';

/** `startsAt` is local time of Europe/Rome, `YYYY-MM-DDTHH:MM`. The prestazione is not here: it tells an illness. */
export type BookingRow = {
  bookingNumber: string;
  state: BookingStateCode;
  startsAt: string;
  facility: string;
  serviceCount: number;
  /** `null`: it cannot be cancelled and no cancellation is awaited, or the clock of the totem cannot be trusted. */
  deadline: DeadlineView | null;
};

/** Of a prescription: urgent, short, can wait, planned. */
export type PriorityCode = 'U' | 'B' | 'D' | 'P';

export type ServiceView = {
  description: string;
  quantity: number;
  startsAt: string;
  facility: string;
  address: string;
  building: string;
  floor: string;
  room: string;
  phone: string;
  preparation: string;
  priority: PriorityCode | null;
};

export type BookingView = {
  bookingNumber: string;
  state: BookingStateCode;
  services: ServiceView[];
  copaymentCents: number;
  paymentStatus: PaymentStatusCode;
  /** Of the cancellation, or of the request. */
  cancellationNumber: string | null;
  /** That number is of a request that is not confirmed. */
  isRequest: boolean;
  cancellable: CancellableCode;
  /** As in a row of the list. */
  deadline: DeadlineView | null;
  /** Whether "Stampa promemoria" is offered. */
  printable: boolean;
  /** Whether "Ristampa ricevuta di disdetta" is. */
  receiptPrintable: boolean;
  payable: PayableCode;
  /** Day of its payment, `YYYY-MM-DD`, also while that is being verified; empty: not told. */
  paidOn: string;
  /** Whether "Stampa ricevuta di pagamento" is offered, and "Ricevute dell'anno". */
  paymentReceipt: boolean;
  yearReceipts: boolean;
  /** No service of it is where this totem stands. */
  elsewhere: boolean;
};
