import type { Booking } from '../domain/booking.ts';
import type { DeskSearch } from '../domain/desk-query.ts';
import type { Result } from '../result.ts';
import type { SearchError } from './booking-gateway.ts';

/** `limit`: so many at most. */
export type DirectoryQuery = DeskSearch & { limit: number };

/** `more`: others fit beside these, or may: of names and codes that very many have, not all are looked at. */
export type FoundBookings = { bookings: Booking[]; more: boolean };

/** The bookings of everybody, for who works at a desk: a totem has no such thing, it finds nobody but its own person. */
export interface BookingDirectory {
  /**
   * By code: exact ones first, then booking numbers and then codici fiscali that begin so. By name, or by birth date: in
   * order of the name, those of one person together, the latest first; whoever is written in several ways is found by each.
   * By days alone: in order of time. Each booking once.
   */
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
