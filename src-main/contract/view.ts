/*
 * Everything that a screen may know: one kind, one screen. Views carry codes and data, never words:
 * the catalogue turns them into text. Nothing here holds a codice fiscale or a whole surname.
 */

/** Where else to go and whom to call; the same on every screen. Empty texts are not shown. */
export type FacilityView = {
  name: string;
  address: string;
  phone: string;
  hours: string;
  assistanceEmail: string;
};

export type PrinterFaultCode =
  'noPaper' | 'coverOpen' | 'jam' | 'offline' | 'stopped' | 'unavailable' | 'notConfirmed';

export type CardProblem = 'removed' | 'mute' | 'notHealthCard' | 'damaged' | 'readerFailed';

export type CriterionCode = 'bookingNumber' | 'prescription';

export type SearchProblem = 'notFound' | 'unavailable' | 'malformed' | 'noticeNotRead';

export type BookingStatusCode = 'booked' | 'performed' | 'missed' | 'cancelled' | 'voided';

export type PaymentStatusCode = 'due' | 'pending' | 'paid' | 'not_due';

/** `startsAt` is local time of Europe/Rome, `YYYY-MM-DDTHH:MM`. The prestazione is not here: it tells an illness. */
export type BookingRow = {
  bookingNumber: string;
  status: BookingStatusCode;
  startsAt: string;
  facility: string;
  serviceCount: number;
};

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
};

export type BookingView = {
  bookingNumber: string;
  status: BookingStatusCode;
  services: ServiceView[];
  copaymentCents: number;
  paymentStatus: PaymentStatusCode;
  cancellationNumber: string | null;
  /** Whether "Disdici prenotazione" is offered. */
  cancellable: boolean;
  /** Whether "Stampa promemoria" is offered. */
  printable: boolean;
};

export type Paper = 'coupon' | 'cancellationReceipt';

export type CancellationRefusal =
  'alreadyCancelled' | 'changed' | 'notCancellable' | 'notFound' | 'unavailable';

export type Screen =
  /** `opening`: the reader has not been heard of yet. */
  | { kind: 'idle'; cardReader: 'opening' | 'ready' | 'outOfOrder'; printer: 'ready' | PrinterFaultCode }
  | { kind: 'readingCard' }
  | { kind: 'cardRejected'; reason: CardProblem; cardIn: boolean }
  /**
   * `number` is what main holds; `edit` is the number of the last edit that it took in, so that a screen with
   * newer keystrokes under way does not fall back to an older text.
   */
  | {
      kind: 'asking';
      name: string;
      criterion: CriterionCode;
      number: string;
      noticeRead: boolean;
      edit: number;
      problem: SearchProblem | null;
    }
  | { kind: 'searching'; name: string }
  | { kind: 'choosing'; name: string; bookings: BookingRow[] }
  | { kind: 'summary'; name: string; booking: BookingView }
  | { kind: 'printing'; paper: Paper }
  | { kind: 'printed'; paper: Paper }
  | { kind: 'printFailed'; paper: Paper; fault: PrinterFaultCode }
  | { kind: 'checkingCancellation'; name: string; booking: BookingView }
  | { kind: 'cancelling' }
  | { kind: 'cancelled'; cancellationNumber: string; receipt: 'printing' | 'printed' | PrinterFaultCode }
  | { kind: 'cancellationRefused'; reason: CancellationRefusal; cancellationNumber: string | null }
  /** Neither done nor refused for certain: `reference` finds the case again. */
  | { kind: 'cancellationUnknown'; reference: string }
  /** The card is out: nothing of the person is shown; the same card before `endsAt` goes on. */
  | { kind: 'cardAway'; endsAt: string }
  | { kind: 'goodbye'; cardIn: boolean }
  | { kind: 'outOfService' };

export type Frame = {
  facility: FacilityView;
  /** Nobody has touched the screen for long: the visit ends at this instant (ISO 8601 UTC) unless somebody does. */
  warning: { endsAt: string } | null;
};

export type View = Screen & Frame;

export type ScreenKind = Screen['kind'];

/**
 * Screens that hold nothing of a person. On entering one of these after any other, the shell changes the
 * renderer process: clearing the page would leave the person's data in its memory.
 */
export const impersonalScreens: ReadonlySet<ScreenKind> = new Set<ScreenKind>([
  'idle',
  'readingCard',
  'cardRejected',
  'cardAway',
  'goodbye',
  'outOfService',
]);
