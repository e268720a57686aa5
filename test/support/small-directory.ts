import type { BookingDirectory } from '../../src-main/bookings/booking-directory.ts';
import { createBookingTables } from '../../src-main/bookings/booking-tables.ts';
import { err, ok } from '../../src-main/result.ts';
import type { Database } from '../../src-main/storage/database.ts';

/** One booking by its number, and `setAvailable`: whether the booking system answers. */
export function smallDirectory({ connection }: Database, role: 'master' | 'copy') {
  const tables = createBookingTables(connection, role);
  const ownerOf = connection.prepare('select fiscal_code from bookings where booking_number = ?').pluck();
  let available = true;
  const directory: BookingDirectory = {
    find: async () => ok({ bookings: [], more: false }),
    byNumber: async (bookingNumber) => {
      if (!available) return err('unavailable');
      const owner = ownerOf.get(bookingNumber) as string | undefined;
      return ok(owner === undefined ? null : tables.byNumber(bookingNumber, owner));
    },
    byCancellation: async () => ok(null),
    facilities: async () => ok([]),
    close: async () => undefined,
  };
  return { directory, setAvailable: (value: boolean): void => void (available = value) };
}
