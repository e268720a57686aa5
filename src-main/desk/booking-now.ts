import type { Booking } from '../domain/booking.ts';
import { ok, type Result } from '../result.ts';
import { knownPaid } from '../session/payment-notes.ts';
import { askDirectory } from './ask-directory.ts';
import type { DeskParts } from './desk-parts.ts';

type NowParts = Pick<DeskParts, 'directory' | 'stores' | 'now' | 'log' | 'searchDeadlineMs'>;

/** A booking as it stands at this moment; `null`: it is not there. */
export async function bookingNow(
  parts: NowParts,
  bookingNumber: string,
): Promise<Result<Booking | null, 'unavailable'>> {
  const { directory, stores, now, log } = parts;
  const found = await askDirectory(parts, (signal) => directory.byNumber(bookingNumber, signal));
  if (!found.ok) return found;
  const booking = found.value;
  return ok(booking && knownPaid({ paymentNotes: stores.paymentNotes, now, log }, booking));
}
