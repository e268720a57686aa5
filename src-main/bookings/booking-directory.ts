import type { Booking } from '../domain/booking.ts';
import type { StateFilter } from '../domain/person-query.ts';
import type { Result } from '../result.ts';
import type { SearchError } from './booking-gateway.ts';

/** What a text can mean at the desk; several at once, as long as it is being typed. */
export type DirectoryQuery = {
  /** Codes as they are written, upper case: beginning of a codice fiscale or of a booking number, or a whole code. */
  code: string;
  /** Folded (`foldName`), as much as was typed; empty: not searched by name. */
  name: string;
  /** `YYYY-MM-DD`, or empty. */
  birthDate: string;
  /** Days `YYYY-MM-DD`, both included, or empty where it is open: some service of the booking is between them. */
  from: string;
  to: string;
  /** Name of a facility, or empty. */
  facility: string;
  state: StateFilter;
  /** So many at most. */
  limit: number;
};

/** `more`: others fit beside these. */
export type FoundBookings = { bookings: Booking[]; more: boolean };

/** The bookings of everybody, for who works at a desk: a totem has no such thing, it finds nobody but its own person. */
export interface BookingDirectory {
  /** By code: exact ones first. By name: in order of the name, then the latest first. By days alone: in order of time. */
  find(query: DirectoryQuery, signal: AbortSignal): Promise<Result<FoundBookings, SearchError>>;
  byNumber(bookingNumber: string, signal: AbortSignal): Promise<Result<Booking | null, SearchError>>;
  /** By the number of its cancellation, or of the request of it. */
  byCancellation(
    cancellationNumber: string,
    signal: AbortSignal,
  ): Promise<Result<Booking | null, SearchError>>;
  /** Names, in order. */
  facilities(signal: AbortSignal): Promise<Result<string[], SearchError>>;
  close(): Promise<void>;
}
