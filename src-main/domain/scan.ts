import { withoutAimId } from './aim-id.ts';
import { bookingNumberPattern } from './booking.ts';
import { isCardNumber } from './card-number.ts';
import { isFiscalCode, isPersonCode } from './fiscal-code.ts';
import { checkNoticeNumber } from './notice-number.ts';
import { pagoPaPartsOf } from './pago-pa-qr.ts';
import { isProvisionalCode } from './stand-in-code.ts';

/** What a reader of barcodes or stripes has read, by its form. Every text is normalised. */
export type Scan =
  /** `cardNumber`: only a stripe tells it, and not every one. */
  | { kind: 'person'; code: string; cardNumber: string | null }
  | { kind: 'cardNumber'; cardNumber: string }
  | { kind: 'prescription'; code: string }
  | PrescriptionHalf
  | { kind: 'bookingNumber'; code: string }
  /** A payment notice, by its QR code or its bar; always 18 digits. */
  | { kind: 'paymentNotice'; noticeNumber: string }
  | { kind: 'unknown' };

/** A prescription bears its number as two bars, of 5 and of 10 characters. */
export type PrescriptionHalf = { kind: 'prescriptionHalf'; part: 'first' | 'second'; code: string };

const prescriptionNumber = /^\d{3}[0-9A-Z]{2}\d{10}$/;
/** Right in form, wrong in itself: half read, and no number of a booking. */
const almostPerson = /^[A-Z]{6}[0-9A-Z]{2}[A-Z][0-9A-Z]{2}[A-Z][0-9A-Z]{3}[A-Z]$/;
const almostCardNumber = /^80380\d{15}$/;
/**
 * Track 1: codice fiscale, surname and names; track 2: the number of the card; track 3 has nothing. A reader says `E` for a
 * track that it could not read, and may send each track by itself.
 */
const stripe = /^%?([A-Z0-9]{16})[^?_;Ò]*[?_]?(?:[;Ò](?:(\d{20})|E)?(?:[=Ì]\d*)?[?_]?)?(?:[+^][^?_]*[?_]?)?$/;
const secondTrack = /^(?:%E?[?_])?[;Ò]?(80380\d{15})(?:[=Ì]\d*)?[?_]?(?:[+^][^?_]*[?_]?)?$/;

/**
 * The longest and strictest forms first, and what could be anything last. A reader that types sends the keys of an
 * American keyboard: on an Italian one `;` arrives as `ò`, `?` as `_`, `=` as `ì`, `+` as `^`, `|` as `§`, `*` as `(`,
 * `'` as `à`, `-` as `'`, `/` as `-`. Both are taken, where they cannot mean anything else.
 */
export function recogniseScan(raw: string): Scan {
  const text = withoutAimId(raw.trim())
    .replace(/^[*(](.*)[*(]$/, '$1')
    // No others: `toUpperCase` makes SS of an ß, and another code with it.
    .replace(/[a-zà-ö]/g, (letter) => letter.toUpperCase());
  const code = text.replace(/\s/g, '');
  const notice = pagoPaPartsOf(code)?.noticeNumber ?? (isNoticeNumber(code) ? code : null);
  if (notice !== null) return { kind: 'paymentNotice', noticeNumber: notice };
  const number = secondTrack.exec(code)?.[1];
  if (number !== undefined && isCardNumber(number)) return { kind: 'cardNumber', cardNumber: number };
  if (code.length === 16 && isPersonCode(code)) return { kind: 'person', code, cardNumber: null };
  const swiped = swipedCard(text);
  if (swiped) return swiped;
  if (prescriptionNumber.test(code)) return { kind: 'prescription', code };
  const half = halfOf(code);
  if (half) return half;
  if (isProvisionalCode(code)) return { kind: 'person', code, cardNumber: null };
  if (almostPerson.test(code) || almostCardNumber.test(code)) return { kind: 'unknown' };
  const booking = code.includes("'") ? code.replaceAll('-', '/').replaceAll("'", '-') : code;
  return bookingNumberPattern.test(booking) ? { kind: 'bookingNumber', code: booking } : { kind: 'unknown' };
}

/** The number of a prescription from its two bars, in either order; `null` when they are the same one. */
export function joinHalves(one: PrescriptionHalf, other: PrescriptionHalf): string | null {
  if (one.part === other.part) return null;
  return one.part === 'first' ? one.code + other.code : other.code + one.code;
}

/** A number of this length may be a booking's as well: it is a notice's when its check is right, or it can have none. */
function isNoticeNumber(code: string): boolean {
  const check = checkNoticeNumber(code);
  return check === 'valid' || check === 'legacy';
}

/** A stripe has a start sentinel, or at least the name after the code: a bare code is a bar. */
function swipedCard(text: string): Scan | null {
  const [, code, number] = stripe.exec(text) ?? [];
  if (code === undefined || !isFiscalCode(code)) return null;
  return { kind: 'person', code, cardNumber: number !== undefined && isCardNumber(number) ? number : null };
}

function halfOf(code: string): PrescriptionHalf | null {
  if (/^\d{3}[0-9A-Z]{2}$/.test(code)) return { kind: 'prescriptionHalf', part: 'first', code };
  return /^\d{10}$/.test(code) ? { kind: 'prescriptionHalf', part: 'second', code } : null;
}
