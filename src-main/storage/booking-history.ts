import type { Database } from './database.ts';

/** An entry of the register about one booking; `at` ISO 8601 UTC. */
export type HistoryEntry = { at: string; place: string; operator: string; action: string; detail: string };

export interface BookingHistory {
  /** The latest first, as many as can be looked at. */
  of(bookingNumber: string): HistoryEntry[];
}

export function createBookingHistory(db: Database): BookingHistory {
  const find = db.connection.prepare(
    `select at, kiosk_id as place, operator, action, detail from audit
     where booking_number = ? and booking_number <> '' order by id desc limit 100`,
  );
  return { of: (bookingNumber) => find.all(bookingNumber) as HistoryEntry[] };
}
