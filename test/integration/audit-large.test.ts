import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from '../../src-main/config.ts';
import type { AuditQuery } from '../../src-main/contract/desk/audit.ts';
import { createAuditCalls } from '../../src-main/desk/audit-calls.ts';
import { ok } from '../../src-main/result.ts';
import { sliceRows } from '../../src-main/storage/audit-reader.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { createStores } from '../../src-main/storage/stores.ts';
import { anna, everything } from '../support/audit-desk.ts';
import { sampleAuditKey } from '../support/audit-key.ts';
import { dropTriggers, instantAt } from '../support/audit-register.ts';
import { writeLargeRegister } from '../support/large-register.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const entries = isLong ? 1_000_000 : 30_000;

type Watched<Value> = { value: Value; seconds: number; cpuMs: number; turns: number };

/** How long `work` takes, on the clock and of the processor, and how often somebody else had a turn meanwhile. */
async function watched<Value>(work: () => Promise<Value>): Promise<Watched<Value>> {
  let turns = 0;
  let others = setImmediate(function again() {
    turns += 1;
    others = setImmediate(again);
  });
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(cpu);
  clearImmediate(others);
  return { value, seconds: (performance.now() - from) / 1000, cpuMs: (user + system) / 1000, turns };
}

const told = ({ seconds, cpuMs, turns }: Watched<unknown>): string =>
  `${seconds.toFixed(1)} s (${(cpuMs / turns).toFixed(1)} ms of the processor at a time)`;

/** What is asked for among them: much, little, and nothing at all. */
function questions(middle: string): Partial<AuditQuery>[] {
  return [
    {},
    { from: middle, to: middle },
    { to: middle },
    { operator: 'Operatore 3' },
    { operator: 'Operatore 3', from: middle },
    { operator: 'Nessuno', action: 'searched' },
    { operator: 'Operatore 3', action: 'cancelled' },
    { action: 'cancelled', from: middle, to: middle },
    { action: 'never' },
    { bookingNumber: 'PRN-7919' },
    { bookingNumber: 'PRN-7919', operator: 'Operatore 1', action: 'cancelled' },
  ];
}

test('a register of years is searched, taken out and verified while the desk works on', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'registro.csv');
  const db = openDatabase(join(folder, 'totem.db'));
  await writeLargeRegister(db, entries);
  const calls = createAuditCalls({
    database: db,
    auditKey: sampleAuditKey,
    stores: createStores(db, sampleAuditKey),
    config: parseConfig({}, 'bench', '/nowhere'),
    chooseFile: async () => file,
    now: () => new Date(instantAt(entries + 1)),
    door: { admitAgain: () => ok() },
    newId: () => 'id',
    log: () => undefined,
  });
  const page = async (query: Partial<AuditQuery>, before: number | null): Promise<number | null> => {
    const found = await calls.findAudit(
      { kind: 'findAudit', query: { ...everything, ...query }, before },
      anna,
    );
    if (!found.ok) throw new Error(found.error);
    return found.value.next;
  };

  const times: number[] = [];
  for (const query of questions(instantAt(entries / 2).slice(0, 10))) {
    await page(query, null);
    let before: number | null = null;
    for (let pages = 0; pages < 3; pages += 1) {
      const asked: number | null = before;
      // What the collector takes in between is no part of a page.
      const found: Watched<number | null>[] = [
        await watched(() => page(query, asked)),
        await watched(() => page(query, asked)),
        await watched(() => page(query, asked)),
      ];
      times.push(Math.min(...found.map(({ cpuMs }) => cpuMs)));
      before = found[0]?.value ?? null;
      if (before === null) break;
    }
  }
  const slowest = Math.max(...times);
  // No more of them makes it slower: an index leads to each page, and a hundred times are told in Rome's.
  expect(slowest).toBeLessThan(100);

  const verified = await watched(() => calls.verifyAudit({ kind: 'verifyAudit' }, anna));
  expect(verified.value).toMatchObject({ ok: true, value: { kind: 'intact', entries } });
  const exported = await watched(() => calls.exportAudit({ kind: 'exportAudit', query: everything }, anna));
  expect(exported.value).toMatchObject({ ok: true, value: { kind: 'written', entries: entries + 1 } });
  expect(readFileSync(file, 'latin1').match(/\r\n/g)).toHaveLength(entries + 3);

  dropTriggers(db);
  db.connection.prepare(`update audit set operator = 'x' where id = ?`).run(entries - 1);
  const broken = await watched(() => calls.verifyAudit({ kind: 'verifyAudit' }, anna));
  expect(broken.value).toMatchObject({
    ok: true,
    value: { kind: 'broken', position: entries - 1, fault: 'changed' },
  });
  for (const { turns } of [verified, exported, broken])
    expect(turns).toBeGreaterThanOrEqual(Math.floor(entries / sliceRows) - 1);
  console.log(
    `${String(entries)} entries: a page in at most ${slowest.toFixed(1)} ms; verified in ${told(verified)}, ` +
      `taken out in ${told(exported)}, a changed one found in ${told(broken)}`,
  );
  db.close();
}, 1_800_000);
