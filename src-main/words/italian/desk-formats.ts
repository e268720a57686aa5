import { italianFormats, plural } from './formats.ts';

/** Local days and times as a table has them: `2026-12-22T09:30:05` is "22/12/2026 9:30". Anything else is shown as it is. */
export const italianDeskFormats = {
  day: (local: string): string => {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(local) ?? [];
    return year ? `${day ?? ''}/${month ?? ''}/${year}` : local;
  },
  moment: (local: string): string => momentOf(local, false),
  /** With its seconds, as a register has it. */
  exactMoment: (local: string): string => momentOf(local, true),
  /** How long something has been so: "40 s", "3 min", "2 h". */
  lasting: (seconds: number): string => {
    if (seconds < 60) return `${seconds} s`;
    return seconds < 3600 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3600)} h`;
  },
  percent: (share: number): string =>
    new Intl.NumberFormat('it-IT', { style: 'percent', maximumFractionDigits: 1 }).format(share),
  count: (count: number): string => new Intl.NumberFormat('it-IT', { useGrouping: 'always' }).format(count),
  /** "giovedì 17 dicembre 2026, ore 17:00". */
  longDate: italianFormats.longDate,
  euros: italianFormats.euros,
  doorOf: italianFormats.doorOf,
};

export { plural };

function momentOf(local: string, withSeconds: boolean): string {
  const pattern = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?/;
  const [, year, month, day, hours, minutes, seconds] = pattern.exec(local) ?? [];
  if (!year) return italianDeskFormats.day(local);
  const end = withSeconds && seconds ? `:${seconds}` : '';
  return `${day ?? ''}/${month ?? ''}/${year} ${Number(hours)}:${minutes ?? ''}${end}`;
}
