import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../src-main/storage/database.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function openTwice(): { mine: Database; other: Database; file: string } {
  const file = join(temporaryFolder(), 'totem.db');
  return { mine: openDatabase(file), other: openDatabase(file), file };
}

const insert = `insert into audit (at, kiosk_id, action, booking_number, detail) values ('', '', '', '', '')`;
const count = (db: Database) => db.connection.prepare('select count(*) from audit').pluck().get();

test('waits without blocking until the other connection lets go', async () => {
  const { mine, other } = openTwice();
  other.connection.exec('begin immediate');
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  const release = setTimeout(() => other.connection.exec('commit'), 200);
  const written = await mine.write(() => mine.connection.prepare(insert).run().changes, 5_000);
  clearInterval(ticking);
  clearTimeout(release);
  expect(written).toEqual({ ok: true, value: 1 });
  expect(turns).toBeGreaterThan(10);
  expect(count(other)).toBe(1);
});

test('gives up at the deadline and has written nothing', async () => {
  const { mine, other } = openTwice();
  other.connection.exec('begin immediate');
  expect(await mine.write(() => mine.connection.exec(insert), 60)).toEqual({ ok: false, error: 'busy' });
  other.connection.exec('rollback');
  expect(count(mine)).toBe(0);
});

test('reads go on while another connection writes', () => {
  const { mine, other } = openTwice();
  other.connection.exec(`begin immediate; ${insert}`);
  expect(count(mine)).toBe(0);
  other.connection.exec('commit');
  expect(count(mine)).toBe(1);
});

test('what goes wrong inside is rolled back and thrown', async () => {
  const { mine } = openTwice();
  const failing = mine.write(() => {
    mine.connection.exec(insert);
    throw new Error('a bug');
  });
  await expect(failing).rejects.toThrow('a bug');
  expect(count(mine)).toBe(0);
});
