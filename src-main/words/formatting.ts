/**
 * Puts a local day or time into words: `2026-12-22T09:30` is "martedì 22 dicembre 2026, ore 9:30"; without a time,
 * only the day. What comes after the minutes is left out. Throws a RangeError on anything else.
 */
export function dateIn(locale: string, withTime: (day: string, time: string) => string) {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (local: string): string => {
    const { date, time } = partsOf(local);
    const day = format.format(date);
    return time === '' ? day : withTime(day, time);
  };
}

/** Of a local day or time only the day, without its weekday: "22 dicembre 2026". */
export function dayIn(locale: string) {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (local: string): string => format.format(partsOf(local).date);
}

/** Integer cents: 3615 is "36,15 €" in Italian, with an ordinary space; `name`: "36,15 euro", as it is said. */
export function moneyIn(locale: string, currencyDisplay: 'symbol' | 'name' = 'symbol') {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', currencyDisplay });
  return (cents: number): string => {
    if (!Number.isInteger(cents)) throw new RangeError('not a whole number of cents');
    return format.format(cents / 100).replace(/\s/g, ' ');
  };
}

type Copayment = Record<'due' | 'pending' | 'paid' | 'not_due', string>;

/** What is to be paid and how it stands with it: "36,15 € (da pagare prima della visita)"; without an amount the state. */
export function copaymentIn(euros: (cents: number) => string, states: Copayment) {
  return (cents: number, status: keyof Copayment): string =>
    cents > 0 ? `${euros(cents)} (${states[status]})` : states[status];
}

/** The plural rules of a language (CLDR): what is not named falls back to `other`. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Chooses the form that goes with a whole number; the texts hold the number themselves where it is written. */
export function pluralIn(locale: string) {
  const rules = new Intl.PluralRules(locale);
  return (count: number, forms: PluralForms): string => forms[rules.select(count)] ?? forms.other;
}

/**
 * A code in pieces of two to four characters that are easy to read aloud; joined they are the code again.
 * Breaks after the code's own hyphens first: `DIS-26K7Q2` is `['DIS-', '26K', '7Q2']`.
 */
export function groups(code: string): string[] {
  const parts = code.match(/[^-]+-*|-+/g) ?? [];
  return parts.flatMap((part) => evenPieces(part, part.replace(/-+$/, '').length));
}

function evenPieces(part: string, letters: number): string[] {
  const count = Math.max(1, Math.ceil(letters / 4));
  const size = Math.ceil(letters / count);
  return Array.from({ length: count }, (_, index) =>
    index === count - 1 ? part.slice(index * size) : part.slice(index * size, (index + 1) * size),
  );
}

function partsOf(local: string): { date: Date; time: string } {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/.exec(local);
  if (match === null) throw new RangeError('not a local date');
  const [, year, month, dayOfMonth, hours, minutes] = match;
  // Read as UTC and shown as UTC: the zone of this machine never moves the day.
  const date = new Date(`${year}-${month}-${dayOfMonth}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) throw new RangeError('not a day of the calendar');
  const time = hours === undefined ? '' : `${Number(hours)}:${minutes}`;
  return { date, time };
}
