import { stateFilters } from '../contract/identity-view.ts';
import type { StateFilterCode } from '../contract/identity-view.ts';
import { stateOf, type Booking } from './booking.ts';

/**
 * Which bookings, by what they are shown as (`stateOf`): `due` with something left to pay or with a payment that is
 * being looked into, `cancelled` by the person. A booking whose cancellation was only asked for is neither `due`
 * nor `paid` nor `cancelled` yet: like one that is past, voided or free of charge, it is among `all`.
 */
export type StateFilter = StateFilterCode;
export { stateFilters };

/** One page of the bookings of one person that fit everything asked for. */
export type PersonQuery = {
  fiscalCode: string;
  /** Days `YYYY-MM-DD`, both included, or empty where it is open: some service of the booking is between them. */
  from: string;
  to: string;
  state: StateFilter;
  /** As it is written, see `normaliseCode`; empty for any. */
  bookingNumber: string;
  /** On some service of the booking, as it is written; empty for any. */
  prescription: string;
  /** So many bookings come before the page, from 0. */
  offset: number;
  /** So many are on a page at most, from 1. */
  limit: number;
};

/** By the time of the first service, the latest first, then by booking number. `total`: on all pages together. */
export type BookingPage = { bookings: Booking[]; total: number };

/** What every gateway has to find; `nowLocal` is local Europe/Rome, from `YYYY-MM-DDTHH:MM` on. */
export function matches(booking: Booking, query: PersonQuery, nowLocal: string): boolean {
  const { fiscalCode, bookingNumber, prescription } = query;
  return (
    booking.patient.fiscalCode === fiscalCode &&
    (bookingNumber === '' || booking.bookingNumber === bookingNumber) &&
    (prescription === '' ||
      booking.services.some(({ prescriptionNumber }) => prescriptionNumber === prescription)) &&
    booking.services.some(({ startsAt }) => isBetween(startsAt.slice(0, 10), query)) &&
    hasState(booking, query.state, nowLocal)
  );
}

/** The page of a gateway that has all the bookings in its hands. */
export function pageOf(bookings: readonly Booking[], query: PersonQuery, nowLocal: string): BookingPage {
  const found = bookings.filter((booking) => matches(booking, query, nowLocal)).sort(latestFirst);
  return { bookings: found.slice(query.offset, query.offset + query.limit), total: found.length };
}

function isBetween(day: string, { from, to }: PersonQuery): boolean {
  return (from === '' || day >= from) && (to === '' || day <= to);
}

function hasState(booking: Booking, filter: StateFilter, nowLocal: string): boolean {
  if (filter === 'all') return true;
  const state = stateOf(booking, nowLocal);
  return state === filter || (filter === 'due' && state === 'pending');
}

function latestFirst(one: Booking, other: Booking): number {
  const [first, second] = [one, other].map(({ services }) => services[0]?.startsAt ?? '');
  if (first !== second) return (first ?? '') > (second ?? '') ? -1 : 1;
  return one.bookingNumber < other.bookingNumber ? -1 : 1;
}
