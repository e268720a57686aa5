/** `gg/mm/aaaa` as it is typed, also without its signs or with a short year, as `YYYY-MM-DD`; `null`: no day. */
export function dayOf(text: string): string | null {
  const typed = text.trim();
  const parts =
    /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed)?.slice(1).toReversed() ??
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(typed)?.slice(1) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed)?.slice(1);
  if (!parts) return null;
  const [day = '', month = '', year = ''] = parts.map((part) => part.padStart(2, '0'));
  const iso = `${year.length === 2 ? `20${year}` : year}-${month}-${day}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
  return isReal ? iso : null;
}

const rome = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', dateStyle: 'short' });

export const todayInRome = (): string => rome.format(new Date());
