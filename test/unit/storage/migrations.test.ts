import { expect, test } from 'vitest';
import Connection from 'better-sqlite3';
import { migrate } from '../../../src-main/storage/migrate.ts';
import { migrations } from '../../../src-main/storage/migrations.ts';

test('a database of the first version keeps its printouts, and takes papers of a new kind', () => {
  const connection = new Connection(':memory:');
  migrate(connection, migrations.slice(0, 1));
  connection
    .prepare(`insert into printouts values ('a', 'coupon', 'PRN-77A/1', '2026-11-23T09:00:00Z', null, null)`)
    .run();
  migrate(connection, migrations);
  connection
    .prepare(
      `insert into printouts (id, paper, booking_number, queued_at, outcome, finished_at)
       values ('b', 'caseSlip', '', '2026-11-23T09:00:00Z', 'printed', '2026-11-23T09:00:01Z')`,
    )
    .run();
  const printouts = connection.prepare('select id, paper from printouts order by id').all();
  expect(printouts).toEqual([
    { id: 'a', paper: 'coupon' },
    { id: 'b', paper: 'caseSlip' },
  ]);
  connection.close();
});

test('an outcome that was open before the receipts came is settled after them, with what is known of it', () => {
  const connection = new Connection(':memory:');
  migrate(connection, migrations.slice(0, 2));
  connection
    .prepare(
      `insert into intents (id, kind, booking_number, fiscal_code, version, opened_at)
       values ('key-1', 'cancel', 'PRN-77A/1', 'RSSMRA80A01H501U', 1, '2026-11-23T09:00:00Z')`,
    )
    .run();
  migrate(connection, migrations);
  expect(connection.prepare('select deadline, prescription_end from intents').all()).toEqual([
    { deadline: '', prescription_end: '' },
  ]);
  connection.close();
});
