import type { Connection } from 'better-sqlite3';
import type { Booking, Cancellation } from '../domain/booking.ts';
import { bookingOf, type BookingRow, type ServiceRow } from './booking-rows.ts';
import type { BookingRole } from './cancellation-tables.ts';

/** A row of the table `bookings` with its services, and with its request where another system decides. */
export function createWholeBooking(connection: Connection, role: BookingRole): (row: BookingRow) => Booking {
  const services = connection.prepare('select * from services where booking_number = ? order by position');
  const request = connection.prepare(
    `select request_number as cancellationNumber, requested_at as cancelledAt
     from cancellation_requests where booking_number = @number and (closed_at is null or @status = 'cancelled')
     order by requested_at desc limit 1`,
  );
  return (row) =>
    bookingOf(
      row,
      services.all(row.booking_number) as ServiceRow[],
      role === 'copy'
        ? ((request.get({ number: row.booking_number, status: row.status }) as Cancellation | undefined) ??
            null)
        : null,
    );
}
