import { Temporal } from 'temporal-polyfill';
import type { FindQuery } from '../contract/desk/find.ts';
import { foldName } from './fold-name.ts';
import { isDay } from './local-times.ts';
import type { StateFilter } from './person-query.ts';
import { recogniseScan, type PrescriptionHalf } from './scan.ts';
import { typedDayIn } from './typed-day.ts';

/** What a text can mean at the desk, code and name at once as long as it is being typed; and what it is narrowed by. */
export type DeskSearch = {
  /** As codes are written, upper case: beginning of a codice fiscale or of a booking number, or a whole code. */
  code: string;
  /** Folded (`foldName`), as much as was typed; empty: not searched by name. */
  name: string;
  /** `YYYY-MM-DD`, or empty; of whoever is called so, or of anybody when there is no name. */
  birthDate: string;
  /** Days `YYYY-MM-DD`, both included, or empty where it is open: some service of the booking is between them. */
  from: string;
  to: string;
  /** Name of a facility, or empty: where that service is. */
  facility: string;
  state: StateFilter;
};

/** `half`: one bar of a prescription, which may wait for the other. */
export type DeskQuery =
  | { kind: 'search'; search: DeskSearch; half: PrescriptionHalf | null }
  | { kind: 'tooShort' | 'tooWide' | 'nothing' };

export const fewestCharacters = 4;
const mostDays = 7;
/** Until it is typed to its end, the name before it is what is searched for. */
const unfinishedDay = /(?<=\p{L}.*)\s+[\d./-]+$/u;

/** What was typed or scanned at the desk, and the days, facility and state beside it. */
export function deskQueryOf({ text, from, to, facility, state }: FindQuery): DeskQuery {
  const beside = { from, to, facility, state };
  const typed = text.trim();
  if (typed === '') {
    if (from === '' && to === '') return { kind: 'nothing' };
    const search = { code: '', name: '', birthDate: '', ...beside };
    return isFewDays(from, to) ? { kind: 'search', search, half: null } : { kind: 'tooWide' };
  }
  if (typed.replace(/[^\p{L}\p{N}]/gu, '').length < fewestCharacters) return { kind: 'tooShort' };
  const { half, ...meaning } = meaningOf(typed);
  return { kind: 'search', search: { ...meaning, ...beside }, half };
}

type Meaning = Pick<DeskSearch, 'code' | 'name' | 'birthDate'> & { half: PrescriptionHalf | null };

function meaningOf(typed: string): Meaning {
  const scan = recogniseScan(typed);
  const only = (code: string): Meaning => ({ code, name: '', birthDate: '', half: null });
  switch (scan.kind) {
    case 'person':
    case 'prescription':
      return only(scan.code);
    case 'paymentNotice':
      return only(scan.noticeNumber);
    case 'cardNumber':
      return only(scan.cardNumber);
    case 'prescriptionHalf':
      return { ...only(scan.code), half: scan };
    case 'bookingNumber':
    case 'unknown': {
      const born = typedDayIn(typed);
      const rest = (born?.rest ?? typed).replace(unfinishedDay, '');
      // No name has a digit in it, and every code that is not just begun has one.
      const name = /\d/.test(rest) ? '' : foldName(rest);
      return {
        code: born && rest ? '' : codeIn(typed, scan.kind === 'bookingNumber' ? scan.code : ''),
        // A few letters are enough beside a day of birth, but not alone.
        name: born || name.replaceAll(' ', '').length >= fewestCharacters ? name : '',
        birthDate: born?.day ?? '',
        half: null,
      };
    }
  }
}

/** Several words are a code only with a digit among them: `3010 0000 …`, but not `DE LUCA`. */
function codeIn(typed: string, bookingNumber: string): string {
  if (/[\s'’]/.test(typed) && !/\d/.test(typed)) return '';
  const code = bookingNumber || typed.replace(/\s/g, '').toUpperCase();
  return /^[A-Z0-9./-]{4,40}$/.test(code) ? code : '';
}

function isFewDays(from: string, to: string): boolean {
  if (!isDay(from) || !isDay(to)) return false;
  return Temporal.PlainDate.from(from).until(to).days < mostDays;
}
