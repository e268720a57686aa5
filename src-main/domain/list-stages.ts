import { isWellFormed, normaliseCode } from './booking.ts';
import { emptyFilter, rowsOnPage } from './identity-state.ts';
import type { Filter, PersonList } from './identity-state.ts';
import { recogniseScan } from './scan.ts';
import { filledBy } from './search-draft.ts';
import { emptyDraft } from './session-state.ts';
import type { SessionEvent } from './session-event.ts';
import type { Stage, Visit, VisitStage } from './session-state.ts';

type Listing = Visit & { list: PersonList };

/** "Tutte le prenotazioni": by dates, state and numbers, a page at a time, and back to the same place. */
export function listStage(stage: Stage, event: SessionEvent): Stage | null {
  if (!('visit' in stage) || !hasList(stage.visit)) return null;
  const { visit } = stage;
  switch (stage.kind) {
    case 'filtering':
      return filtering(visit, event);
    case 'findingAll':
      if (event.kind === 'searchFailed') return { kind: 'filtering', visit, problem: 'unavailable' };
      if (event.kind !== 'listFound') return null;
      return found(visit, event);
    case 'found':
      return inList(visit, event);
    case 'summary':
      // The same page of the same list, as it was when it was left.
      if (event.kind === 'back') return { kind: 'found', visit };
      return event.kind === 'scanned' ? scanned(visit, event.text) : null;
    default:
      return null;
  }
}

export function hasList(visit: Visit): visit is Listing {
  return visit.list !== null;
}

/** What is known of the bookings now: searched for again as they were found. */
export function searchAgain(visit: Visit): VisitStage {
  return hasList(visit) ? { kind: 'findingAll', visit } : { kind: 'searching', confirmed: false, visit };
}

function filtering(visit: Listing, event: SessionEvent): Stage | null {
  const { filter } = visit.list;
  switch (event.kind) {
    case 'editFilter': {
      if (event.edit < filter.edit) return null;
      const { from, to, state, bookingNumber, prescription, noticeRead, edit } = event;
      return filtered(visit, { from, to, state, bookingNumber, prescription, noticeRead, edit });
    }
    case 'scanned': {
      const codes = codesIn(event.text);
      if (!codes) return { kind: 'filtering', visit, problem: 'otherCode' };
      return filtered(visit, { ...filter, ...codes });
    }
    case 'findAll': {
      const problem = problemIn(filter);
      if (problem) return { kind: 'filtering', visit, problem };
      return atOffset(visit, 0);
    }
    default:
      return null;
  }
}

function inList(visit: Listing, event: SessionEvent): Stage | null {
  const { filter, offset, total } = visit.list;
  switch (event.kind) {
    case 'back':
      return { kind: 'filtering', visit, problem: null };
    case 'turnPage': {
      const other = offset + (event.to === 'next' ? rowsOnPage : -rowsOnPage);
      return other >= 0 && other < total ? atOffset(visit, other) : null;
    }
    case 'dropFilter':
      return atOffset(withFilter(visit, { ...filter, ...without[event.part] }), 0);
    case 'scanned':
      return scanned(visit, event.text);
    case 'openBooking': {
      const booking = visit.bookings.find((each) => each.bookingNumber === event.bookingNumber);
      return booking ? { kind: 'summary', visit, booking } : null;
    }
    default:
      return null;
  }
}

const without = {
  dates: { from: '', to: '' },
  state: { state: 'all' },
  bookingNumber: { bookingNumber: '' },
  prescription: { prescription: '' },
} as const;

function found(
  visit: Listing,
  { bookings, total, offset }: Extract<SessionEvent, { kind: 'listFound' }>,
): Stage {
  return { kind: 'found', visit: { ...visit, bookings, list: { ...visit.list, offset, total } } };
}

/** A code that is held under the scanner is looked for alone; the notice has been read. */
function scanned(visit: Listing, text: string): Stage | null {
  const codes = codesIn(text);
  if (!codes) return null;
  const { noticeRead, edit } = visit.list.filter;
  return atOffset(withFilter(visit, { ...emptyFilter, noticeRead, edit, ...codes }), 0);
}

function codesIn(text: string): Pick<Filter, 'bookingNumber' | 'prescription'> | null {
  const draft = filledBy(recogniseScan(text), emptyDraft);
  if (!draft || draft.half) return null;
  return draft.criterion === 'bookingNumber'
    ? { bookingNumber: draft.number, prescription: '' }
    : { bookingNumber: '', prescription: draft.number };
}

function problemIn({ from, to, bookingNumber, prescription, noticeRead }: Filter) {
  if (from !== '' && to !== '' && from > to) return 'datesTurned';
  const isWrong =
    (bookingNumber.trim() !== '' && !isWellFormed('bookingNumber', normaliseCode(bookingNumber))) ||
    (prescription.trim() !== '' && !isWellFormed('prescription', normaliseCode(prescription)));
  if (isWrong) return 'malformed';
  return noticeRead ? null : 'noticeNotRead';
}

function filtered(visit: Listing, filter: Filter): Stage {
  return { kind: 'filtering', visit: withFilter(visit, filter), problem: null };
}

function withFilter(visit: Listing, filter: Filter): Listing {
  return { ...visit, list: { ...visit.list, filter } };
}

function atOffset(visit: Listing, offset: number): Stage {
  return { kind: 'findingAll', visit: { ...visit, list: { ...visit.list, offset } } };
}
