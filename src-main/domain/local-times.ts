import { Temporal } from 'temporal-polyfill';
import { toRome } from './rome-time.ts';

const zone = 'Europe/Rome';

/** Whether the wall clock in Rome ever shows `YYYY-MM-DDTHH:MM`: a real day, and not the hour skipped in March. */
export function isLocalTime(text: string): boolean {
  if (!/^.{10}T(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) || !isDay(text.slice(0, 10))) return false;
  // Clocks are changed in the night, and a file has a million times: by day Temporal need not be asked.
  if (text.slice(11, 13) >= '04') return true;
  const local = Temporal.PlainDateTime.from(text);
  return local.toZonedDateTime(zone).toPlainDateTime().equals(local);
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text)) return false;
  const day = Number(text.slice(8));
  return day <= 28 || day <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * An instant as ISO 8601 UTC with milliseconds; a time without offset is read as local Europe/Rome.
 * `null` when it is neither.
 */
export function instantOf(text: string): string | null {
  try {
    const instant = /(Z|[+-]\d\d:\d\d)$/.test(text)
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(zone).toInstant();
    return instant.toString({ fractionalSecondDigits: 3 });
  } catch {
    // Temporal refuses what is no instant by throwing.
    return null;
  }
}

/** What a file says of when something was: a day, a time in Rome, or an instant, on the clock of Rome. `null`: none of these. */
export function romeTimeOf(text: string): string | null {
  if (isDay(text) || isLocalTime(text)) return text;
  const instant = /^\d{4}-\d{2}-\d{2}T/.test(text) ? instantOf(text) : null;
  return instant === null ? null : toRome(new Date(instant));
}
