import type { BookingRow, BookingView, PriorityCode } from '../contract/booking-view.ts';
import { isCancellable, isPrintable, stateOf } from './booking.ts';
import type { Booking } from './booking.ts';
import type { Operation } from './session-state.ts';

/** `nowLocal` is local Europe/Rome, `YYYY-MM-DDTHH:MM`. No prestazione: the list is read over one's shoulder. */
export function bookingRowOf(booking: Booking, nowLocal: string): BookingRow {
  const { bookingNumber, services } = booking;
  const first = services[0];
  return {
    bookingNumber,
    state: stateOf(booking, nowLocal),
    startsAt: first?.startsAt ?? '',
    facility: first?.place.facility ?? '',
    serviceCount: services.length,
  };
}

type Circumstances = {
  nowLocal: string;
  /** Name of the facility where the totem stands, or empty. */
  here: string;
  may: (operation: Operation) => boolean;
};

export function bookingViewOf(booking: Booking, { nowLocal, here, may }: Circumstances): BookingView {
  const state = stateOf(booking, nowLocal);
  return {
    bookingNumber: booking.bookingNumber,
    state,
    services: booking.services.map(({ description, quantity, startsAt, preparation, priority, place }) => ({
      description,
      quantity,
      startsAt,
      preparation,
      priority: priorityOf(priority),
      ...place,
    })),
    copaymentCents: booking.payment.copaymentCents,
    paymentStatus: booking.payment.status,
    cancellationNumber: booking.cancellation?.cancellationNumber ?? null,
    cancellable: may('cancel') && isCancellable(booking, nowLocal),
    cancellableElsewhere: !may('cancel') && isCancellable(booking, nowLocal),
    printable: may('print') && state !== 'past' && isPrintable(booking),
    elsewhere: here !== '' && booking.services.every(({ place }) => !isSame(place.facility, here)),
  };
}

/** Names of facilities are written by different hands. */
function isSame(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), 'it', { sensitivity: 'base' }) === 0;
}

/** What a booking system writes beside the four classes is no class. */
function priorityOf(text: string): PriorityCode | null {
  const code = text.trim().toUpperCase();
  return code === 'U' || code === 'B' || code === 'D' || code === 'P' ? code : null;
}
