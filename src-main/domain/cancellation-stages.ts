import type { Booking, Cancellation } from './booking.ts';
import { goOn } from './card-stages.ts';
import { isPresent } from './session-state.ts';
import type { SessionEvent, Stage, Visit } from './session-state.ts';

type CancelledStage = Extract<Stage, { kind: 'cancelled' }>;

/** Check page, the write, its three outcomes. */
export function cancellationStage(stage: Stage, event: SessionEvent): Stage | null {
  switch (stage.kind) {
    case 'checkingCancellation':
      if (event.kind === 'back') return { ...stage, kind: 'summary' };
      if (event.kind === 'confirmCancellation') return { ...stage, kind: 'cancelling' };
      return null;
    case 'cancelling':
      return cancelling(stage, event);
    case 'cancelled':
      return cancelled(stage, event);
    case 'cancellationRefused':
    case 'cancellationUnknown':
      // Searching again shows the booking as the booking system has it now.
      if (event.kind === 'continue') return goOn({ kind: 'searching', visit: stage.visit });
      return null;
    default:
      return null;
  }
}

function cancelling(stage: Extract<Stage, { kind: 'cancelling' }>, event: SessionEvent): Stage | null {
  const { visit, booking } = stage;
  switch (event.kind) {
    case 'bookingCancelled': {
      const { cancellation } = event;
      const now = withCancellation(booking, cancellation);
      return {
        kind: 'cancelled',
        visit: withBooking(visit, now),
        booking: now,
        cancellation,
        receipt: 'printing',
      };
    }
    case 'bookingNotCancelled': {
      const { reason, cancellationNumber } = event;
      return { kind: 'cancellationRefused', visit, booking, reason, cancellationNumber };
    }
    case 'cancellationUnclear':
      return { kind: 'cancellationUnknown', visit, booking, reference: event.reference };
    default:
      return null;
  }
}

function cancelled(stage: CancelledStage, event: SessionEvent): Stage | null {
  if (stage.receipt === 'printing') {
    if (event.kind === 'paperPrinted') return { ...stage, receipt: 'printed' };
    if (event.kind === 'paperFailed') return { ...stage, receipt: event.fault };
    return null;
  }
  if (event.kind === 'continue') return goOn({ kind: 'summary', visit: stage.visit, booking: stage.booking });
  // Without the card nobody knows who would take the paper.
  const canPrint = isPresent(stage.visit) && stage.receipt !== 'printed';
  if (event.kind === 'printAgain' && canPrint) return { ...stage, receipt: 'printing' };
  return null;
}

function withCancellation(booking: Booking, cancellation: Cancellation): Booking {
  return { ...booking, status: 'cancelled', version: booking.version + 1, cancellation };
}

function withBooking(visit: Visit, booking: Booking): Visit {
  const bookings = visit.bookings.map((each) =>
    each.bookingNumber === booking.bookingNumber ? booking : each,
  );
  return { ...visit, bookings };
}
