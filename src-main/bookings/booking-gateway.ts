import type { Booking, Cancellation, Criterion } from '../domain/booking.ts';
import type { BookingPage, PersonQuery } from '../domain/person-query.ts';
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
  /** What was told to the person: local Europe/Rome `YYYY-MM-DDTHH:MM`, or empty when nothing was. */
  deadline: string;
  /** It was told to be free: after that deadline nothing is to be done. */
  inTime: boolean;
};

/** `confirmed`: by the system that decides; else it is a request that this system passes on to it. */
export type CancellationEffect = Cancellation & { confirmed: boolean };

/** `unavailable`: nothing was asked for, or nothing reached the system of record: nothing has changed. */
export type SearchError = 'unavailable';

/**
 * Refused by the system of record: nothing was changed by this request. `unavailable`: certainly nothing was
 * written. `unknown`: the request may have had its effect; ask `cancellationOf` with the same key.
 */
export type CancellationError =
  | { kind: 'alreadyCancelled'; cancellation: Cancellation | null }
  | { kind: 'alreadyRequested'; cancellation: Cancellation }
  | { kind: 'afterDeadline' }
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
  /** Those that fit, a page at a time: for whom that person has been proven to be. Today is the gateway's own. */
  list(query: PersonQuery, signal: AbortSignal): Promise<Result<BookingPage, SearchError>>;
  /** Idempotent by key. Not abortable: a write under way is never abandoned. Has its own deadline. */
  cancel(request: CancellationRequest): Promise<Result<CancellationEffect, CancellationError>>;
  /** The effect of an earlier `cancel` with this key: `null` when it certainly had none. Used after a crash. */
  cancellationOf(idempotencyKey: string): Promise<Result<CancellationEffect | null, 'unavailable'>>;
  /**
   * How far its clock is ahead of this machine's, milliseconds, by its last answer; `null`: it has not told, or has
   * no other clock than this machine.
   */
  clockOffsetMs(): number | null;
  close(): Promise<void>;
}
