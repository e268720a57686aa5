import type { CancellationRefusal, Paper, PrinterFaultCode, SearchProblem } from '../contract/view.ts';
import type { Command } from '../contract/command.ts';
import type { Booking, Cancellation, Criterion } from './booking.ts';
import type { CardHolder, CardReadError } from './card-holder.ts';

/** What is typed on the search screen; `edit` numbers the keystrokes (contract: view `asking`). */
export type SearchDraft = { criterion: Criterion; number: string; noticeRead: boolean; edit: number };

/**
 * One person at the machine. `card`: still in, out, or out and then some card in again (nobody has read yet
 * whose it is, because a paper or a write of this visit had to end first).
 */
export type Visit = {
  holder: CardHolder;
  card: 'in' | 'out' | 'other';
  draft: SearchDraft;
  bookings: readonly Booking[];
};

type OfVisit<Kind extends string, Data = unknown> = { kind: Kind; visit: Visit } & Data;
type OfBooking<Kind extends string, Data = unknown> = OfVisit<Kind, { booking: Booking } & Data>;

export type VisitStage =
  | OfVisit<'asking', { problem: SearchProblem | null }>
  | OfVisit<'searching'>
  | OfVisit<'choosing'>
  | OfBooking<'summary'>
  | OfBooking<'printing', { paper: Paper }>
  | OfBooking<'printed', { paper: Paper }>
  | OfBooking<'printFailed', { paper: Paper; fault: PrinterFaultCode }>
  | OfBooking<'checkingCancellation'>
  | OfBooking<'cancelling'>
  /** The receipt prints unasked; `receipt` tells how it went. */
  | OfBooking<'cancelled', { cancellation: Cancellation; receipt: 'printing' | 'printed' | PrinterFaultCode }>
  | OfBooking<'cancellationRefused', { reason: CancellationRefusal; cancellationNumber: string | null }>
  | OfBooking<'cancellationUnknown', { reference: string }>;

export type Stage =
  | { kind: 'idle' }
  /** `resume`: where the same person goes on, if it is the same person's card. */
  | { kind: 'readingCard'; resume: VisitStage | null }
  | { kind: 'cardRejected'; reason: CardReadError; cardIn: boolean }
  | { kind: 'cardAway'; resume: VisitStage }
  | { kind: 'goodbye'; cardIn: boolean }
  | { kind: 'outOfService' }
  | VisitStage;

export type SessionState = {
  cardReader: 'opening' | 'ready' | 'outOfOrder';
  printer: 'ready' | PrinterFaultCode;
  /** The visitor has been asked whether more time is needed. */
  warned: boolean;
  stage: Stage;
};

/** Touches, devices, results of work, time: everything that can happen. */
export type SessionEvent =
  | Command
  | { kind: 'readerReady' }
  | { kind: 'readerOutOfOrder' }
  | { kind: 'cardInserted' }
  | { kind: 'cardRemoved' }
  | { kind: 'scanned'; text: string }
  | { kind: 'printerChecked'; condition: 'ready' | PrinterFaultCode }
  | { kind: 'cardRead'; holder: CardHolder }
  | { kind: 'cardNotRead'; reason: CardReadError }
  | { kind: 'bookingsFound'; bookings: readonly Booking[] }
  | { kind: 'searchFailed' }
  | { kind: 'paperPrinted' }
  | { kind: 'paperFailed'; fault: PrinterFaultCode }
  | { kind: 'bookingCancelled'; cancellation: Cancellation }
  | { kind: 'bookingNotCancelled'; reason: CancellationRefusal; cancellationNumber: string | null }
  | { kind: 'cancellationUnclear'; reference: string }
  | { kind: 'timedOut' }
  | { kind: 'crashed' };

export const initialState: SessionState = {
  cardReader: 'opening',
  printer: 'ready',
  warned: false,
  stage: { kind: 'idle' },
};

export const emptyDraft: SearchDraft = { criterion: 'bookingNumber', number: '', noticeRead: false, edit: 0 };

/** A paper on its way out or a write on its way to the booking system: never abandoned. */
export function isUnderWay(stage: Stage): boolean {
  return (
    stage.kind === 'printing' ||
    stage.kind === 'cancelling' ||
    (stage.kind === 'cancelled' && stage.receipt === 'printing')
  );
}

export function visitOf(stage: Stage): Visit | null {
  return 'visit' in stage ? stage.visit : null;
}
