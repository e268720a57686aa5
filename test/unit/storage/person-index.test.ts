import { expect, test } from 'vitest';
import Connection from 'better-sqlite3';
import { migrate } from '../../../src-main/storage/migrate.ts';
import { migrations } from '../../../src-main/storage/migrations.ts';
import { personIndex } from '../../../src-main/storage/person-index.ts';

const columnsOf = (connection: Connection, table: string) =>
  connection.prepare('select name, type from pragma_table_info(?)').all(table) as {
    name: string;
    type: string;
  }[];

/** A row with these values, and with anything in every other column. */
function insert(connection: Connection, table: string, values: Record<string, string | number>): void {
  const row = Object.fromEntries(
    columnsOf(connection, table).map(({ name, type }) => [name, values[name] ?? (type === 'TEXT' ? '' : 1)]),
  );
  const names = Object.keys(row);
  connection
    .prepare(`insert into ${table} (${names.join()}) values (${names.map((name) => `@${name}`).join()})`)
    .run(row);
}

test('bookings that were there before know the times of their first and last service', () => {
  const connection = new Connection(':memory:');
  migrate(connection, migrations.slice(0, migrations.indexOf(personIndex)));
  const known = { channel: 'desk', status: 'booked', payment_status: 'due', fiscal_code: 'RSSMRA80A01H501U' };
  const times: [string, ...string[]][] = [
    ['PRN-1', '2030-12-22T09:30'],
    ['PRN-2', '2030-12-24T18:00', '2030-12-23T08:00', '2031-01-02T07:15'],
  ];
  for (const [booking_number, ...services] of times) {
    insert(connection, 'bookings', { ...known, booking_number });
    for (const [index, starts_at] of services.entries())
      insert(connection, 'services', { booking_number, position: index + 1, starts_at });
  }
  migrate(connection, migrations);
  const found = connection.prepare('select booking_number, first_at, last_at from bookings order by 1').all();
  expect(found).toEqual([
    { booking_number: 'PRN-1', first_at: '2030-12-22T09:30', last_at: '2030-12-22T09:30' },
    { booking_number: 'PRN-2', first_at: '2030-12-23T08:00', last_at: '2031-01-02T07:15' },
  ]);
  connection.close();
});
