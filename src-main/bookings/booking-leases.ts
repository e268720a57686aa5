import type { Result } from '../result.ts';

/** A booking that is open somewhere; instants ISO 8601 UTC. */
export type Lease = { bookingNumber: string; place: string; atDesk: boolean; since: string };

/**
 * Who has a booking open. Nobody is kept out by it: it is said, and the version of a write decides. A place that has gone
 * silent is forgotten when its lease expires.
 */
export interface BookingLeases {
  /** Takes or renews. */
  hold(lease: Omit<Lease, 'since'>, now: Date): Promise<Result<void, 'busy' | 'unavailable'>>;
  release(bookingNumber: string, place: string): Promise<Result<void, 'busy' | 'unavailable'>>;
  /** Of every place but this one, the longest first. */
  heldElsewhere(bookingNumber: string, place: string, now: Date): Promise<Result<Lease[], 'unavailable'>>;
}
