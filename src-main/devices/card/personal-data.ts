import type { CardHolder } from '../../domain/card-holder.ts';
import { agreesWithBirth, isFiscalCode } from '../../domain/fiscal-code.ts';
import { err, ok, type Result } from '../../result.ts';

export type PersonalData = Omit<CardHolder, 'cardId'>;

const HEADER_LENGTH = 6;
const FIELD_COUNT = 16;
const FILE_LENGTH = 400;
const FIELD = { expiresOn: 2, surname: 3, givenName: 4, birthDate: 5, sex: 6, fiscalCode: 8 } as const;

/**
 * EF_DatiPersonali: six hexadecimal characters of total length, then sixteen times a two-character hexadecimal length
 * and that many bytes, then padding. A whole person whose codice fiscale, birth date and sex agree, or `damaged`.
 */
export function parsePersonalData(bytes: Uint8Array): Result<PersonalData, 'damaged'> {
  const fields = splitFields(bytes);
  if (!fields) return err('damaged');
  const fieldAt = (index: number): string => fields[index]?.trim() ?? '';
  const expiry = fieldAt(FIELD.expiresOn);
  const sex = fieldAt(FIELD.sex);
  const person: PersonalData = {
    fiscalCode: capitals(fieldAt(FIELD.fiscalCode)),
    surname: fieldAt(FIELD.surname),
    givenName: fieldAt(FIELD.givenName),
    birthDate: isoDate(fieldAt(FIELD.birthDate)),
    expiresOn: isoDate(expiry),
  };
  const whole =
    isFiscalCode(person.fiscalCode) &&
    (sex === 'M' || sex === 'F' || sex === '') &&
    agreesWithBirth(person.fiscalCode, person.birthDate, sex === '' ? undefined : sex) &&
    // Some people have one name only; nobody has none.
    (person.surname !== '' || person.givenName !== '') &&
    (expiry === '' || person.expiresOn !== '');
  return whole ? ok(person) : err('damaged');
}

/** Of a-z alone: `toUpperCase` makes SS of an ß, and another code with it. */
function capitals(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** By each field's own length: the header counts itself on some lots and not on others, and offsets move. */
function splitFields(bytes: Uint8Array): string[] | undefined {
  const header = hexadecimal(bytes, 0, HEADER_LENGTH);
  if (header === undefined || header > FILE_LENGTH) return undefined;
  const fields: string[] = [];
  let offset = HEADER_LENGTH;
  while (fields.length < FIELD_COUNT) {
    const length = hexadecimal(bytes, offset, 2);
    const start = offset + 2;
    if (length === undefined || start + length > bytes.length) return undefined;
    offset = start + length;
    const field = bytes.subarray(start, offset);
    // Only a length that reaches into the padding meets control characters.
    if (field.some((byte) => byte < 0x20 || byte === 0x7f)) return undefined;
    fields.push(latin1(field).normalize('NFC'));
  }
  return fields;
}

function hexadecimal(bytes: Uint8Array, start: number, length: number): number | undefined {
  const text = latin1(bytes.subarray(start, start + length));
  return text.length === length && /^[0-9A-F]+$/i.test(text) ? Number.parseInt(text, 16) : undefined;
}

function latin1(bytes: Uint8Array): string {
  // Not TextDecoder: its "latin1" is windows-1252, where 0x80-0x9F are letters.
  return String.fromCharCode(...bytes);
}

/** `DDMMYYYY` of the card as `YYYY-MM-DD`, empty when there is no such day. */
function isoDate(text: string): string {
  const [, day, month, year] = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(text) ?? [];
  if (!day || !month || !year) return '';
  const iso = `${year}-${month}-${day}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return exists ? iso : '';
}
