import { isWellFormed, normaliseCode } from './booking.ts';
import { emptyFilter, rowsOnPage } from './identity-state.ts';
import type { Filter, PersonList } from './identity-state.ts';
import { recogniseScan } from './scan.ts';
import { filledBy, halfIn } from './search-draft.ts';
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
      if (event.kind === 'searchFailed') return notFound(visit, stage.shown);
      if (event.kind !== 'listFound') return null;
      return found(visit, event);
    case 'found':
      return inList(visit, event);
    case 'summary':
      // The same page of the same list, as it was when it was left.
      if (event.kind === 'back') return { kind: 'found', visit, problem: null };
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
  return hasList(visit)
    ? { kind: 'findingAll', visit, shown: null }
    : { kind: 'searching', confirmed: false, visit };
}

function filtering(visit: Listing, event: SessionEvent): Stage | null {
  const { filter } = visit.list;
  switch (event.kind) {
    case 'editFilter': {
      if (event.edit < filter.edit) return null;
      const { from, to, state, bookingNumber, prescription, noticeRead, edit } = event;
      const half = bookingNumber === filter.bookingNumber ? filter.half : null;
      return filtered(visit, { from, to, state, bookingNumber, prescription, noticeRead, edit, half });
    }
    case 'scanned': {
      const codes = codesIn(event.text, filter);
      if (!codes) return { kind: 'filtering', visit, problem: 'otherCode' };
      return filtered(visit, { ...filter, ...codes });
    }
    case 'findAll': {
      const problem = problemIn(filter);
      if (problem) return { kind: 'filtering', visit, problem };
      // A bar that waits for its other half waits no longer than for this search.
      return findingAt(withFilter(visit, { ...filter, half: null }), 0, null);
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
      return other >= 0 && other < total ? findingAt(visit, other, visit.list) : null;
    }
    case 'dropFilter':
      return findingAt(withFilter(visit, { ...filter, ...without[event.part] }), 0, visit.list);
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
  const list = { ...visit.list, offset, total };
  return { kind: 'found', visit: { ...visit, bookings, list }, problem: null };
}

/** Another page that could not be had leaves the one that is shown as it is. */
function notFound(visit: Listing, shown: PersonList | null): Stage {
  return shown
    ? { kind: 'found', visit: { ...visit, list: shown }, problem: 'unavailable' }
    : { kind: 'filtering', visit, problem: 'unavailable' };
}

/** A code that is held under the scanner is looked for alone; the notice has been read. */
function scanned(visit: Listing, text: string): Stage | null {
  const { list } = visit;
  const { noticeRead, edit } = list.filter;
  const codes = codesIn(text, list.filter);
  if (!codes) return null;
  const alone = { ...emptyFilter, noticeRead, edit, ...codes };
  return codes.half ? filtered(visit, alone) : findingAt(withFilter(visit, alone), 0, list);
}

/** One bar of a prescription alone may also be the number of a booking: there it waits for the other one. */
function codesIn(
  text: string,
  { half: waiting }: Filter,
): Pick<Filter, 'bookingNumber' | 'prescription' | 'half'> | null {
  const draft = filledBy(recogniseScan(text), { ...emptyDraft, half: waiting });
  if (!draft) return null;
  const { criterion, number, half } = draft;
  return criterion === 'bookingNumber'
    ? { bookingNumber: number, prescription: '', half }
    : { bookingNumber: '', prescription: number, half };
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
  return { kind: 'filtering', visit: withFilter(visit, filter), problem: halfIn(filter) };
}

function withFilter(visit: Listing, filter: Filter): Listing {
  return { ...visit, list: { ...visit.list, filter } };
}

function findingAt(visit: Listing, offset: number, shown: PersonList | null): Stage {
  return { kind: 'findingAll', visit: { ...visit, list: { ...visit.list, offset } }, shown };
}
