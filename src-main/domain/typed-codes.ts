import { withoutAimId } from './aim-id.ts';

/** Of codes that have Latin letters alone: `toUpperCase` would make an S of a long s, and another code with it. */
export function asCode(typed: string): string {
  return withoutAimId(typed.trim())
    .replace(/\s/g, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** What is on a Ricevuta di disdetta, by its form: the text of its QR code, or a number of disdetta. */
export type ReceiptInput =
  { kind: 'signed'; text: string } | { kind: 'number'; cancellationNumber: string } | { kind: 'neither' };

const ownNumber = /^([DR]\d{2})([0-9A-Z]{4})([0-9A-Z]{4})$/;

export function receiptInputOf(typed: string): ReceiptInput {
  const code = asCode(typed);
  // Only the signed text has dots.
  if (code.includes('.')) return { kind: 'signed', text: code };
  // A reader that types on an Italian keyboard sends `'` for the hyphen of an American one.
  const number = code.replaceAll("'", '-').replace(ownNumber, '$1-$2-$3');
  return /^[A-Z0-9-]{6,24}$/.test(number) && /\d/.test(number)
    ? { kind: 'number', cancellationNumber: number }
    : { kind: 'neither' };
}
