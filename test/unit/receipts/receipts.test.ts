import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isReceiptInTime, type ReceiptFacts } from '../../../src-main/receipts/receipt-facts.ts';
import {
  openReceiptSigner,
  publicKeysOf,
  readPublicKeys,
  renewReceiptSigner,
  signerOf,
} from '../../../src-main/receipts/receipt-keys.ts';
import { signReceipt, verifyReceipt } from '../../../src-main/receipts/receipt-text.ts';

const signer = signerOf(generateKeyPairSync('ed25519').privateKey);
const keys = new Map([[signer.keyId, signer.publicKey]]);
const facts: ReceiptFacts = {
  kind: 'cancellation',
  cancellationNumber: 'D26-7K4Q-92MX',
  bookingNumber: 'PRN-77A/1',
  cancelledAt: '2026-12-19T08:15:30Z',
  deadline: '2026-12-22T17:00',
  kioskId: 'atrio-1',
  prescriptionEnd: '56789',
};
const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

/** Every text that differs from this one in one character. */
function* changed(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1)
    for (const other of [...printable, '\n', 'À', '\u0000'])
      if (other !== text[at]) yield text.slice(0, at) + other + text.slice(at + 1);
}

test('a genuine receipt says what was signed', () => {
  expect(verifyReceipt(signReceipt(facts, signer), keys)).toEqual({ ok: true, value: facts });
});

test('with any one character changed it is genuine no more, at every place and with every other character', () => {
  const text = signReceipt(facts, signer);
  let count = 0;
  for (const other of changed(text)) {
    count += 1;
    expect(verifyReceipt(other, keys).ok, other).toBe(false);
  }
  expect(count).toBeGreaterThan(text.length * 90);
});

test('whatever is left out, added or turned round, it is not genuine', () => {
  const text = signReceipt(facts, signer);
  for (let at = 0; at < text.length; at += 1) {
    expect(verifyReceipt(text.slice(0, at) + text.slice(at + 1), keys).ok).toBe(false);
    expect(verifyReceipt(text.slice(0, at + 1) + text.slice(at), keys).ok).toBe(false);
  }
  for (const other of [` ${text}`, `${text}\n`, `${text}=`, text.toLowerCase(), ''])
    expect(verifyReceipt(other, keys)).toEqual({ ok: false, error: 'malformed' });
});

test('signed by another key: unknown; under the id of a known key: not genuine', () => {
  const stranger = signerOf(generateKeyPairSync('ed25519').privateKey);
  expect(verifyReceipt(signReceipt(facts, stranger), keys)).toEqual({ ok: false, error: 'unknownKey' });
  const forged = signReceipt(facts, { keyId: signer.keyId, sign: stranger.sign });
  expect(verifyReceipt(forged, keys)).toEqual({ ok: false, error: 'notGenuine' });
});

test('facts that this program would write otherwise are refused, even when signed', () => {
  for (const wrong of [
    { cancelledAt: '2026-13-19T08:15:30Z' },
    { cancelledAt: '2026-12-19T08:15:30.000Z' },
    { bookingNumber: 'prn' },
    { deadline: '2026-12-22' },
    { prescriptionEnd: '123456' },
    { kioskId: 'a|b' },
  ]) {
    const text = signReceipt({ ...facts, ...wrong }, signer);
    expect(verifyReceipt(text, keys), JSON.stringify(wrong)).toEqual({ ok: false, error: 'malformed' });
  }
});

test('never throws, whatever is held under the scanner', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((tail) => `TCR1.${signer.keyId}.${tail}`),
      ),
      (text) => {
        expect(verifyReceipt(text, keys).ok).toBe(false);
      },
    ),
  );
});

test('in time until the very second, beyond after it, unknown without a deadline', () => {
  expect(isReceiptInTime({ ...facts, cancelledAt: '2026-12-22T16:00:00Z' })).toBe(true);
  expect(isReceiptInTime({ ...facts, cancelledAt: '2026-12-22T16:00:01Z' })).toBe(false);
  expect(isReceiptInTime({ ...facts, deadline: '' })).toBe(null);
});

test('the key is made once, for this user alone; a new one leaves the old receipts genuine', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'totem-keys-')), 'keys');
  const first = openReceiptSigner(folder);
  expect(openReceiptSigner(folder).keyId).toBe(first.keyId);
  expect(statSync(join(folder, 'receipt-signing.pem')).mode & 0o777).toBe(0o600);
  const text = signReceipt(facts, first);
  const second = renewReceiptSigner(folder);
  expect(second.keyId).not.toBe(first.keyId);
  const known = readPublicKeys(folder);
  expect([...known.keys()].sort()).toEqual([first.keyId, second.keyId].sort());
  expect(verifyReceipt(text, known).ok).toBe(true);
  expect(verifyReceipt(signReceipt(facts, second), known).ok).toBe(true);
  // Cut short by a power cut it is whole again at the next start.
  writeFileSync(join(folder, `receipt-${second.keyId}.pem`), '');
  openReceiptSigner(folder);
  expect(verifyReceipt(signReceipt(facts, second), readPublicKeys(folder)).ok).toBe(true);
  // No draft and no private key of before stays.
  expect(readdirSync(folder).filter((name) => name.includes('signing'))).toEqual(['receipt-signing.pem']);
});

test('keys from elsewhere: a file without one, or with one of another kind, is refused', () => {
  expect(() => publicKeysOf('nothing')).toThrow('no public key');
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  expect(() => publicKeysOf(String(publicKey.export({ type: 'spki', format: 'pem' })))).toThrow('Ed25519');
});
