import type { BookingRole } from './cancellation-tables.ts';

const requested = `exists (
  select 1 from cancellation_requests r where r.booking_number = b.booking_number and r.closed_at is null)`;

/**
 * Of a booking `b`, as `stateOf` says it: booked, not past (@today is `YYYY-MM-DD` in Europe/Rome), and not asked to be
 * cancelled. Only such a one is shown by its payment.
 */
export function standsSql(role: BookingRole): string {
  const stands = `b.status = 'booked' and b.last_at >= @today`;
  return role === 'copy' ? `${stands} and not ${requested}` : stands;
}

/** Days asked for, `YYYY-MM-DD` or empty, as the local times of the first and of the last minute that fit. */
export function sinceOf(from: string): string {
  return from && `${from}T00:00`;
}

export function untilOf(to: string): string {
  return `${to || '9999-12-31'}T23:59`;
}
