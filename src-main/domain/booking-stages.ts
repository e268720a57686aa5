import { isPrintable, isWellFormed, normaliseCode, receiptOf } from './booking.ts';
import { recogniseScan } from './scan.ts';
import { filledBy, halfIn } from './search-draft.ts';
import type { SessionEvent } from './session-event.ts';
import type { SearchDraft, Stage, Visit } from './session-state.ts';

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
      if (event.kind === 'scanned') return searchAnew(stage.visit, event);
      if (event.kind === 'printCoupon' && isPrintable(stage.booking))
        return { ...stage, kind: 'printing', paper: 'coupon', large: event.large };
      if (event.kind === 'printReceipt' && receiptOf(stage.booking))
        return { ...stage, kind: 'printing', paper: 'cancellationReceipt', large: false };
      if (event.kind === 'cancelBooking' && stage.booking.status === 'booked' && !stage.booking.request) {
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
      const half = number === draft.number ? draft.half : null;
      return drafted(visit, { criterion, number, noticeRead, edit, half });
    }
    case 'scanned': {
      const filled = filledBy(recogniseScan(event.text), draft);
      if (!filled) return { kind: 'asking', visit, problem: 'otherCode' };
      return { ...drafted(visit, filled), problem: halfIn(filled) };
    }
    case 'search': {
      const wellFormed = isWellFormed(draft.criterion, normaliseCode(draft.number));
      if (!wellFormed) return { kind: 'asking', visit, problem: 'malformed' };
      if (!draft.noticeRead) return { kind: 'asking', visit, problem: 'noticeNotRead' };
      // A bar that waits for its other half waits no longer than for this search.
      return { kind: 'searching', confirmed: true, visit: { ...visit, draft: { ...draft, half: null } } };
    }
    default:
      return null;
  }
}

function drafted(visit: Visit, draft: SearchDraft): Extract<Stage, { kind: 'asking' }> {
  return { kind: 'asking', visit: { ...visit, draft }, problem: null };
}

/** A code read while looking at bookings is the next one to search for; the notice has been read. */
function searchAnew(visit: Visit, event: Extract<SessionEvent, { kind: 'scanned' }>): Stage | null {
  const draft = filledBy(recogniseScan(event.text), visit.draft);
  if (!draft) return null;
  return draft.half
    ? { ...drafted(visit, draft), problem: halfIn(draft) }
    : { kind: 'searching', confirmed: false, visit: { ...visit, draft } };
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
  if (event.kind === 'scanned') return searchAnew(visit, event);
  if (event.kind !== 'openBooking') return null;
  // Looked up among what was found: the page cannot invent a booking.
  const booking = visit.bookings.find((each) => each.bookingNumber === event.bookingNumber);
  return booking ? { kind: 'summary', visit, booking } : null;
}
