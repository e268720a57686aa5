import type { Connection, Statement } from 'better-sqlite3';
import type { Booking } from '../domain/booking.ts';
import {
  stateFilters,
  type BookingPage,
  type PersonQuery,
  type StateFilter,
} from '../domain/person-query.ts';
import type { BookingRole } from './cancellation-tables.ts';
import type { BookingRow } from './booking-rows.ts';
import { personParameters, personSql } from './person-sql.ts';
import { createWholeBooking } from './whole-booking.ts';

/** The statements of the embedded gateway: always with the owner, so that no caller can forget it. */
export interface BookingTables {
  byNumber(bookingNumber: string, fiscalCode: string): Booking | null;
  byPrescription(prescriptionNumber: string, fiscalCode: string): Booking[];
  ofPatient(fiscalCode: string): Booking[];
  /** `today` is `YYYY-MM-DD` in Europe/Rome. */
  list(query: PersonQuery, today: string): BookingPage;
}

/** Requests of cancellation count only where another system decides. */
export function createBookingTables(connection: Connection, role: BookingRole): BookingTables {
  const booking = connection.prepare('select * from bookings where booking_number = ? and fiscal_code = ?');
  const whole = createWholeBooking(connection, role);
  // The plus keeps the planner off the index of the person: a prescription stands on few services.
  const byPrescription = connection.prepare(
    `select * from bookings where +fiscal_code = @fiscalCode and booking_number in
       (select booking_number from services
        where prescription_number = @prescriptionNumber and prescription_number <> '')`,
  );
  const ofPatient = connection.prepare('select * from bookings where fiscal_code = ?');
  const lists = Object.fromEntries(
    stateFilters.map((state) => {
      const sql = personSql(state, role);
      return [state, { total: connection.prepare(sql.total).pluck(), page: connection.prepare(sql.page) }];
    }),
  ) as Record<StateFilter, { total: Statement; page: Statement }>;

  return {
    byNumber: (bookingNumber, fiscalCode) => {
      const row = booking.get(bookingNumber, fiscalCode) as BookingRow | undefined;
      return row ? whole(row) : null;
    },
    byPrescription: (prescriptionNumber, fiscalCode) =>
      (byPrescription.all({ prescriptionNumber, fiscalCode }) as BookingRow[]).map(whole),
    ofPatient: (fiscalCode) => (ofPatient.all(fiscalCode) as BookingRow[]).map(whole),
    // In one transaction: an import that ends in between must not part the total from the page.
    list: connection.transaction((query: PersonQuery, today: string) => {
      const parameters = personParameters(query, today);
      const { total, page } = lists[query.state];
      const rows = page.all(parameters) as BookingRow[];
      return { bookings: rows.map(whole), total: total.get(parameters) as number };
    }),
  };
}
