import Connection from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAuditKey, readAuditKey } from '../../../src-main/storage/audit-key.ts';
import { createAuditStore } from '../../../src-main/storage/audit-store.ts';
import { openAudit } from '../../../src-main/storage/begin-audit.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { deskTables } from '../../../src-main/storage/desk-tables.ts';
import { migrate } from '../../../src-main/storage/migrate.ts';
import { migrations } from '../../../src-main/storage/migrations.ts';
import { verifyAudit } from '../../../src-main/storage/verify-audit.ts';
import { sampleAuditKey } from '../../support/audit-key.ts';
import { dropTriggers, entryAt, instantAt, recordsOf, registerOf } from '../../support/audit-register.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const minutes = (...of: number[]) => of.map((minute) => entryAt(minute));
const never = instantAt(1_000_000);

test('keeps what happened and forgets it after its time', async () => {
  const { db, audit } = await registerOf([entryAt(0), entryAt(1, { action: 'cancelled', detail: 'x' })]);
  expect(await audit.purge(instantAt(1), never)).toEqual({ ok: true, value: 1 });
  expect(recordsOf(db)).toEqual([
    {
      id: 2,
      ...entryAt(1, { action: 'cancelled' }),
      operator: '',
      detail: 'x',
      hash: expect.stringMatching(/^[\da-f]{64}$/) as string,
    },
  ]);
  // The last one as well: the positions go on from there.
  expect(await audit.purge(never, never)).toEqual({ ok: true, value: 1 });
  await audit.record(entryAt(2));
  expect(await verifyAudit(db, sampleAuditKey)).toEqual({ kind: 'intact', entries: 1, from: 3, to: 3 });
});

test('nothing but the oldest goes: one that is not old keeps those after it, unless it is from the future', async () => {
  const { audit } = await registerOf(minutes(0, 50, 1, 2));
  expect(await audit.purge(instantAt(10), instantAt(60))).toEqual({ ok: true, value: 1 });
  expect(await audit.purge(instantAt(10), instantAt(60))).toEqual({ ok: true, value: 0 });
  const other = await registerOf(minutes(0, 50, 1, 2));
  expect(await other.audit.purge(instantAt(10), instantAt(20))).toEqual({ ok: true, value: 4 });
});

test('one from the future goes as soon as there is an old one after it, however often it was looked at', async () => {
  const { db, audit } = await registerOf(minutes(0, 1, 90, 11, 12));
  expect(await audit.purge(instantAt(10), instantAt(20))).toEqual({ ok: true, value: 1 });
  expect(await audit.purge(instantAt(10), instantAt(20))).toEqual({ ok: true, value: 0 });
  expect(await audit.purge(instantAt(12), instantAt(22))).toEqual({ ok: true, value: 3 });
  expect(await verifyAudit(db, sampleAuditKey)).toMatchObject({ kind: 'intact', entries: 1 });
});

test('a clock that has run in the past takes nothing of what is genuine with it', async () => {
  // The battery failed: from minute 500 back to 20, and once to 2.
  const battery = await registerOf(minutes(300, 400, 500, 20, 20, 21));
  expect(await battery.audit.purge(instantAt(10), instantAt(22))).toEqual({ ok: true, value: 0 });
  const twice = await registerOf(minutes(300, 400, 500, 2, 2, 20, 21));
  expect(await twice.audit.purge(instantAt(10), instantAt(22))).toEqual({ ok: true, value: 0 });
  const later = await registerOf(minutes(5, 6, 500, 2, 2, 20, 21));
  expect(await later.audit.purge(instantAt(10), instantAt(22))).toEqual({ ok: true, value: 1 });
});

test('an entry made older than it is does not go with the old ones', async () => {
  const { db, audit } = await registerOf(minutes(0, 50, 60));
  dropTriggers(db);
  db.connection.prepare('update audit set at = ? where id = 2').run(instantAt(1));
  expect(await audit.purge(instantAt(10), never)).toEqual({ ok: true, value: 1 });
  expect(await audit.purge(instantAt(10), never)).toEqual({ ok: false, error: 'broken' });
  expect(await verifyAudit(db, sampleAuditKey)).toEqual({ kind: 'broken', position: 2, fault: 'changed' });
});

