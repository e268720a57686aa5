import { Temporal } from 'temporal-polyfill';
import { isDay } from './local-times.ts';

/**
 * When a day `YYYY-MM-DD` begins in Rome, and when the next one does: ISO 8601 UTC, with milliseconds as everything that
 * is stored. `null`: no day of the calendar.
 */
export function romeDay(day: string): { begins: string; ends: string } | null {
  if (!isDay(day)) return null;
  const date = Temporal.PlainDate.from(day);
  const midnight = (of: Temporal.PlainDate): string =>
    of.toZonedDateTime('Europe/Rome').toInstant().toString({ fractionalSecondDigits: 3 });
  return { begins: midnight(date), ends: midnight(date.add({ days: 1 })) };
}
