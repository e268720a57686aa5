import type { Booking } from './booking.ts';
import type { Visit } from './session-state.ts';

/** Changed in what was found as well: going back shows it as it is now. */
export function withBooking(visit: Visit, booking: Booking): Visit {
  const bookings = visit.bookings.map((each) =>
    each.bookingNumber === booking.bookingNumber ? booking : each,
  );
  return { ...visit, bookings };
}
