import { existsSync, readFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { isReceiptInTime, type ReceiptFacts } from '../receipts/receipt-facts.ts';
import {
  openReceiptSigner,
  publicKeysOf,
  readPublicKeys,
  renewReceiptSigner,
} from '../receipts/receipt-keys.ts';
import { verifyReceipt, type ReceiptFault } from '../receipts/receipt-text.ts';
import { err, ok, type Result } from '../result.ts';
import { failed, type CommandIo } from './command-io.ts';

const why: Record<ReceiptFault, string> = {
  malformed: 'this is not the whole text of a receipt',
  unknownKey: 'signed with a key that is not known here: name it with --public-key FILE',
  notGenuine: 'not genuine: it was not signed with the key that it names',
};

/**
 * `totem-cup verify-receipt TEXT`: the facts of a genuine receipt, one a line. `publicKey`: a file with public keys
 * (PEM) instead of those in the data folder. Exit codes: 0 genuine, 1 not, 2 nothing could be verified.
 */
export function runVerifyReceipt(
  args: readonly string[],
  publicKey: string | undefined,
  io: CommandIo,
): number {
  const [text] = args;
  if (text === undefined || args.length !== 1)
    return failed(io, 'usage: totem-cup verify-receipt TEXT [--public-key FILE]');
  const keys = keysOf(publicKey, io.keysFolder);
  if (!keys.ok) return failed(io, keys.error);
  const verified = verifyReceipt(text, keys.value);
  if (!verified.ok) {
    io.out(`not valid: ${why[verified.error]}\n`);
    return 1;
  }
  io.out(`valid\n${linesOf(verified.value)}`);
  return 0;
}

/** `totem-cup receipt-keys [renew]`: every public key, old ones too, as PEM, for whoever verifies elsewhere. */
export function runReceiptKeys(args: readonly string[], io: CommandIo): number {
  const [verb] = args;
  if (args.length > 1 || (verb !== undefined && verb !== 'renew'))
    return failed(io, 'usage: totem-cup receipt-keys [renew]');
  try {
    const signer = verb === 'renew' ? renewReceiptSigner(io.keysFolder) : openReceiptSigner(io.keysFolder);
    for (const [keyId, key] of readPublicKeys(io.keysFolder)) {
      const note = keyId === signer.keyId ? ' (signs now)' : '';
      io.out(`${keyId}${note}\n${String(key.export({ type: 'spki', format: 'pem' }))}`);
    }
    return 0;
  } catch (error) {
    return failed(io, `the keys cannot be read or written: ${(error as Error).message}`);
  }
}

function keysOf(publicKey: string | undefined, folder: string): Result<Map<string, KeyObject>, string> {
  try {
    if (publicKey !== undefined) return ok(publicKeysOf(readFileSync(publicKey, 'utf8')));
    if (!existsSync(folder)) return err(`no keys in ${folder}: name a file with --public-key FILE`);
    return ok(readPublicKeys(folder));
  } catch (error) {
    return err(`${publicKey ?? folder}: ${(error as Error).message}`);
  }
}

function linesOf(facts: ReceiptFacts): string {
  const inTime = isReceiptInTime(facts);
  const lines = {
    what: facts.kind === 'cancellation' ? 'cancellation' : 'request of a cancellation, to be confirmed',
    number: facts.cancellationNumber,
    booking: facts.bookingNumber,
    at: facts.cancelledAt,
    deadline: facts.deadline === '' ? 'not computed' : `${facts.deadline} (Europe/Rome)`,
    'in time': inTime === null ? 'not known' : inTime ? 'yes' : 'no',
    'prescription ends with': facts.prescriptionEnd || 'no prescription',
    totem: facts.kioskId,
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}
