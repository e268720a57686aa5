import { keyBeginnings } from '../domain/fold-name.ts';
import { untilOf } from './booking-conditions.ts';
import type { DirectoryQuery } from './booking-directory.ts';
import type { WayName } from './directory-sql.ts';

/** One way to be gone, and what makes it this query's: `end` is the first text that does not begin so any more. */
export type Reading = { way: WayName; begin: string; end: string };

/** Sorts after whatever begins with the text. */
const after = (text: string): string => `${text}\u{10FFFF}`;

/** What a query can mean, the exact before the begun, codes before names. */
export function readingsOf({ code, name, birthDate, from, to }: DirectoryQuery): Reading[] {
  const readings = [...readingsOfCode(code), ...readingsOfName(name, birthDate)];
  if (code || name || birthDate || !(from || to)) return readings;
  return [{ way: 'days', begin: '', end: after(untilOf(to)) }];
}

function readingsOfCode(code: string): Reading[] {
  if (code === '') return [];
  const exactly = (way: WayName): Reading => ({ way, begin: code, end: '' });
  const begunWith = (way: WayName): Reading => ({ way, begin: code, end: after(code) });
  return [
    exactly('number'),
    exactly('cancellation'),
    exactly('request'),
    ...(/^\d{18}$/.test(code) ? [exactly('notice')] : []),
    ...(/^[0-9A-Z]{10,16}$/.test(code) ? [exactly('prescription')] : []),
    ...(/^[0-9A-Z]{11,16}$/.test(code) ? [exactly('person')] : []),
    ...(code.length <= 20 ? [begunWith('numbersFrom')] : []),
    ...(/^[0-9A-Z]{1,16}$/.test(code) ? [begunWith('peopleFrom')] : []),
  ];
}

function readingsOfName(name: string, birthDate: string): Reading[] {
  const way = birthDate ? 'birth' : 'name';
  if (name === '') return birthDate ? [{ way, begin: '', end: after('') }] : [];
  return keyBeginnings(name).map((begin) => ({ way, begin, end: after(begin) }));
}
