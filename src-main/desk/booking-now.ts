import type { Booking } from '../domain/booking.ts';
import { err, ok, type Result } from '../result.ts';
import { askBookings } from '../session/ask-bookings.ts';
import { knownPaid } from '../session/payment-notes.ts';
import { usualSearchDeadlineMs } from './deeds.ts';
import type { DeskParts } from './desk-parts.ts';

type NowParts = Pick<DeskParts, 'directory' | 'stores' | 'now' | 'log' | 'searchDeadlineMs'>;

/** A booking as it stands at this moment; `null`: it is not there. */
export async function bookingNow(
  parts: NowParts,
  bookingNumber: string,
): Promise<Result<Booking | null, 'unavailable'>> {
  const { directory, stores, now, log, searchDeadlineMs = usualSearchDeadlineMs } = parts;
  const asked = new AbortController();
  const answer = directory
    .byNumber(bookingNumber, asked.signal)
    .then((found) => (found.ok ? ok({ booking: found.value }) : found));
  const found = await askBookings({ log, searchDeadlineMs }, answer);
  asked.abort();
  if (!found) return err('unavailable');
  const { booking } = found;
  return ok(booking && knownPaid({ paymentNotes: stores.paymentNotes, now, log }, booking));
}
