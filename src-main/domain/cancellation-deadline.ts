import type { Booking } from './booking.ts';
import { addDays, isHoliday } from './holidays.ts';

/** How a region counts (configuration: `cancellation`). */
export type CancellationRules = {
  /** Whole working days that must lie free between the last moment and the day of the visit. */
  workingDays: number;
  /** `HH:MM` of the last day on which one can cancel without costs. */
  cutOff: string;
  saturdayIsWorking: boolean;
  /** As `holidayPattern` has it. */
  holidays: readonly string[];
  afterDeadline: 'allowed' | 'refused';
};

/** No region asks for a hundred working days; a rule without a working day must come to an end all the same. */
const mostDays = 400;

/**
 * Last moment to cancel without costs, local Europe/Rome `YYYY-MM-DDTHH:MM`: back from the day of the earliest
 * service, which does not count, over the free working days to the working day before them, at the cut-off (Puglia:
 * two days, Saturday among them, 17:00; portale della salute, "disdetta prenotazioni").
 */
export function deadlineOf(booking: Pick<Booking, 'services'>, rules: CancellationRules): string {
  const days = booking.services.map(({ startsAt }) => startsAt.slice(0, 10)).sort();
  let day = days[0];
  if (day === undefined) throw new Error('a booking without services');
  let toSkip = rules.workingDays + 1;
  for (let back = 0; toSkip > 0; back += 1) {
    if (back > mostDays) throw new Error('no working day');
    day = addDays(day, -1);
    if (isWorkingDay(day, rules)) toSkip -= 1;
  }
  return `${day}T${rules.cutOff}`;
}

function isWorkingDay(day: string, { saturdayIsWorking, holidays }: CancellationRules): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || (weekday === 6 && !saturdayIsWorking)) return false;
  return !isHoliday(day, holidays);
}

/**
 * Whether `localSecond` (Europe/Rome, `YYYY-MM-DDTHH:MM:SS`) is not beyond `deadline`: "entro le 17" has the very
 * second 17:00:00 in it, as the receipt shows it.
 */
export function isInTime(localSecond: string, deadline: string): boolean {
  return localSecond <= `${deadline}:00`;
}

/** Days of the calendar from `nowLocal` to the deadline: 0 is today, negative is over. */
export function daysLeft(nowLocal: string, deadline: string): number {
  const midnight = (local: string) => Date.parse(`${local.slice(0, 10)}T00:00:00Z`);
  return Math.round((midnight(deadline) - midnight(nowLocal)) / 86_400_000);
}
