import type { Connection } from 'better-sqlite3';
import type { Booking, Cancellation } from '../domain/booking.ts';
import { bookingOf, type BookingRow, type ServiceRow } from './booking-rows.ts';

/** The statements of the embedded gateway: always with the owner, so that no caller can forget it. */
export interface BookingTables {
  byNumber(bookingNumber: string, fiscalCode: string): Booking | null;
  byPrescription(prescriptionNumber: string, fiscalCode: string): Booking[];
  ofPatient(fiscalCode: string): Booking[];
  cancellationOf(idempotencyKey: string): Cancellation | null;
  isCancellationNumberTaken(cancellationNumber: string): boolean;
  /** To be called inside a transaction, on a booking that may be cancelled. */
  recordCancellation(bookingNumber: string, idempotencyKey: string, cancellation: Cancellation): void;
}

export function createBookingTables(connection: Connection): BookingTables {
  const booking = connection.prepare('select * from bookings where booking_number = ? and fiscal_code = ?');
  const services = connection.prepare('select * from services where booking_number = ? order by position');
  // The plus keeps the planner off the index of the person: a prescription stands on few services.
  const byPrescription = connection.prepare(
    `select * from bookings where +fiscal_code = @fiscalCode and booking_number in
       (select booking_number from services
        where prescription_number = @prescriptionNumber and prescription_number <> '')`,
  );
  const ofPatient = connection.prepare('select * from bookings where fiscal_code = ?');
  const cancellation = connection.prepare(
    `select cancellation_number as cancellationNumber, cancelled_at as cancelledAt
     from cancellations where idempotency_key = ?`,
  );
  const numberTaken = connection.prepare(`select 1 from cancellations where cancellation_number = ?`);
  const cancelBooking = connection.prepare(
    `update bookings
     set status = 'cancelled', version = version + 1,
       cancellation_number = @cancellationNumber, cancelled_at = @cancelledAt
     where booking_number = @bookingNumber`,
  );
  const insertCancellation = connection.prepare(
    `insert into cancellations (idempotency_key, booking_number, cancellation_number, cancelled_at)
     values (@idempotencyKey, @bookingNumber, @cancellationNumber, @cancelledAt)`,
  );
  const whole = (row: BookingRow) => bookingOf(row, services.all(row.booking_number) as ServiceRow[]);

  return {
    byNumber: (bookingNumber, fiscalCode) => {
      const row = booking.get(bookingNumber, fiscalCode) as BookingRow | undefined;
      return row ? whole(row) : null;
    },
    byPrescription: (prescriptionNumber, fiscalCode) =>
      (byPrescription.all({ prescriptionNumber, fiscalCode }) as BookingRow[]).map(whole),
    ofPatient: (fiscalCode) => (ofPatient.all(fiscalCode) as BookingRow[]).map(whole),
    cancellationOf: (idempotencyKey) =>
      (cancellation.get(idempotencyKey) as Cancellation | undefined) ?? null,
    isCancellationNumberTaken: (cancellationNumber) => numberTaken.get(cancellationNumber) !== undefined,
    recordCancellation: (bookingNumber, idempotencyKey, { cancellationNumber, cancelledAt }) => {
      const { changes } = cancelBooking.run({ bookingNumber, cancellationNumber, cancelledAt });
      if (changes !== 1) throw new Error('the booking to cancel is not there');
      insertCancellation.run({ idempotencyKey, bookingNumber, cancellationNumber, cancelledAt });
    },
  };
}
