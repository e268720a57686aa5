/** `gg/mm/aaaa` as it is typed, also without its signs, as `YYYY-MM-DD`; `null`: no day. `isWhole`: a short year is one. */
export function dayOf(text: string, isWhole = true): string | null {
  const typed = text.trim();
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed)?.slice(1).toReversed() ??
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(typed)?.slice(1) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed)?.slice(1);
  if (!parts || (parts[2]?.length === 2 && !isWhole)) return null;
  const [day = '', month = '', year = ''] = parts.map((part) => part.padStart(2, '0'));
  const iso = `${year.length === 2 ? `20${year}` : year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return isReal ? iso : null;
}

const rome = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', dateStyle: 'short' });

export const todayInRome = (): string => rome.format(new Date());
