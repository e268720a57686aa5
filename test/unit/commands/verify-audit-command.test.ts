import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runVerifyAudit } from '../../../src-main/commands/verify-audit-command.ts';
import { openAuditKey } from '../../../src-main/storage/audit-key.ts';
import { createAuditStore } from '../../../src-main/storage/audit-store.ts';
import { openAudit } from '../../../src-main/storage/begin-audit.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { dropTriggers, entryAt, instantAt, recordsOf } from '../../support/audit-register.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function commandLine(dataDir = temporaryFolder()) {
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => (said.out += text),
    err: (text: string) => (said.err += text),
    isTerminal: false,
    databasePath: join(dataDir, 'totem.db'),
    keysFolder: join(dataDir, 'keys'),
  };
  return { io, said };
}

/** A totem that runs on: its database stays open. */
async function totem(entries = 3) {
  const { io, said } = commandLine();
  const key = openAuditKey(io.keysFolder);
  const db = openDatabase(io.databasePath);
  await openAudit(db, key);
  const audit = createAuditStore(db, key);
  for (let minute = 0; minute < entries; minute += 1) await audit.record(entryAt(minute));
  return { io, said, db, audit };
}

test('intact: how much, from where to where, and the hash that ties it down', async () => {
  const { io, said, db, audit } = await totem();
  await audit.purge(instantAt(1), instantAt(10));
  expect(await runVerifyAudit([], io)).toBe(0);
  const hash = recordsOf(db).at(-1)?.hash ?? '';
  expect(said).toEqual({ out: `intact\nentries: 2, from 2 to 3\nhash of the last: ${hash}\n`, err: '' });
});

test('with the totem away as well, and with nothing in it yet', async () => {
  const { io, said, db } = await totem(0);
  db.close();
  expect(await runVerifyAudit([], io)).toBe(0);
  expect(said.out).toBe('intact\nentries: 0\nhash of the last: none\n');
});

test('not intact: where, and what', async () => {
  const { io, said, db } = await totem();
  dropTriggers(db);
  db.connection.exec(`update audit set action = 'cardRead' where id = 2`);
  expect(await runVerifyAudit([], io)).toBe(1);
  expect(said).toEqual({ out: 'broken\nposition: 2\nwhat: this entry is not as it was written\n', err: '' });
});

test('the chain torn out, table and all: not intact', async () => {
  const { io, said, db } = await totem();
  dropTriggers(db);
  db.connection.exec('drop table audit_chain');
  expect(await runVerifyAudit([], io)).toBe(1);
  expect(said.out).toContain('position: 1\n');
});

test('not verified: said why, and neither intact nor not', async () => {
  const nowhere = commandLine();
  expect(await runVerifyAudit([], nowhere.io)).toBe(2);
  expect(nowhere.said.err).toContain('no key of a register');

  openAuditKey(nowhere.io.keysFolder);
  expect(await runVerifyAudit([], nowhere.io)).toBe(2);
  expect(nowhere.said.err).toContain('unable to open database file');

  openDatabase(nowhere.io.databasePath).close();
  expect(await runVerifyAudit([], nowhere.io)).toBe(2);
  expect(nowhere.said.err).toContain('has not begun yet');

  const { io, said } = await totem();
  rmSync(io.keysFolder, { recursive: true });
  openAuditKey(io.keysFolder);
  expect(await runVerifyAudit([], io)).toBe(2);
  expect(said.err).toContain('written with another key');
  expect(await runVerifyAudit(['now'], io)).toBe(2);
  expect(said.out + nowhere.said.out).toBe('');
});
