import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readAuditKey } from '../../../src-main/storage/audit-key.ts';
import { createAuditStore } from '../../../src-main/storage/audit-store.ts';
import { openDatabase, openToRead } from '../../../src-main/storage/database.ts';
import { verifyAudit, type AuditVerdict } from '../../../src-main/storage/verify-audit.ts';
import { instantAt } from '../../support/audit-register.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const each = isLong ? 20_000 : 600;
const program = join(import.meta.dirname, '../../support/audit-child.ts');

function start(folder: string, kioskId: string, count: number): Promise<unknown[]> {
  const child = spawn(process.execPath, [program, folder, kioskId, String(count)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return once(child, 'exit');
}

async function verdictOf(folder: string): Promise<AuditVerdict> {
  const key = readAuditKey(join(folder, 'keys'));
  if (!key) throw new Error('no key');
  const db = openToRead(join(folder, 'totem.db'));
  const verdict = await verifyAudit(db, key);
  db.close();
  return verdict;
}

test('several programs start at once on a new folder: one key, one chain', { timeout: 120_000 }, async () => {
  for (let round = 0; round < (isLong ? 20 : 2); round += 1) {
    const folder = temporaryFolder();
    const exits = await Promise.all(['a', 'b', 'c', 'd'].map((name) => start(folder, name, 3)));
    expect(exits).toEqual(exits.map(() => [0, null]));
    expect(await verdictOf(folder)).toEqual({ kind: 'intact', entries: 12, from: 1, to: 12 });
    expect(readdirSync(join(folder, 'keys')).toSorted()).toEqual(['audit-chain.begun', 'audit-chain.key']);
    expect(statSync(join(folder, 'keys', 'audit-chain.key'))).toMatchObject({ size: 32, mode: 0o100600 });
  }
});

test(
  'totem and desk write at once, the retention removes, and it is verified meanwhile: intact at every moment',
  { timeout: 600_000 },
  async () => {
    const folder = temporaryFolder();
    let running = 2;
    const writers = ['totem-1', 'sportello-1'].map((name) =>
      start(folder, name, each).finally(() => (running -= 1)),
    );
    while (!existsSync(join(folder, 'keys', 'audit-chain.begun'))) await sleep(5);
    const key = readAuditKey(join(folder, 'keys'));
    if (!key) throw new Error('no key');
    const db = openDatabase(join(folder, 'totem.db'));
    const audit = createAuditStore(db, key);
    const seen: number[] = [];
    let purged = 0;
    for (let minute = 0; running > 0; minute += 1) {
      const verdict = await verdictOf(folder);
      expect(verdict).toMatchObject({ kind: 'intact' });
      if (verdict.kind === 'intact') seen.push(verdict.to);
      const removed = await audit.purge(instantAt(minute), instantAt(1_000_000));
      purged += removed.ok ? removed.value : NaN;
      await sleep(1);
    }
    expect(await Promise.all(writers)).toEqual([
      [0, null],
      [0, null],
    ]);
    // It was verified while they wrote.
    expect(new Set(seen).size).toBeGreaterThan(1);
    expect(purged).toBeGreaterThan(0);
    expect(await verdictOf(folder)).toEqual({
      kind: 'intact',
      entries: 2 * each - purged,
      from: purged + 1,
      to: 2 * each,
    });
    db.close();
  },
);
