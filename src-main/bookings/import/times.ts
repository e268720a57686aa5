import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/Rome';

/** Whether the wall clock in Rome ever shows `YYYY-MM-DDTHH:MM`: a real day, and not the hour skipped in March. */
export function isLocalTime(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return false;
  try {
    const local = Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    return local.toZonedDateTime(zone).toPlainDateTime().equals(local);
  } catch {
    // Temporal refuses what is no day or no time by throwing.
    return false;
  }
}

/** A day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isLocalTime(`${text}T12:00`);
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
