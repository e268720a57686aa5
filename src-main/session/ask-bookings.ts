import type { Result } from '../result.ts';
import type { WorkDeps } from './work.ts';
import { withDeadline } from './with-deadline.ts';

/** What the booking system answers; `null`: nothing in time, or that it cannot be had, and the log says so. */
export async function askBookings<Value>(
  { log, searchDeadlineMs }: Pick<WorkDeps, 'log' | 'searchDeadlineMs'>,
  answer: Promise<Result<Value, 'unavailable'>>,
): Promise<Value | null> {
  const found = await withDeadline(answer, searchDeadlineMs);
  if (found !== 'late' && found.ok) return found.value;
  log('searchFailed', { reason: found === 'late' ? 'deadline' : found.error });
  return null;
}