test('the database itself refuses to change, remove or replace an entry', async () => {
  const { db } = await registerOf(minutes(0, 1, 2), 1);
  for (const sql of [
    `update audit set detail = 'x'`,
    'update audit set id = id + 10',
    'delete from audit where id = 2',
    'delete from audit',
    `insert or replace into audit values (2, '', '', '', '', '', '', '')`,
  ])
    expect(() => db.connection.exec(sql), sql).toThrow('append-only');
  expect(await verifyAudit(db, sampleAuditKey)).toMatchObject({ kind: 'intact', entries: 2 });
});

/** A database as the program of before left it. */
function before(path: string): void {
  const connection = new Connection(path);
  migrate(connection, migrations.slice(0, migrations.indexOf(deskTables)));
  const insert = connection.prepare(`insert into audit values (?, ?, 'totem-1', 'searched', '', '')`);
  for (const id of [3, 4, 7]) insert.run(id, instantAt(id));
  connection.close();
}

test('entries of before the chain are sealed once, as they are found', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'totem.db');
  before(path);
  const key = openAuditKey(folder);
  const db = openDatabase(path);
  expect(await verifyAudit(db, key)).toEqual({ kind: 'unverifiable', reason: 'notBegun' });
  await openAudit(db, key);
  expect(await verifyAudit(db, key)).toEqual({ kind: 'intact', entries: 3, from: 3, to: 5 });
  await createAuditStore(db, key).record(entryAt(9));
  await openAudit(db, key);
  expect(await verifyAudit(db, key)).toEqual({ kind: 'intact', entries: 4, from: 3, to: 6 });
});

test('a chain that was taken away is not made anew, however often the program starts', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'totem.db');
  before(path);
  const key = openAuditKey(folder);
  const db = openDatabase(path);
  await openAudit(db, key);
  dropTriggers(db);
  db.connection.exec(`delete from audit_chain; update audit set hash = '', detail = 'x'`);
  const cutOff = { kind: 'broken', position: 3, fault: 'cutOff' };
  expect(await verifyAudit(db, key)).toEqual(cutOff);
  await openAudit(db, key);
  const audit = createAuditStore(db, key);
  await audit.record(entryAt(9));
  expect(await audit.purge(never, never)).toEqual({ ok: false, error: 'broken' });
  expect(await verifyAudit(db, key)).toEqual(cutOff);
});

test('a register of another key is told from one that is broken, and nothing is added to it as if it were whole', async () => {
  const { db } = await registerOf(minutes(0, 1, 2));
  const other = openAuditKey(temporaryFolder());
  expect(await verifyAudit(db, other)).toEqual({ kind: 'unverifiable', reason: 'noKey' });
  await createAuditStore(db, other).record(entryAt(3));
  expect(await verifyAudit(db, other)).toEqual({ kind: 'broken', position: 1, fault: 'cutOff' });
  expect(await verifyAudit(db, sampleAuditKey)).toMatchObject({ kind: 'broken', position: 4 });
});

test('an empty register is intact', async () => {
  const db = openDatabase(':memory:');
  await openAudit(db, sampleAuditKey);
  expect(await verifyAudit(db, sampleAuditKey)).toEqual({ kind: 'intact', entries: 0, from: 1, to: 0 });
});

test('the key is made once; what is none is refused', () => {
  const folder = join(temporaryFolder(), 'keys');
  expect(readAuditKey(folder)).toBeNull();
  const { secret, hasBegun, begun } = openAuditKey(folder);
  expect(openAuditKey(folder).secret).toEqual(secret);
  expect(hasBegun()).toBe(false);
  begun(0);
  expect(openAuditKey(folder).hasBegun()).toBe(true);
  // A position goes forward alone.
  for (const position of [7, 3]) begun(position);
  expect(openAuditKey(folder).newest()).toBe(7);
  expect(existsSync(join(folder, 'audit-chain.begun'))).toBe(true);
});
