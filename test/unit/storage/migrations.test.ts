import { expect, test } from 'vitest';
import Connection from 'better-sqlite3';
import { migrate } from '../../../src-main/storage/migrate.ts';
import { migrations } from '../../../src-main/storage/migrations.ts';
import { deskTables } from '../../../src-main/storage/desk-tables.ts';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { createOpenCaseStore } from '../../../src-main/storage/open-case-store.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { join } from 'node:path';

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

test('papers that failed and requests that were answered before there was a desk are no open cases', () => {
  const path = join(temporaryFolder(), 'totem.db');
  const before = new Connection(path);
  migrate(before, migrations.slice(0, migrations.indexOf(deskTables)));
  before.exec(`
    insert into bookings select value, 1, 'desk', 'booked', 'RSSMRA80A01H501U', '', 'ROSSI', 'MARIO', '1980-01-01', 0,
      '', 'due', '', '', '', '', '', '', '', '', '' from json_each('["PRN-77A/1", "PRN-88B/2"]');
    insert into printouts (id, paper, booking_number, queued_at, outcome, finished_at)
      values ('old', 'coupon', 'PRN-77A/1', '2026-01-02T09:00:00Z', 'noPaper', '2026-01-02T09:00:01Z');
    insert into cancellation_requests values
      ('k1', 'PRN-77A/1', 'R26-AAAA', '2026-01-02T09:00:00Z', '', '2026-01-03T09:00:00Z'),
      ('k2', 'PRN-88B/2', 'R26-BBBB', '2026-01-02T09:00:00Z', '', null);`);
  before.close();
  const db = openDatabase(path);
  db.connection.exec(`
    insert into printouts (id, paper, booking_number, queued_at, outcome, finished_at, kiosk_id)
      values ('new', 'coupon', 'PRN-88B/2', '2026-11-23T09:00:00Z', 'noPaper', '2026-11-23T09:00:01Z', 'totem-1')`);
  const store = createOpenCaseStore(db);
  const found = store.list('2026-11-23T09:00:00Z', false).map(({ key }) => key);
  // The one that nobody has answered yet has a deadline all the same.
  expect(found).toEqual(['request:R26-BBBB', 'paper:new']);
  db.close();
});
