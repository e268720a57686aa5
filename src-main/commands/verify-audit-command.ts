import { readAuditKey, type AuditKey } from '../storage/audit-key.ts';
import { openToRead, type Database } from '../storage/database.ts';
import { verifyAudit, type AuditFault, type AuditVerdict } from '../storage/verify-audit.ts';
import { failed, type CommandIo } from './command-io.ts';

const faults: Record<AuditFault, string> = {
  changed: 'this entry is not as it was written',
  missing: 'this entry is missing',
  reordered: 'an entry that belongs elsewhere stands here',
  cutOff: 'from here on the register has been cut off',
};

/**
 * `totem-cup verify-audit`: whether the register is as it was written, while totem and desk write on. Exit codes: 0 it is,
 * 1 it is not, and the position of the first entry that is not, 2 it could not be verified.
 */
export async function runVerifyAudit(args: readonly string[], io: CommandIo): Promise<number> {
  if (args.length > 0) return failed(io, 'usage: totem-cup verify-audit');
  try {
    const key = readAuditKey(io.keysFolder);
    if (!key) return failed(io, `not verified: no key of a register in ${io.keysFolder}`);
    const db = openToRead(io.databasePath);
    try {
      const verdict = hasChain(db) ? await verifyAudit(db, key) : withoutChain(db, key);
      if (verdict.kind === 'unverifiable') return failed(io, notVerified[verdict.reason]);
      io.out(verdict.kind === 'intact' ? intact(verdict, hashAt(db, verdict.to)) : brokenAt(verdict));
      return verdict.kind === 'intact' ? 0 : 1;
    } finally {
      db.close();
    }
  } catch (error) {
    return failed(io, `not verified: ${(error as Error).message}`);
  }
}

const notVerified = {
  noKey: 'not verified: the register was written with another key',
  notBegun:
    'not verified: the register has not begun yet; it does at the next start of the totem or of the desk',
};

type Readable = Pick<Database, 'connection'>;

/** A database of before the chain has no place for one. */
function hasChain({ connection }: Readable): boolean {
  return connection.prepare(`select 1 from sqlite_master where name = 'audit_chain'`).get() !== undefined;
}

function withoutChain({ connection }: Readable, key: AuditKey): AuditVerdict {
  if (!key.hasBegun()) return { kind: 'unverifiable', reason: 'notBegun' };
  const first = connection.prepare('select min(id) from audit').pluck().get() as number | null;
  return { kind: 'broken', position: first ?? 1, fault: 'cutOff' };
}

/** Entries may have come after it meanwhile. */
function hashAt({ connection }: Readable, id: number): string {
  return (
    (connection.prepare('select hash from audit where id = ?').pluck().get(id) as string | undefined) ?? ''
  );
}

type Verdict<Kind extends AuditVerdict['kind']> = Extract<AuditVerdict, { kind: Kind }>;

/** The hash of the last one, for whoever notes it down elsewhere. */
function intact({ entries, from, to }: Verdict<'intact'>, head: string): string {
  const range = entries === 0 ? '' : `, from ${String(from)} to ${String(to)}`;
  return `intact\nentries: ${String(entries)}${range}\nhash of the last: ${head || 'none'}\n`;
}

function brokenAt({ position, fault }: Verdict<'broken'>): string {
  return `broken\nposition: ${String(position)}\nwhat: ${faults[fault]}\n`;
}
