import type { Connection, Statement } from 'better-sqlite3';
import type { Booking, Cancellation } from '../domain/booking.ts';
import {
  stateFilters,
  type BookingPage,
  type PersonQuery,
  type StateFilter,
} from '../domain/person-query.ts';
import type { BookingRole } from './cancellation-tables.ts';
import { bookingOf, type BookingRow, type ServiceRow } from './booking-rows.ts';
import { personParameters, personSql } from './person-sql.ts';

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
  const services = connection.prepare('select * from services where booking_number = ? order by position');
  const request = connection.prepare(
    `select request_number as cancellationNumber, requested_at as cancelledAt
     from cancellation_requests where booking_number = @number and (closed_at is null or @status = 'cancelled')
     order by requested_at desc limit 1`,
  );
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
  const whole = (row: BookingRow) =>
    bookingOf(
      row,
      services.all(row.booking_number) as ServiceRow[],
      role === 'copy'
        ? ((request.get({ number: row.booking_number, status: row.status }) as Cancellation | undefined) ??
            null)
        : null,
    );

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
