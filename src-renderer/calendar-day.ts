/** Days are `YYYY-MM-DD`, without a zone. */
export type DayPart = 'day' | 'month' | 'year';

/** Beyond these no booking is. */
const first = '1990-01-01';
const last = '2199-12-31';

export type Period = { from: string; to: string };

/** So many days, months or years away; a day that its month does not have is the last one of that month. */
export function moved(day: string, part: DayPart, by: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  if (part === 'day') return bounded(textOf(year, month, dayOfMonth + by));
  const months = year * 12 + (month - 1) + (part === 'year' ? 12 * by : by);
  const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return bounded(textOf(newYear, newMonth, Math.min(dayOfMonth, daysIn(newYear, newMonth))));
}

/** What the presets stand for; the first and the last day belong to it, empty is open. */
export const periods = {
  next: (today: string): Period => ({ from: today, to: moved(today, 'day', 30) }),
  last: (today: string): Period => ({ from: moved(today, 'month', -12), to: today }),
  always: (): Period => ({ from: '', to: '' }),
};

/** The day before the first of the month that follows. */
function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function textOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function bounded(day: string): string {
  if (day < first) return first;
  return day > last ? last : day;
}
