import { isPrintable, isWellFormed, normaliseCode } from './booking.ts';
import type { SessionEvent, Stage, Visit } from './session-state.ts';

/** Asking for a number, searching, choosing, the summary. */
export function bookingStage(stage: Stage, event: SessionEvent): Stage | null {
  switch (stage.kind) {
    case 'asking':
      return asking(stage.visit, event);
    case 'searching':
      return searching(stage.visit, event);
    case 'choosing':
      return choosing(stage.visit, event);
    case 'summary':
      if (event.kind === 'back') return { kind: 'choosing', visit: stage.visit };
      if (event.kind === 'printCoupon' && isPrintable(stage.booking))
        return { ...stage, kind: 'printing', paper: 'coupon' };
      if (event.kind === 'cancelBooking' && stage.booking.status === 'booked') {
        return { ...stage, kind: 'checkingCancellation' };
      }
      return null;
    default:
      return null;
  }
}

function asking(visit: Visit, event: SessionEvent): Stage | null {
  const { draft } = visit;
  switch (event.kind) {
    case 'edit': {
      // Keystrokes travel in order; an older one can only be a leftover of a page that is gone.
      if (event.edit < draft.edit) return null;
      const { criterion, number, noticeRead, edit } = event;
      return {
        kind: 'asking',
        visit: { ...visit, draft: { criterion, number, noticeRead, edit } },
        problem: null,
      };
    }
    case 'scanned':
      return {
        kind: 'asking',
        visit: { ...visit, draft: { ...draft, number: normaliseCode(event.text).slice(0, 64) } },
        problem: null,
      };
    case 'search': {
      const wellFormed = isWellFormed(draft.criterion, normaliseCode(draft.number));
      if (!wellFormed) return { kind: 'asking', visit, problem: 'malformed' };
      if (!draft.noticeRead) return { kind: 'asking', visit, problem: 'noticeNotRead' };
      return { kind: 'searching', visit };
    }
    default:
      return null;
  }
}

function searching(visit: Visit, event: SessionEvent): Stage | null {
  if (event.kind === 'searchFailed') return { kind: 'asking', visit, problem: 'unavailable' };
  if (event.kind !== 'bookingsFound') return null;
  const { bookings } = event;
  if (bookings.length === 0) return { kind: 'asking', visit, problem: 'notFound' };
  return { kind: 'choosing', visit: { ...visit, bookings } };
}

function choosing(visit: Visit, event: SessionEvent): Stage | null {
  if (event.kind === 'back') return { kind: 'asking', visit, problem: null };
  if (event.kind !== 'openBooking') return null;
  // Looked up among what was found: the page cannot invent a booking.
  const booking = visit.bookings.find((each) => each.bookingNumber === event.bookingNumber);
  return booking ? { kind: 'summary', visit, booking } : null;
}
