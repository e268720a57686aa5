import type { BookingRow, BookingView, Frame, Screen, View } from '../contract/view.ts';
import { isCancellable, isPrintable } from './booking.ts';
import type { Booking } from './booking.ts';
import { maskedName } from './card-holder.ts';
import type { SessionState, Stage } from './session-state.ts';

export type Moment = {
  /** Local time in Europe/Rome, `YYYY-MM-DDTHH:MM`. */
  nowLocal: string;
  /** When the timer of the present stage ends, ISO 8601 UTC; empty when it has none. */
  endsAt: string;
};

/** The only place where personal data is let through to a screen, or held back. */
export function viewOf(state: SessionState, moment: Moment, facility: Frame['facility']): View {
  const warning = state.warned ? { endsAt: moment.endsAt } : null;
  return { ...screenOf(state, moment), facility, warning };
}

function screenOf(state: SessionState, moment: Moment): Screen {
  const { stage } = state;
  switch (stage.kind) {
    case 'idle':
      return { kind: 'idle', cardReader: state.cardReader, printer: state.printer };
    case 'readingCard':
    case 'outOfService':
      return { kind: stage.kind };
    case 'cardRejected':
      return { kind: 'cardRejected', reason: stage.reason, cardIn: stage.cardIn };
    case 'cardAway':
      return { kind: 'cardAway', endsAt: moment.endsAt };
    case 'goodbye':
      return { kind: 'goodbye', cardIn: stage.cardIn };
    case 'asking': {
      const { criterion, number, noticeRead, edit } = stage.visit.draft;
      return {
        kind: 'asking',
        name: nameOf(stage),
        criterion,
        number,
        noticeRead,
        edit,
        problem: stage.problem,
      };
    }
    case 'searching':
      return { kind: 'searching', name: nameOf(stage) };
    case 'choosing':
      return { kind: 'choosing', name: nameOf(stage), bookings: stage.visit.bookings.map(rowOf) };
    case 'summary':
    case 'checkingCancellation':
      return {
        kind: stage.kind,
        name: nameOf(stage),
        booking: bookingViewOf(stage.booking, moment.nowLocal),
      };
    default:
      return outcomeOf(stage);
  }
}

type Outcome = Exclude<
  Extract<Stage, { booking: Booking }>,
  { kind: 'summary' } | { kind: 'checkingCancellation' }
>;

/** Paper and cancellation screens may be read by whoever stands near: no name, no prestazione. */
function outcomeOf(stage: Outcome): Screen {
  switch (stage.kind) {
    case 'printing':
    case 'printed':
      return { kind: stage.kind, paper: stage.paper };
    case 'printFailed':
      return { kind: 'printFailed', paper: stage.paper, fault: stage.fault };
    case 'cancelling':
      return { kind: 'cancelling' };
    case 'cancelled': {
      const { cancellationNumber } = stage.cancellation;
      return { kind: 'cancelled', cancellationNumber, receipt: stage.receipt };
    }
    case 'cancellationRefused': {
      const { reason, cancellationNumber } = stage;
      return { kind: 'cancellationRefused', reason, cancellationNumber };
    }
    case 'cancellationUnknown':
      return { kind: 'cancellationUnknown', reference: stage.reference };
  }
}

function nameOf(stage: Extract<Stage, { visit: unknown }>): string {
  return maskedName(stage.visit.holder);
}

function rowOf(booking: Booking): BookingRow {
  const { bookingNumber, status, services } = booking;
  const first = services[0];
  return {
    bookingNumber,
    status,
    startsAt: first?.startsAt ?? '',
    facility: first?.place.facility ?? '',
    serviceCount: services.length,
  };
}

function bookingViewOf(booking: Booking, nowLocal: string): BookingView {
  return {
    bookingNumber: booking.bookingNumber,
    status: booking.status,
    services: booking.services.map(({ description, quantity, startsAt, preparation, place }) => ({
      description,
      quantity,
      startsAt,
      preparation,
      ...place,
    })),
    copaymentCents: booking.payment.copaymentCents,
    paymentStatus: booking.payment.status,
    cancellationNumber: booking.cancellation?.cancellationNumber ?? null,
    cancellable: isCancellable(booking, nowLocal),
    printable: isPrintable(booking),
  };
}
