import { normaliseCode } from '../domain/booking.ts';
import { rowsOnPage } from '../domain/identity-state.ts';
import type { BookingPage } from '../domain/person-query.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Stage } from '../domain/session-state.ts';
import { askBookings } from './ask-bookings.ts';
import { knownPaid } from './payment-notes.ts';
import type { WorkDeps } from './work.ts';

type Finding = Extract<Stage, { kind: 'findingAll' }>;

/** A page of all that whoever has signed in has booked; the last one where there are fewer by now. */
export async function findAll(
  deps: WorkDeps,
  { visit }: Finding,
  signal: AbortSignal,
): Promise<SessionEvent> {
  const { list, holder } = visit;
  if (!list) throw new Error('nobody has signed in');
  const { from, to, state, bookingNumber, prescription } = list.filter;
  if (list.offset === 0) deps.log('noticeRead', { version: deps.noticeVersion });
  const pageAt = (offset: number): Promise<BookingPage | null> => {
    const query = {
      ...{ from, to, state },
      bookingNumber: normaliseCode(bookingNumber),
      prescription: normaliseCode(prescription),
      fiscalCode: holder.fiscalCode,
      offset,
      limit: rowsOnPage,
    };
    return askBookings(deps, deps.gateway.list(query, signal));
  };
  let { offset } = list;
  let page = await pageAt(offset);
  if (page && page.total > 0 && offset >= page.total) {
    offset = Math.floor((page.total - 1) / rowsOnPage) * rowsOnPage;
    page = await pageAt(offset);
  }
  if (!page) return { kind: 'searchFailed' };
  deps.audit('listed', '');
  // Whatever a booking system answers, nobody else's booking gets past this line.
  const own = page.bookings.filter(({ patient }) => patient.fiscalCode === holder.fiscalCode);
  const bookings = own.map((booking) => knownPaid(deps, booking));
  return { kind: 'listFound', bookings, total: page.total, offset };
}
