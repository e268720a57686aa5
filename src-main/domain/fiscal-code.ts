import { err, ok, type Result } from '../result.ts';
import { isProvisionalCode, isStpOrEni } from './stand-in-code.ts';

/** What a codice fiscale says of its holder. The century is not in it; the place may be one that no list knows. */
export type DecodedFiscalCode = {
  sex: 'M' | 'F';
  /** 0-99. */
  yearOfCentury: number;
  /** 1-12. */
  month: number;
  /** 1-31. */
  day: number;
  /** Cadastral code of the comune or foreign state of birth, omocodia undone: `H501`, `Z100`. */
  birthPlace: string;
};

export type FiscalCodeFault = 'shape' | 'date' | 'checkCharacter';

const SHAPE = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;
const MONTHS = 'ABCDEHLMPRST';
/** The letters which stand for 0-9 where two people would have had the same code. */
const OMOCODIA = 'LMNPQRSTUV';
/** Worth of A-Z (and of 0-9 as A-J) in the odd places, counted from one. */
const ODD_WORTH = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
const WOMEN_DAY_OFFSET = 40;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DAY_PLACE = 9;

/** Upper case, without blanks, line ends and the `*` that a Code 39 scanner may send. */
export function normaliseFiscalCode(text: string): string {
  return text.replace(/[\s*]/g, '').toUpperCase();
}

/** The sixteenth character for the first fifteen (DM 23/12/1976 n. 13813). */
export function checkCharacterOf(firstFifteen: string): string {
  let sum = 0;
  for (let index = 0; index < firstFifteen.length; index += 1) {
    const code = firstFifteen.charCodeAt(index);
    const worth = code < 65 ? code - 48 : code - 65;
    sum += index % 2 === 0 ? (ODD_WORTH[worth] ?? 0) : worth;
  }
  return String.fromCharCode(65 + (sum % 26));
}

/**
 * Takes a normalised codice fiscale apart: shape with every omocodia, a day that exists, control character.
 * An unknown place of birth is no fault: lists of places lag behind, and codes are also issued late in life.
 */
export function decodeFiscalCode(code: string): Result<DecodedFiscalCode, FiscalCodeFault> {
  if (!SHAPE.test(code)) return err('shape');
  if (checkCharacterOf(code.slice(0, 15)) !== code[15]) return err('checkCharacter');
  const dayAndSex = digits(code.slice(9, 11));
  const female = dayAndSex > WOMEN_DAY_OFFSET;
  const decoded: DecodedFiscalCode = {
    sex: female ? 'F' : 'M',
    yearOfCentury: digits(code.slice(6, 8)),
    month: MONTHS.indexOf(code.charAt(8)) + 1,
    day: female ? dayAndSex - WOMEN_DAY_OFFSET : dayAndSex,
    birthPlace: code.charAt(11) + withoutOmocodia(code.slice(12, 15)),
  };
  return dayExists(decoded) ? ok(decoded) : err('date');
}

/** A normalised codice fiscale of sixteen characters, right in itself. */
export function isFiscalCode(code: string): boolean {
  return decodeFiscalCode(code).ok;
}

/**
 * The first character that cannot stand where it stands, counted from 0, also of a code that is not whole yet: of its
 * place by the form, of the day, of the control character. `null`: nothing is wrong so far.
 */
export function wrongPlaceIn(code: string): number | null {
  const place = Array.from(code).findIndex(
    (character, index) => !nextOfFiscalCode(index).includes(character),
  );
  if (place >= 0) return place;
  if (code.length < 16) return null;
  const decoded = decodeFiscalCode(code);
  if (decoded.ok) return null;
  return decoded.error === 'date' ? DAY_PLACE : 15;
}

/** The characters that a codice fiscale may have at this place, counted from 0; none from 16 on. */
export function nextOfFiscalCode(place: number): string {
  switch ('AAAAAANNMNNANNNA'.charAt(place)) {
    case 'A':
      return LETTERS;
    case 'N':
      return `0123456789${OMOCODIA}`;
    case 'M':
      return MONTHS;
    default:
      return '';
  }
}

/** What a booking may know its patient by: a codice fiscale, a provisional one, an STP or an ENI code. Normalised. */
export function isPersonCode(code: string): boolean {
  return isFiscalCode(code) || isProvisionalCode(code) || isStpOrEni(code);
}

/** Whether a codice fiscale can belong to somebody born on `birthDate` (`YYYY-MM-DD`), and of that sex where it is known. */
export function agreesWithBirth(code: string, birthDate: string, sex: 'M' | 'F' | undefined): boolean {
  const decoded = decodeFiscalCode(code);
  if (!decoded.ok) return false;
  const { yearOfCentury, month, day } = decoded.value;
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const ending = `${twoDigits(yearOfCentury)}-${twoDigits(month)}-${twoDigits(day)}`;
  const sameDay = /^\d{4}-\d{2}-\d{2}$/.test(birthDate) && birthDate.slice(2) === ending;
  return sameDay && (sex === undefined || sex === decoded.value.sex);
}

function withoutOmocodia(text: string): string {
  return text.replace(/[LMNPQRSTUV]/g, (letter) => String(OMOCODIA.indexOf(letter)));
}

function digits(text: string): number {
  const plain = Number(text);
  return Number.isNaN(plain) ? Number(withoutOmocodia(text)) : plain;
}

function dayExists({ yearOfCentury, month, day }: DecodedFiscalCode): boolean {
  // Year 00 may be 2000, which had a 29 February, or 1900, which had none: the code alone cannot tell.
  const february = yearOfCentury % 4 === 0 ? 29 : 28;
  const lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
