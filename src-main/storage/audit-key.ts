import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** By which the register is written as a chain: what in its file is not of this key is found. */
export type AuditKey = {
  secret: Uint8Array;
  /** Whether a register was begun with it: without this, whoever took the chain away would have it made anew. */
  hasBegun: () => boolean;
  /** The newest position of the register that was noted beside the key; what ends before it was cut off. */
  newest: () => number;
  /** Notes that it has begun, and a position that it has reached; never an earlier one. */
  begun: (newest: number) => void;
};

const keyName = 'audit-chain.key';
const begunName = 'audit-chain.begun';
const keyBytes = 32;

/** The key that lies in `folder`; made at the first start. @throws Error when it cannot be read or written. */
export function openAuditKey(folder: string): AuditKey {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(join(folder, keyName))) makeKey(folder);
  return keyIn(folder);
}

/** Where the register itself is thrown away, as that of a demo is. */
export function forgetAuditBegun(folder: string): void {
  rmSync(join(folder, begunName), { force: true });
}

/** `null`: there is none. @throws Error when it cannot be read. */
export function readAuditKey(folder: string): AuditKey | null {
  return existsSync(join(folder, keyName)) ? keyIn(folder) : null;
}

function keyIn(folder: string): AuditKey {
  const secret = readFileSync(join(folder, keyName));
  if (secret.length !== keyBytes) throw new Error(`${join(folder, keyName)} is not the key of a register`);
  const begun = join(folder, begunName);
  const newest = (): number => (existsSync(begun) ? Number(readFileSync(begun, 'utf8')) || 0 : 0);
  return {
    secret,
    hasBegun: () => existsSync(begun),
    newest,
    begun: (position) => {
      if (existsSync(begun) && position <= newest()) return;
      // Another program may be reading it, and the power may fail: it is there whole, or as it was.
      const draft = join(folder, `${begunName}.${randomBytes(6).toString('hex')}`);
      writeFileSync(draft, String(position), { mode: 0o600, flush: true });
      renameSync(draft, begun);
    },
  };
}

/** Another program on this folder may be making one at this moment: whichever is whole first, is the one. */
function makeKey(folder: string): void {
  const draft = join(folder, `${keyName}.${randomBytes(6).toString('hex')}`);
  writeFileSync(draft, randomBytes(keyBytes), { mode: 0o600, flush: true });
  try {
    linkSync(draft, join(folder, keyName));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
