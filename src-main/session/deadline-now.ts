import type { DeadlineView } from '../contract/booking-view.ts';
import type { Booking } from '../domain/booking.ts';
import { deadlineFor } from '../domain/booking-view.ts';
import { toRomeSecond } from '../domain/rome-time.ts';
import type { WorkDeps } from './work.ts';

/** Until when the booking can be cancelled without costs, by the clock at this moment; `null`: nothing is promised. */
export function deadlineNow(
  { now, rules, clockInDoubt }: Pick<WorkDeps, 'now' | 'rules' | 'clockInDoubt'>,
  booking: Booking,
): DeadlineView | null {
  return deadlineFor(booking, { nowLocal: toRomeSecond(now()), rules, clockInDoubt: clockInDoubt() });
}
