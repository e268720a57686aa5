import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of one try (RFC 7914): 2^15 blocks of 1 kB, some 100 ms and 32 MB. */
const cost = { logN: 15, r: 8, p: 1 } as const;
const saltBytes = 16;
const keyBytes = 32;
/** Twice what 2^17 · 8 takes: no line of a configuration makes the totem ask for more. */
const maxmem = 256 * 1024 * 1024;

/** `scrypt:log2 N:r:p:salt:key`, salt and key in Base64url. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const { logN, r, p } = cost;
  const key = await derive(pin, salt, logN, r, p);
  return ['scrypt', logN, r, p, salt.toString('base64url'), key.toString('base64url')].join(':');
}

/** Of no PIN: looking at one against it takes as long as against a real one, and none is ever right. */
export function nobodysHash(): string {
  const { logN, r, p } = cost;
  const [salt, key] = [randomBytes(saltBytes), randomBytes(keyBytes)];
  return ['scrypt', logN, r, p, salt.toString('base64url'), key.toString('base64url')].join(':');
}

/** False also for a line that is no such hash, or that asks for too much. */
export async function isPinOf(pin: string, hash: string): Promise<boolean> {
  const [name, logN, r, p, salt = '', key = ''] = hash.split(':');
  const expected = Buffer.from(key, 'base64url');
  if (name !== 'scrypt' || expected.length !== keyBytes) return false;
  try {
    const found = await derive(pin, Buffer.from(salt, 'base64url'), Number(logN), Number(r), Number(p));
    return timingSafeEqual(found, expected);
  } catch {
    return false;
  }
}

function derive(pin: string, salt: Buffer, logN: number, r: number, p: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, keyBytes, { N: 2 ** logN, r, p, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
