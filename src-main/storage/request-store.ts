import type { Database } from './database.ts';

/** A cancellation asked for here that the CUP, whose copy this database is, has not confirmed yet. */
export type OpenRequest = {
  requestNumber: string;
  bookingNumber: string;
  /** ISO 8601 UTC. */
  requestedAt: string;
  /** Local Europe/Rome, or empty: none could be computed. */
  deadline: string;
};

export interface RequestStore {
  /** In order of time. */
  listOpen(): OpenRequest[];
}

export function createRequestStore(db: Database): RequestStore {
  const open = db.connection.prepare(
    `select r.request_number as requestNumber, r.booking_number as bookingNumber, r.requested_at as requestedAt,
       r.deadline
     from cancellation_requests r join bookings b on b.booking_number = r.booking_number
     where r.closed_at is null and b.status = 'booked'
     order by r.requested_at, r.request_number`,
  );
  return { listOpen: () => open.all() as OpenRequest[] };
}
