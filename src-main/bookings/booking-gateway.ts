import type { Booking, Cancellation, Criterion } from '../domain/booking.ts';
import type { Result } from '../result.ts';

/** Only bookings of this person are ever found. */
export type BookingSearch = { fiscalCode: string; criterion: Criterion; code: string };

export type CancellationRequest = {
  bookingNumber: string;
  fiscalCode: string;
  /** The version that the person decided on. */
  version: number;
  /** One per intent; the same key never has two effects. */
  idempotencyKey: string;
};

/** `unavailable`: nothing was asked for, or nothing reached the system of record: nothing has changed. */
export type SearchError = 'unavailable';

/**
 * Refused by the system of record: nothing was changed by this request. `unavailable`: certainly nothing was
 * written. `unknown`: the request may have had its effect; ask `cancellationOf` with the same key.
 */
export type CancellationError =
  | { kind: 'alreadyCancelled'; cancellation: Cancellation | null }
  | { kind: 'changed' }
  | { kind: 'notCancellable' }
  | { kind: 'notFound' }
  | { kind: 'unavailable' }
  | { kind: 'unknown' };

export interface BookingGateway {
  /** In order of time; empty when nothing fits. */
  search(search: BookingSearch, signal: AbortSignal): Promise<Result<Booking[], SearchError>>;
  /** All of one person, in order of time: for whom that person has been proven to be. */
  bookingsOf(fiscalCode: string, signal: AbortSignal): Promise<Result<Booking[], SearchError>>;
  /** Idempotent by key. Not abortable: a write under way is never abandoned. Has its own deadline. */
  cancel(request: CancellationRequest): Promise<Result<Cancellation, CancellationError>>;
  /** The effect of an earlier `cancel` with this key: `null` when it certainly had none. Used after a crash. */
  cancellationOf(idempotencyKey: string): Promise<Result<Cancellation | null, 'unavailable'>>;
  close(): Promise<void>;
}
