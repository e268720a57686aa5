import { isDay } from './local-times.ts';

/** As days are typed: `12/3/1960`, `12.03.1960`, `12-03-1960`, `12031960`; `1960-03-12`. Not within a longer number. */
const dayFirst = /(?<![\p{L}\d./-])(?:(\d{1,2})([./-])(\d{1,2})\2|(\d\d)(\d\d))(\d{4})(?![\p{L}\d./-])/u;
const yearFirst = /(?<![\p{L}\d./-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\p{L}\d./-])/u;

/** The first day of the calendar in a text, `YYYY-MM-DD`, and what is left of the text; `null`: there is none. */
export function typedDayIn(text: string): { day: string; rest: string } | null {
  const [whole, day = '', , month = '', dayTogether, monthTogether, year = ''] = dayFirst.exec(text) ?? [];
  if (whole !== undefined) return found(text, whole, [year, monthTogether ?? month, dayTogether ?? day]);
  const [other, first = '', second = '', third = ''] = yearFirst.exec(text) ?? [];
  return other === undefined ? null : found(text, other, [first, second, third]);
}

function found(text: string, whole: string, [year = '', month = '', day = '']: readonly string[]) {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const isBirth = isDay(written) && written >= '1850';
  return isBirth ? { day: written, rest: text.replace(whole, ' ').trim() } : null;
}
