import { statSync } from 'node:fs';
import { join } from 'node:path';
import Connection from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { migrate } from '../../../src-main/storage/migrate.ts';
import { migrations } from '../../../src-main/storage/migrations.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('every table is strict', () => {
  const { connection } = openDatabase(':memory:');
  const lax = connection
    .prepare(
      `select name from pragma_table_list where schema = 'main' and not strict and name not like 'sqlite_%'`,
    )
    .all();
  expect(lax).toEqual([]);
});

test('the database keeps what it has committed through a power cut, and is closed to others', () => {
  const path = join(temporaryFolder(), 'data', 'totem.db');
  const db = openDatabase(path);
  const pragma = (name: string) => db.connection.pragma(name, { simple: true });
  expect([pragma('journal_mode'), pragma('synchronous')]).toEqual(['wal', 2]);
  expect([pragma('foreign_keys'), pragma('secure_delete'), pragma('temp_store')]).toEqual([1, 1, 2]);
  expect(pragma('busy_timeout')).toBeLessThanOrEqual(20);
  if (process.platform !== 'win32') {
    for (const file of [path, `${path}-wal`]) expect(statSync(file).mode & 0o077).toBe(0);
  }
  db.close();
});

test.each(migrations.map((_step, index) => index))('a database at step %i keeps its rows', (before) => {
  const path = join(temporaryFolder(), 'totem.db');
  const old = new Connection(path);
  migrate(old, migrations.slice(0, before));
  old.exec("create table witness (word text) strict; insert into witness values ('here')");
  old.close();
  const db = openDatabase(path);
  expect(db.connection.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(db.connection.prepare('select word from witness').pluck().get()).toBe('here');
  db.close();
});

test('missing steps are taken together or not at all', () => {
  const connection = new Connection(':memory:');
  const first = 'create table a (n integer) strict';
  migrate(connection, [first]);
  connection.exec('insert into a values (7)');
  const second = 'create table b (n integer) strict; insert into b select n from a';
  expect(() => migrate(connection, [first, second, 'this is no sql'])).toThrow(/syntax error/);
  expect(connection.prepare(`select name from sqlite_schema`).pluck().all()).toEqual(['a']);
  migrate(connection, [first, second]);
  expect(connection.prepare('select n from b').pluck().get()).toBe(7);
});

test('a database of a newer program is refused and not touched', () => {
  const path = join(temporaryFolder(), 'totem.db');
  openDatabase(path).close();
  const newer = new Connection(path);
  newer.pragma(`user_version = ${String(migrations.length + 1)}`);
  newer.close();
  expect(() => openDatabase(path)).toThrow(/newer program.*install the newer program/);
  const after = new Connection(path);
  expect(after.pragma('user_version', { simple: true })).toBe(migrations.length + 1);
  after.close();
});
