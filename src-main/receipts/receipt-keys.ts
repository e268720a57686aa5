import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { base32nopad } from '@scure/base';

/** The key with which this totem signs its receipts. */
export interface ReceiptSigner {
  /** Of the public key: 8 characters of Base32 of its SHA-256 (of the SubjectPublicKeyInfo, DER). */
  readonly keyId: string;
  /** Ed25519, 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

/** The private one is readable by this user alone, and there is one; public ones stay for ever. */
const privateName = 'receipt-signing.pem';
const publicName = /^receipt-([A-Z2-7]{8})\.pem$/;

/** The signer whose key lies in `folder`; made at the first start. @throws Error when it cannot be read or written. */
export function openReceiptSigner(folder: string): ReceiptSigner {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const signer = signerOf(privateKeyIn(folder) ?? newPrivateKey(folder));
  keepPublicKey(folder, signer);
  return signer;
}

/** Another key signs from the next start of the program on. The old public one stays: what it has signed is still genuine. */
export function renewReceiptSigner(folder: string): ReceiptSigner {
  // Its public half must be on disk before the private one goes.
  openReceiptSigner(folder);
  rmSync(join(folder, privateName));
  return openReceiptSigner(folder);
}

export function signerOf(privateKey: KeyObject): ReceiptSigner & { publicKey: KeyObject } {
  const publicKey = createPublicKey(privateKey);
  return { keyId: keyIdOf(publicKey), publicKey, sign: (message) => sign(null, message, privateKey) };
}

/** Every public key of the folder, the present one among them, by its id. */
export function readPublicKeys(folder: string): Map<string, KeyObject> {
  const names = readdirSync(folder).filter((name) => publicName.test(name));
  return publicKeysOf(names.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'));
}

/** Of a text with one public key (PEM) or many. @throws Error when there is none, or one is no such key. */
export function publicKeysOf(pems: string): Map<string, KeyObject> {
  const blocks = pems.match(/-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/g) ?? [];
  if (blocks.length === 0) throw new Error('no public key in it');
  return new Map(blocks.map(publicKeyOf).map((key) => [keyIdOf(key), key]));
}

export function keyIdOf(publicKey: KeyObject): string {
  const digest = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest();
  return base32nopad.encode(digest.subarray(0, 5));
}

function publicKeyOf(pem: string): KeyObject {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  return key;
}

function privateKeyIn(folder: string): KeyObject | null {
  if (!readdirSync(folder).includes(privateName)) return null;
  return createPrivateKey(readFileSync(join(folder, privateName)));
}

/** Another program on this folder may be making one at this moment: whichever is whole first, is the one. */
function newPrivateKey(folder: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = join(folder, `${privateName}.${keyIdOf(createPublicKey(privateKey))}`);
  writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true });
  try {
    linkSync(draft, join(folder, privateName));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return privateKeyIn(folder) as KeyObject;
}

/** Whole or not at all: half a key on disk would make every receipt of it unverifiable. */
function keepPublicKey(folder: string, { keyId, publicKey }: ReturnType<typeof signerOf>): void {
  const file = join(folder, `receipt-${keyId}.pem`);
  const pem = String(publicKey.export({ type: 'spki', format: 'pem' }));
  if (existsSync(file) && readFileSync(file, 'utf8') === pem) return;
  writeFileSync(`${file}.part`, pem, { flush: true });
  renameSync(`${file}.part`, file);
}
