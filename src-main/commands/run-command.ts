import type { Config } from '../config.ts';
import { databasePathOf, keysFolderOf } from '../settings.ts';
import { runExportRequests } from './export-requests-command.ts';
import { runImport } from './import-command.ts';
import { runReceiptKeys, runVerifyReceipt } from './receipt-commands.ts';
import { openSecretInput } from './ask-secret.ts';
import { runStaffPin } from './staff-pin-command.ts';
import { usage } from './usage.ts';
import { runVerifyAudit } from './verify-audit-command.ts';

/** A sub-command of the program, the same from the package and from the sources. Gives the exit code. */
export async function runCommand(
  [name, ...args]: readonly string[],
  config: Pick<Config, 'dataDir'>,
  options: { publicKey?: string | undefined; isTerminal: boolean },
): Promise<number> {
  // Whoever reads along may stop reading: what was begun comes to its end.
  for (const stream of [process.stdout, process.stderr])
    if (stream.listenerCount('error') === 0) stream.on('error', () => undefined);
  const io = {
    out: (text: string) => process.stdout.write(text),
    err: (text: string) => process.stderr.write(text),
    isTerminal: options.isTerminal,
    databasePath: databasePathOf(config),
    keysFolder: keysFolderOf(config),
  };
  if (name === 'import') return runImport(args, io);
  if (name === 'export-requests') return runExportRequests(args, io);
  if (name === 'verify-receipt') return runVerifyReceipt(args, options.publicKey, io);
  if (name === 'receipt-keys') return runReceiptKeys(args, io);
  if (name === 'verify-audit') return runVerifyAudit(args, io);
  if (name === 'staff-pin') {
    const { ask, close } = openSecretInput(process.stdin, io.err);
    return runStaffPin(args, { ...io, askSecret: ask }).finally(close);
  }
  process.stderr.write(`unknown command ${name ?? ''}\n${usage}\n`);
  return 2;
}
