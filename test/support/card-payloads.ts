import { readFileSync } from 'node:fs';

/** The sixteen fields of EF_DatiPersonali, in their order on the card. All people are invented. */
export type CardFields = {
  issuer?: string;
  issuedOn?: string;
  expiresOn?: string;
  surname?: string;
  givenName?: string;
  birthDate?: string;
  sex?: string;
  height?: string;
  fiscalCode?: string;
  citizenship?: string;
  birthPlace?: string;
  foreignBirthPlace?: string;
  birthRecord?: string;
  residence?: string;
  address?: string;
  travelNote?: string;
};

const FILE_LENGTH = 400;

const mario = {
  issuer: '6160',
  issuedOn: '15032023',
  expiresOn: '14032029',
  surname: 'ROSSI',
  givenName: 'MARIO',
  birthDate: '01011980',
  sex: 'M',
  height: '',
  fiscalCode: 'RSSMRA80A01H501U',
  citizenship: '',
  birthPlace: 'H501',
  foreignBirthPlace: '',
  birthRecord: '',
  residence: 'A662',
  address: '',
  travelNote: '',
} satisfies Required<CardFields>;

/** Mario Rossi with other fields; `header` in hexadecimal replaces the total length, `padding` fills up to 400 bytes. */
export function buildPayload(
  fields: CardFields = {},
  {
    header,
    padding = 0x00,
    fieldCount = 16,
  }: { header?: string; padding?: number; fieldCount?: number } = {},
): Uint8Array {
  const values = Object.values({ ...mario, ...fields }).slice(0, fieldCount);
  const body = values.map((value) => hex(Buffer.from(value, 'latin1').length, 2) + value).join('');
  return padded((header ?? hex(6 + body.length, 6)) + body, padding);
}

/** One of the four files in `cards/`, P1 to P4. */
export function loadPayload(name: 'P1' | 'P2' | 'P3' | 'P4'): Uint8Array {
  const text = readFileSync(new URL(`cards/ef1102_${name}.hex`, import.meta.url), 'utf8').trim();
  return Uint8Array.from(Buffer.from(text, 'hex'));
}

/** Who must come out of the four files. */
export const payloadHolders = {
  P1: person('RSSMRA80A01H501U', 'ROSSI', 'MARIO', '1980-01-01', '2029-03-14'),
  P2: person('DNGNCL75M15A6SNP', "D'ANGELO", "NICOLO'", '1975-08-15', '2027-09-01'),
  P3: person('HXHRTA88C49Z100P', 'HOXHA', 'ARTA', '1988-03-09', '2026-08-31'),
  P4: person('LVRZOE00B69Z131Z', 'ÀLVAREZ NÚÑEZ', 'ZOË', '2000-02-29', '2030-05-06'),
} as const;

/** Files that must never give a person, by what is wrong with them. */
export const malformedPayloads: Readonly<Record<string, Uint8Array>> = {
  'all 0x00': new Uint8Array(FILE_LENGTH),
  'all 0xFF': new Uint8Array(FILE_LENGTH).fill(0xff),
  'all blanks': new Uint8Array(FILE_LENGTH).fill(0x20),
  'header beyond the file': buildPayload({}, { header: '0001FF' }),
  'header of junk': buildPayload({}, { header: '00ZZ65' }),
  'a length that is no number': replaced(buildPayload(), '0814032029', '1G14032029'),
  'cut at 90 bytes': buildPayload().subarray(0, 90),
  'a length into the padding': replaced(buildPayload(), '04A66200', '04A662FF'),
  'a length beyond the file': replaced(buildPayload({}, { padding: 0x20 }), '04A662', 'FFA662'),
  'fifteen fields': buildPayload({}, { fieldCount: 15 }),
  'no codice fiscale': buildPayload({ fiscalCode: '' }),
  'wrong check letter': buildPayload({ fiscalCode: 'RSSMRA80A01H501V' }),
  'another birth date': buildPayload({ birthDate: '02011980' }),
  'another sex': buildPayload({ sex: 'F' }),
  'a sex that is none': buildPayload({ sex: 'X' }),
  'a birth date that is none': buildPayload({ birthDate: '31021980' }),
  'no birth date': buildPayload({ birthDate: '' }),
  'no name at all': buildPayload({ surname: '', givenName: ' ' }),
  'an expiry that is none': buildPayload({ expiresOn: '14132029' }),
};

function person(
  fiscalCode: string,
  surname: string,
  givenName: string,
  birthDate: string,
  expiresOn: string,
) {
  return { fiscalCode, surname, givenName, birthDate, expiresOn };
}

function replaced(payload: Uint8Array, before: string, after: string): Uint8Array {
  const text = Buffer.from(payload).toString('latin1');
  if (!text.includes(before)) throw new Error(`no ${before} in the payload`);
  return Uint8Array.from(Buffer.from(text.replace(before, after), 'latin1'));
}

function padded(text: string, padding: number): Uint8Array {
  const file = new Uint8Array(FILE_LENGTH).fill(padding);
  file.set(Buffer.from(text, 'latin1'));
  return file;
}

function hex(value: number, length: number): string {
  return value.toString(16).toUpperCase().padStart(length, '0');
}
