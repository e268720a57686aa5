import type { Booking, Cancellation } from './booking.ts';
import { goOn } from './card-stages.ts';
import { isPresent } from './session-state.ts';
import type { SessionEvent } from './session-event.ts';
import { searchAgain } from './list-stages.ts';
import type { Stage, Visit } from './session-state.ts';
import { withBooking } from './visit.ts';

/** Check page, the write, its three outcomes. */
export function cancellationStage(stage: Stage, event: SessionEvent): Stage | null {
  switch (stage.kind) {
    case 'checkingCancellation':
      if (event.kind === 'back') return { ...stage, kind: 'summary' };
      if (event.kind === 'confirmCancellation') {
        const { afterDeadline, withoutPaper } = event;
        return { ...stage, kind: 'cancelling', accepted: { afterDeadline, withoutPaper } };
      }
      return null;
    case 'cancelling':
      return cancelling(stage, event);
    case 'cancelled':
      if (event.kind !== 'continue') return null;
      return goOn({ kind: 'summary', visit: stage.visit, booking: stage.booking });
    case 'cancellationRefused':
      if (event.kind === 'printReceipt') return printingOf(stage);
      if (event.kind === 'continue') return seeAgain(stage.visit);
      return null;
    case 'cancellationUnknown':
      // Searching again shows the booking as the booking system has it now.
      if (event.kind === 'continue') return seeAgain(stage.visit);
      return null;
    default:
      return null;
  }
}

function cancelling(stage: Extract<Stage, { kind: 'cancelling' }>, event: SessionEvent): Stage | null {
  const { visit, booking, accepted } = stage;
  const slip = accepted.withoutPaper ? 'skipped' : 'printing';
  switch (event.kind) {
    case 'bookingCancelled': {
      const { cancellation, confirmed, receipt } = event;
      const now = confirmed ? withCancellation(booking, cancellation) : { ...booking, request: cancellation };
      return {
        kind: 'cancelled',
        visit: withBooking(visit, now),
        booking: now,
        cancellation,
        confirmed,
        receipt,
        slip,
      };
    }
    case 'bookingNotCancelled': {
      const { reason, cancellation } = event;
      return { kind: 'cancellationRefused', visit, booking, reason, cancellation };
    }
    case 'cancellationUnclear':
      return { kind: 'cancellationUnknown', visit, booking, reference: event.reference, slip };
    case 'cancellationHeld':
      // Whoever has taken the card out meanwhile decides nothing any more.
      return goOn({ kind: 'checkingCancellation', visit, booking });
    default:
      return null;
  }
}

/** The receipt of what was cancelled before, as far as this booking system knows of it. */
function printingOf(stage: Extract<Stage, { kind: 'cancellationRefused' }>): Stage | null {
  const { visit, booking, reason, cancellation } = stage;
  if (!cancellation || !isPresent(visit)) return null;
  const now =
    reason === 'alreadyRequested'
      ? { ...booking, request: cancellation }
      : withCancellation(booking, cancellation);
  return {
    kind: 'printing',
    visit: withBooking(visit, now),
    booking: now,
    sheet: { paper: 'cancellationReceipt' },
  };
}

function withCancellation(booking: Booking, cancellation: Cancellation): Booking {
  return { ...booking, status: 'cancelled', version: booking.version + 1, cancellation };
}

/** The booking as the booking system has it now. */
function seeAgain(visit: Visit): Stage {
  return goOn(searchAgain(visit));
}
