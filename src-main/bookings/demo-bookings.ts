import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { toRome } from '../domain/rome-time.ts';

/** Also from the bundle: `src-main/bookings` and `out/main` lie equally deep. */
const template = new URL('../../resources/demo/bookings.csv', import.meta.url);

/**
 * The invented bookings of the demo as an import file. The template says `+12T09:30` for half past nine in
 * twelve days, so that the demo is of today whenever it runs; nobody is given an appointment on a weekend.
 */
export function demoBookings(now: Date): string {
  const today = Temporal.PlainDate.from(toRome(now).slice(0, 10));
  return readFileSync(template, 'utf8').replace(
    /(?<=;)([+-]\d+)T(\d\d:\d\d)(?=;|\r?\n|$)/g,
    (_whole, days: string, time: string) =>
      `${workingDay(today.add({ days: Number(days) })).toString()}T${time}`,
  );
}

function workingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day;
}
