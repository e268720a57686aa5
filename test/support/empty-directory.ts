import type { BookingDirectory } from '../../src-main/bookings/booking-directory.ts';
import { ok } from '../../src-main/result.ts';

/** Finds nothing. */
export const noDirectory: BookingDirectory = {
  find: async () => ok({ bookings: [], more: false }),
  byNumber: async () => ok(null),
  byCancellation: async () => ok(null),
  facilities: async () => ok([]),
  close: async () => undefined,
};
