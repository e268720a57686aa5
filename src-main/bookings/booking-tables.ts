import type { Connection } from 'better-sqlite3';
import type { Booking, Cancellation } from '../domain/booking.ts';
import type { BookingRole } from './cancellation-tables.ts';
import { bookingOf, type BookingRow, type ServiceRow } from './booking-rows.ts';

/** The statements of the embedded gateway: always with the owner, so that no caller can forget it. */
export interface BookingTables {
  byNumber(bookingNumber: string, fiscalCode: string): Booking | null;
  byPrescription(prescriptionNumber: string, fiscalCode: string): Booking[];
  ofPatient(fiscalCode: string): Booking[];
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
  };
}
