import { isPrintable, isWellFormed, normaliseCode, receiptOf } from './booking.ts';
import { emptyEntry } from './entry.ts';
import { recogniseScan } from './scan.ts';
import { filledBy, halfIn } from './search-draft.ts';
import type { SessionEvent } from './session-event.ts';
import { emptyDraft } from './session-state.ts';
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
        return { ...stage, kind: 'printing', sheet: { paper: 'coupon', large: event.large } };
      if (event.kind === 'printReceipt' && receiptOf(stage.booking))
        return { ...stage, kind: 'printing', sheet: { paper: 'cancellationReceipt' } };
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
      const { number, noticeRead, edit } = event;
      const criterion = visit.card === 'payer' ? 'bookingNumber' : event.criterion;
      const half = number === draft.number ? draft.half : null;
      return drafted(visit, { criterion, number, noticeRead, edit, half });
    }
    case 'scanned': {
      const filled = filledBy(recogniseScan(event.text), draft);
      if (!filled || !mayAskBy(filled, visit)) return { kind: 'asking', visit, problem: 'otherCode' };
      return { ...drafted(visit, filled), problem: halfIn(filled) };
    }
    case 'back': {
      if (visit.card !== 'payer') return null;
      const entry = { ...emptyEntry, personCode: visit.holder.fiscalCode, edit: draft.edit };
      return { kind: 'entering', entry, problem: null, draft: emptyDraft, payOnly: true };
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

/** Who only pays is let in by the number of a booking, and by no other. */
function mayAskBy({ criterion }: SearchDraft, { card }: Visit): boolean {
  return card !== 'payer' || criterion === 'bookingNumber';
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
  // Of who only pays: whether the two belong together was judged like any pair of codes.
  if (event.kind === 'accessRefused')
    return event.triesLeft === 0 ? { kind: 'accessRefused' } : { kind: 'asking', visit, problem: 'notFound' };
  if (event.kind !== 'bookingsFound') return null;
  const { bookings } = event;
  const first = bookings[0];
  if (!first) return { kind: 'asking', visit, problem: 'notFound' };
  if (visit.card === 'payer')
    return { kind: 'checkingPayment', visit: { ...visit, bookings }, booking: first };
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
