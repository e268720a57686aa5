import { verify, type KeyObject } from 'node:crypto';
import { base32nopad } from '@scure/base';
import { err, ok, type Result } from '../result.ts';
import type { ReceiptFacts } from './receipt-facts.ts';
import type { ReceiptSigner } from './receipt-keys.ts';

/**
 * The text of the receipt's QR code: `TCR1.KEY.FACTS.SIGNATURE`, the last three in Base32 (RFC 4648, section 6, no
 * padding): characters that a QR code packs tightly and that every keyboard scanner types alike. Signed with Ed25519
 * (RFC 8032) is everything before the last dot.
 */
const format = 'TCR1';

/** Between the facts; none of them has it. */
const separator = '|';
const kinds = { D: 'cancellation', R: 'request' } as const;

/** Public keys by their ids. */
export type VerifyingKeys = ReadonlyMap<string, KeyObject>;

export type ReceiptFault =
  /** Not the text of a receipt, or not as this program writes it. */
  | 'malformed'
  /** Signed, perhaps, with a key that is not known here. */
  | 'unknownKey'
  | 'notGenuine';

export function signReceipt(facts: ReceiptFacts, signer: ReceiptSigner): string {
  const signed = `${format}.${signer.keyId}.${encode(facts)}`;
  return `${signed}.${base32nopad.encode(signer.sign(Buffer.from(signed)))}`;
}

/** Never throws, whatever the text. */
export function verifyReceipt(text: string, keys: VerifyingKeys): Result<ReceiptFacts, ReceiptFault> {
  const [, signed, keyId, encoded, signature] =
    /^(TCR1\.([A-Z2-7]{8})\.([A-Z2-7]{16,400}))\.([A-Z2-7]{103})$/.exec(text) ?? [];
  if (!signed || !keyId || !encoded || !signature) return err('malformed');
  const facts = decode(encoded);
  const bytes = decodeBase32(signature);
  // What it says must be written as we write it before anybody looks at who signed it.
  if (!facts || !bytes || encode(facts) !== encoded) return err('malformed');
  const key = keys.get(keyId);
  if (!key) return err('unknownKey');
  return verify(null, Buffer.from(signed), key, bytes) ? ok(facts) : err('notGenuine');
}

function encode(facts: ReceiptFacts): string {
  const fields = [
    facts.kind === 'cancellation' ? 'D' : 'R',
    facts.cancellationNumber,
    facts.bookingNumber,
    facts.cancelledAt,
    facts.deadline,
    facts.kioskId,
    facts.prescriptionEnd,
  ];
  return base32nopad.encode(Buffer.from(fields.join(separator)));
}

const shape =
  /^([DR])\|([A-Z0-9-]{6,24})\|([A-Z0-9./-]{4,20})\|(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)\|(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})?\|([A-Za-z0-9-]{1,32})\|([0-9A-Z]{0,5})$/;

function decode(encoded: string): ReceiptFacts | null {
  const bytes = decodeBase32(encoded);
  const match = bytes && shape.exec(Buffer.from(bytes).toString('latin1'));
  if (!match) return null;
  const [, kind = '', cancellationNumber = '', bookingNumber = '', cancelledAt = '', deadline = ''] = match;
  const [kioskId = '', prescriptionEnd = ''] = match.slice(6);
  if ([cancelledAt, deadline].some((each) => each !== '' && Number.isNaN(Date.parse(each)))) return null;
  return {
    kind: kinds[kind as keyof typeof kinds],
    cancellationNumber,
    bookingNumber,
    cancelledAt,
    deadline,
    kioskId,
    prescriptionEnd,
  };
}

function decodeBase32(text: string): Uint8Array | null {
  try {
    return base32nopad.decode(text);
  } catch {
    return null;
  }
}
