import { err, ok, type Result } from '../result.ts';
import { askBookings } from '../session/ask-bookings.ts';
import { usualSearchDeadlineMs } from '../session/usual-waits.ts';
import type { DeskParts } from './desk-parts.ts';

/** An answer that does not come in time is one that does not come: nobody waits for it any more. */
export async function askDirectory<Value>(
  { log, searchDeadlineMs = usualSearchDeadlineMs }: Pick<DeskParts, 'log' | 'searchDeadlineMs'>,
  question: (signal: AbortSignal) => Promise<Result<Value, 'unavailable'>>,
  asked = new AbortController(),
): Promise<Result<Value, 'unavailable'>> {
  // `null` is an answer as well: there is no such booking.
  const wrapped = question(asked.signal).then((each) => (each.ok ? ok({ value: each.value }) : each));
  const answer = await askBookings({ log, searchDeadlineMs }, wrapped);
  asked.abort();
  return answer === null ? err('unavailable') : ok(answer.value);
}
