import { expect, test } from 'vitest';
import { openAuditKey } from '../../../src-main/storage/audit-key.ts';
import { createAuditStore } from '../../../src-main/storage/audit-store.ts';
import { openAudit } from '../../../src-main/storage/begin-audit.ts';
import { verifyAudit } from '../../../src-main/storage/verify-audit.ts';
import { dropTriggers, entryAt, registerOf, type Register } from '../../support/audit-register.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const cutOff = { kind: 'broken', position: 3, fault: 'cutOff' };

/** Two entries, of which somebody keeps the sealed end, and three more; then the newest three are cut off with it. */
async function cutWithItsOldEnd(note: (register: Register) => unknown): Promise<Register> {
  const register = await registerOf([entryAt(0), entryAt(1)], 0, openAuditKey(temporaryFolder()));
  const { connection } = register.db;
  connection.exec(`create temp table kept as select * from audit_chain where part = 'head'`);
  for (const minute of [2, 3, 4]) await register.audit.record(entryAt(minute));
  await note(register);
  dropTriggers(register.db);
  connection.exec('delete from audit where id > 2; insert or replace into audit_chain select * from kept');
  return register;
}

test('an older end of the register, put back by who had kept it, is told from the one that was noted', async () => {
  const { db, key } = await cutWithItsOldEnd(({ audit }) => audit.noteNewest());
  expect(await verifyAudit(db, key)).toEqual(cutOff);
  // Also after the next start, and when the register has gone on beyond where it had been.
  await openAudit(db, key);
  expect(await verifyAudit(db, key)).toEqual(cutOff);
  const audit = createAuditStore(db, key);
  for (const minute of [5, 6, 7, 8]) await audit.record(entryAt(minute));
  audit.noteNewest();
  expect(await verifyAudit(db, key)).toEqual(cutOff);
});

test('a start notes how far the register has come', async () => {
  const { db, key } = await cutWithItsOldEnd((register) => openAudit(register.db, register.key));
  expect(await verifyAudit(db, key)).toEqual(cutOff);
});
