/** A day that comes back every year: `MM-DD`, from `since` on, or so many days after Easter Sunday. */
type YearlyHoliday = { day: string; since?: number } | { daysAfterEaster: number };

/** National holidays of Italy but Sundays (L. 260/1949 and its changes; 4 October from 2026: L. 151/2025). */
const italian: readonly YearlyHoliday[] = [
  { day: '01-01' },
  { day: '01-06' },
  { daysAfterEaster: 1 },
  { day: '04-25' },
  { day: '05-01' },
  { day: '06-02' },
  { day: '08-15' },
  { day: '10-04', since: 2026 },
  { day: '11-01' },
  { day: '12-08' },
  { day: '12-25' },
  { day: '12-26' },
];

/**
 * How the configuration writes holidays: `italia` are those of the whole country, `MM-DD` is one of every year (the
 * patron saint), `YYYY-MM-DD` a single day.
 */
export const holidayPattern = /^(italia|(\d{4}-)?\d{2}-\d{2})$/;

/** Whether the calendar has such a day. */
export function isHolidayOfTheCalendar(text: string): boolean {
  if (text === 'italia') return true;
  // A leap year has every day that comes back.
  const day = text.length === 'MM-DD'.length ? `2024-${text}` : text;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Whether `day` (`YYYY-MM-DD`) is one of `holidays`, each as `holidayPattern` has it. */
export function isHoliday(day: string, holidays: readonly string[]): boolean {
  const yearly = day.slice('YYYY-'.length);
  return holidays.some((each) => (each === 'italia' ? isItalian(day) : each === day || each === yearly));
}

function isItalian(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return italian.some((each) =>
    'day' in each
      ? day.endsWith(each.day) && year >= (each.since ?? 0)
      : day === addDays(easterSunday(year), each.daysAfterEaster),
  );
}

/** `YYYY-MM-DD`, so many days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Gregorian Easter, `YYYY-MM-DD` (the rule of Meeus, Jones and Butcher). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  const [month, dayOfMonth] = [Math.floor(sum / 31), (sum % 31) + 1];
  return [String(year), String(month).padStart(2, '0'), String(dayOfMonth).padStart(2, '0')].join('-');
}
