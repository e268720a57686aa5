import { Temporal } from 'temporal-polyfill';

const zone = 'Europe/Rome';

/** The wall clock of a facility at an instant: `YYYY-MM-DDTHH:MM`. Texts of this shape sort by time. */
export function toRome(instant: Date): string {
  return wallClock(instant, 'minute');
}

/** The same with seconds: `YYYY-MM-DDTHH:MM:SS`. */
export function toRomeSecond(instant: Date): string {
  return wallClock(instant, 'second');
}

function wallClock(instant: Date, smallestUnit: 'minute' | 'second'): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit });
}
