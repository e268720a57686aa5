import { rmSync } from 'node:fs';
import Connection from 'better-sqlite3';
import type { Statement } from 'better-sqlite3';
import { err, ok, type Result } from '../../result.ts';
import { columns } from './columns.ts';

/** A row of the file: right, in the order of `columns`, or refused. */
export type StagedRow =
  | { line: number; row: readonly string[] }
  /** `bookingNumber` is null when not even that can be read. */
  | { line: number; bookingNumber: string | null; reason: string };

export interface Staging {
  add(row: StagedRow): void;
  /** Several `add` in one transaction. */
  inOneGo(work: () => void): void;
  /** In order of line. */
  refused(): Iterable<{ line: number; reason: string }>;
  remove(): void;
}

const cacheKib = 32 * 1024;
const integers: readonly string[] = ['quantity', 'copayment_cents'];

const schema = `
  create table staging.incoming (
    line integer primary key,
    ${columns.map((column) => `${column} ${integers.includes(column) ? 'integer' : 'text'} not null default ''`).join(', ')}
  ) strict;
  create table staging.refused (line integer primary key, booking_number text, reason text not null) strict;
  -- One row a booking, in order of booking number. line: the row that its booking columns are taken from;
  -- stored_version: what the verdict was reached on, null when the booking was not there.
  create table staging.verdicts (
    id integer primary key,
    booking_number text not null unique,
    line integer not null,
    services integer not null,
    first_at text not null,
    last_at text not null,
    stored_version integer,
    kind text check (kind in ('new', 'changed', 'unchanged'))
  ) strict;
  -- As they stand in the rows; and how bookings that are changed had their person written before, see people.ts.
  create table staging.facilities (name text primary key not null) strict, without rowid;
  create table staging.rewritten (
    booking_number text primary key not null,
    name_key text not null,
    fiscal_code text not null,
    birth_date text not null
  ) strict, without rowid;
`;

/**
 * An empty staging area, attached to the connection: a file beside the database, because what is in it must not
 * lie in a temporary folder and does not fit in memory. `busy`: another import is at work.
 */
export function attachStaging(connection: Connection): Result<Staging, 'busy'> {
  const path = stagingPathOf(connection);
  if (!removeLeftover(path)) return err('busy');
  connection.prepare('attach ? as staging').run(path);
  // Nothing here outlives the import, so nothing needs to survive a crash; the lock says that somebody is at work.
  connection.pragma('staging.locking_mode = exclusive');
  connection.pragma(`staging.page_size = ${String(connection.pragma('main.page_size', { simple: true }))}`);
  connection.pragma('staging.journal_mode = memory');
  connection.pragma('staging.synchronous = off');
  connection.pragma('staging.secure_delete = off');
  connection.pragma(`staging.cache_size = -${String(cacheKib)}`);
  connection.exec(schema);
  return ok(stagingOn(connection, path));
}

/** Removes what a crashed import left. `false`: it is not a leftover, an import is at work. */
export function removeLeftover(path: string): boolean {
  if (path === ':memory:') return true;
  try {
    const probe = new Connection(path, { fileMustExist: true, timeout: 0 });
    try {
      probe.exec('begin exclusive');
    } finally {
      probe.close();
    }
  } catch (error) {
    // Anything but a lock (no file, torn in the middle of a page) is a leftover too.
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return false;
  }
  rmSync(path, { force: true });
  return true;
}

export function stagingPathOf(connection: Connection): string {
  return connection.memory ? ':memory:' : `${connection.name}-import`;
}

function stagingOn(connection: Connection, path: string): Staging {
  const insert = createInsert(connection);
  const refuse = connection.prepare(
    'insert into staging.refused (line, booking_number, reason) values (?, ?, ?)',
  );
  const noteFacility = createFacilityNote(connection);
  const refused = connection.prepare('select line, reason from staging.refused order by line');
  return {
    add: (staged) => {
      if ('row' in staged) {
        insert(staged.line, staged.row);
        noteFacility(staged.row[facilityIndex] ?? '');
      } else refuse.run(staged.line, staged.bookingNumber, staged.reason);
    },
    inOneGo: (work) => connection.transaction(work)(),
    refused: () => refused.iterate() as IterableIterator<{ line: number; reason: string }>,
    remove: () => {
      connection.exec('detach staging');
      if (path !== ':memory:') rmSync(path, { force: true });
    },
  };
}

const facilityIndex = columns.indexOf('facility');
/** There are some hundreds; a file that has another in every row is none of ours, and must fit into memory all the same. */
const mostRemembered = 10_000;

function createFacilityNote(connection: Connection): (name: string) => void {
  const insert = connection.prepare('insert or ignore into staging.facilities (name) values (?)');
  const seen = new Set(['']);
  return (name) => {
    if (seen.has(name)) return;
    if (seen.size >= mostRemembered) seen.clear();
    seen.add(name);
    insert.run(name);
  };
}

const mostPatterns = 500;
/** Which columns a row fills, as one number: a bit each. */
const bits = columns.map((_column, index) => 2 ** index);

/** Binding an empty text takes as long as any other: a row binds what it fills, by a statement for its like. */
function createInsert(connection: Connection): (line: number, row: readonly string[]) => void {
  const statements = new Map<number, Statement>();
  const prepare = (pattern: number): Statement => {
    const names = ['line', ...columns.filter((_column, index) => Math.floor(pattern / 2 ** index) % 2 === 1)];
    const statement = connection.prepare(
      `insert into staging.incoming (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    );
    if (statements.size >= mostPatterns) statements.clear();
    statements.set(pattern, statement);
    return statement;
  };
  return (line, row) => {
    const values: (string | number)[] = [line];
    let pattern = 0;
    for (let index = 0; index < row.length; index += 1) {
      const text = row[index];
      if (!text) continue;
      pattern += bits[index] ?? 0;
      values.push(text);
    }
    (statements.get(pattern) ?? prepare(pattern)).run(...values);
  };
}
