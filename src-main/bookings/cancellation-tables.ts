import type { Connection } from 'better-sqlite3';
import type { Cancellation } from '../domain/booking.ts';
import type { CancellationEffect, CancellationRequest } from './booking-gateway.ts';

/** `master`: this database decides. `copy`: a CUP elsewhere does, and confirms by the next import. */
export type BookingRole = 'master' | 'copy';

/** What a cancellation leaves behind. To be called inside a transaction, on a booking that may be cancelled. */
export interface CancellationTables {
  /** The effect of an earlier request with this key. */
  effectOf(idempotencyKey: string): CancellationEffect | null;
  isNumberTaken(cancellationNumber: string): boolean;
  record(request: CancellationRequest, cancellation: Cancellation): void;
}

export function createCancellationTables(connection: Connection, role: BookingRole): CancellationTables {
  const done = connection.prepare(
    `select cancellation_number as cancellationNumber, cancelled_at as cancelledAt
     from cancellations where idempotency_key = ?`,
  );
  const requested = connection.prepare(
    `select request_number as cancellationNumber, requested_at as cancelledAt
     from cancellation_requests where idempotency_key = ?`,
  );
  const numberTaken = connection.prepare(
    `select 1 from cancellations where cancellation_number = @number
     union all select 1 from cancellation_requests where request_number = @number`,
  );
  const record = role === 'master' ? cancelling(connection) : requesting(connection);

  return {
    effectOf: (idempotencyKey) => {
      const effect = (from: typeof done, confirmed: boolean): CancellationEffect | null => {
        const row = from.get(idempotencyKey) as Cancellation | undefined;
        return row ? { ...row, confirmed } : null;
      };
      return effect(done, true) ?? effect(requested, false);
    },
    isNumberTaken: (number) => numberTaken.get({ number }) !== undefined,
    record,
  };
}

function cancelling(connection: Connection): CancellationTables['record'] {
  const cancelBooking = connection.prepare(
    `update bookings
     set status = 'cancelled', version = version + 1,
       cancellation_number = @cancellationNumber, cancelled_at = @cancelledAt
     where booking_number = @bookingNumber`,
  );
  const insert = connection.prepare(
    `insert into cancellations (idempotency_key, booking_number, cancellation_number, cancelled_at)
     values (@idempotencyKey, @bookingNumber, @cancellationNumber, @cancelledAt)`,
  );
  return ({ bookingNumber, idempotencyKey }, { cancellationNumber, cancelledAt }) => {
    const { changes } = cancelBooking.run({ bookingNumber, cancellationNumber, cancelledAt });
    if (changes !== 1) throw new Error('the booking to cancel is not there');
    insert.run({ idempotencyKey, bookingNumber, cancellationNumber, cancelledAt });
  };
}

/** The booking stays as the CUP has it. */
function requesting(connection: Connection): CancellationTables['record'] {
  const insert = connection.prepare(
    `insert into cancellation_requests (idempotency_key, booking_number, request_number, requested_at, deadline)
     values (@idempotencyKey, @bookingNumber, @cancellationNumber, @cancelledAt, @deadline)`,
  );
  return ({ bookingNumber, idempotencyKey, deadline }, { cancellationNumber, cancelledAt }) => {
    insert.run({ idempotencyKey, bookingNumber, cancellationNumber, cancelledAt, deadline });
  };
}
