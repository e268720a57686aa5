import type { BookingDirectory } from '../../src-main/bookings/booking-directory.ts';
import type { BookingGateway } from '../../src-main/bookings/booking-gateway.ts';
import type { Booking } from '../../src-main/domain/booking.ts';
import { ok, type Result } from '../../src-main/result.ts';
import { noDirectory } from './empty-directory.ts';

/** Finds by number what this person has booked, in the booking system as it is. */
export function directoryOf(gateway: BookingGateway, fiscalCode: string): BookingDirectory {
  async function first(
    fits: (booking: Booking) => boolean,
    signal: AbortSignal,
  ): Promise<Result<Booking | null, 'unavailable'>> {
    const found = await gateway.bookingsOf(fiscalCode, signal);
    return found.ok ? ok(found.value.find(fits) ?? null) : found;
  }
  return {
    ...noDirectory,
    byNumber: (number, signal) => first(({ bookingNumber }) => bookingNumber === number, signal),
    byCancellation: (number, signal) =>
      first(
        ({ cancellation, request }) =>
          [cancellation, request].some((each) => each?.cancellationNumber === number),
        signal,
      ),
  };
}
