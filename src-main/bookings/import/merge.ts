import type { Connection } from 'better-sqlite3';
import { hasSearchTables } from '../../storage/search-tables.ts';
import { bookingColumns, serviceColumns } from './columns.ts';
import { refuseRevivals } from './judge.ts';
import { collectingPeople, settlePeople } from './people.ts';

export type MergeCounts = { new: number; changed: number; unchanged: number };

/** So many bookings a statement: it bounds what SQLite keeps in memory to undo one. */
const chunkSize = 10_000;

const kept: readonly string[] = ['cancellation_number', 'cancelled_at'];
/** With the times of the first and of the last service, which no column of the file holds. */
const writtenColumns: readonly string[] = [...bookingColumns, 'first_at', 'last_at'];
/** What the indexes of bookings are made of, but for the number, which no change changes. */
const indexedColumns: readonly string[] = [
  ...['fiscal_code', 'first_at', 'last_at', 'status', 'payment_status'],
  ...['notice_number', 'cancellation_number'],
];
const otherColumns = writtenColumns.filter(
  (name) => name !== 'booking_number' && !indexedColumns.includes(name),
);
export const columnsOf = (alias: string, names: readonly string[]) =>
  names.map((name) => `${alias}.${name}`).join(', ');
const inChunk = 'v.id between @first and @last';

/** Bookings of the chunk as they shall be; a cancellation made here keeps its number and instant. */
export const bookingsOf = (condition: string) => `
  select v.id, v.first_at, v.last_at, ${bookingColumns.map((name) => (kept.includes(name) ? `coalesce(c.${name}, r.${name}) as ${name}` : `r.${name}`)).join(', ')}
  from staging.verdicts v
    cross join staging.incoming r on r.line = v.line
    left join main.cancellations c on c.booking_number = v.booking_number
  where ${inChunk} and ${condition}`;

/** Services of the chunk as they shall be, numbered in order of time; only the narrow index is sorted. */
export const servicesOf = (condition: string) => `
  select v.id, r.booking_number, 1 as position, ${columnsOf('r', serviceColumns)}
  from staging.verdicts v cross join staging.incoming r on r.line = v.line
  where ${inChunk} and v.services = 1 and ${condition}
  union all
  select p.id, r.booking_number, p.position, ${columnsOf('r', serviceColumns)}
  from (
    select v.id, i.line, row_number() over (partition by v.id order by i.starts_at, i.line) as position
    from staging.verdicts v
      cross join staging.incoming i on i.booking_number = v.booking_number
    where ${inChunk} and v.services > 1 and ${condition}
  ) p cross join staging.incoming r on r.line = p.line`;

const storedVersion = '(select b.version from main.bookings b where b.booking_number = v.booking_number)';

const classifying: readonly string[] = [
  `update staging.verdicts set kind = 'changed' where id in (
     select f.id from (${bookingsOf('v.kind is null')}) f
       cross join main.bookings b on b.booking_number = f.booking_number
     where (${columnsOf('f', bookingColumns)}) is not (${columnsOf('b', bookingColumns)}))`,

  `update staging.verdicts as v set kind = 'changed' where ${inChunk} and v.kind is null
     and v.services <> (select count(*) from main.services s where s.booking_number = v.booking_number)`,

  `update staging.verdicts set kind = 'changed' where id in (
     select f.id from (${servicesOf('v.kind is null')}) f
       left join main.services s on s.booking_number = f.booking_number and s.position = f.position
     where (${columnsOf('f', serviceColumns)}) is not (${columnsOf('s', serviceColumns)}))`,

  `update staging.verdicts as v set kind = 'unchanged' where ${inChunk} and v.kind is null`,
];

const judgeStaleAgain = `
  update staging.verdicts as v
  set stored_version = ${storedVersion}, kind = iif(${storedVersion} is null, 'new', null)
  where v.stored_version is not ${storedVersion}`;

const settingTo = (names: readonly string[]) => names.map((name) => `${name} = excluded.${name}`).join(', ');
const writingBookings = (condition: string, otherwise: string) => `
  insert into main.bookings (version, ${writtenColumns.join(', ')})
  select 1, ${columnsOf('f', writtenColumns)} from (${bookingsOf(condition)}) f where true
  on conflict (booking_number) do update set ${otherwise}`;

const applying: readonly string[] = [
  writingBookings(`v.kind in ('new', 'changed')`, `version = version + 1, ${settingTo(otherColumns)}`),

  // SQLite writes an index anew for every column that is set, also to what it is: most changes are none of its.
  `${writingBookings(`v.kind = 'changed'`, settingTo(indexedColumns))}
   where (${columnsOf('excluded', indexedColumns)}) is not (${columnsOf('bookings', indexedColumns)})`,

  `delete from main.services where booking_number in (
     select v.booking_number from staging.verdicts v where ${inChunk} and v.kind = 'changed')`,

  `insert into main.services (booking_number, position, ${serviceColumns.join(', ')})
   select f.booking_number, f.position, ${columnsOf('f', serviceColumns)}
   from (${servicesOf(`v.kind in ('new', 'changed')`)}) f`,
];

export type Step = { done: number; total: number };

/**
 * Compares every staged booking with the stored one, a piece at every step. Outside of any transaction: this takes longest
 * when least has changed, and nobody should have to wait for it.
 */
export function classifyStaged(connection: Connection): Iterable<Step> {
  refuseRevivals(connection);
  return inChunks(connection, stepsToClassify(connection));
}

/** Compares anew what somebody else has changed since: the verdict on it is stale. */
export function judgeAgain(connection: Connection): void {
  refuseRevivals(connection);
  connection.exec(judgeStaleAgain);
  Array.from(inChunks(connection, stepsToClassify(connection)));
}

/** By the verdicts there are. */
export function countStaged(connection: Connection): MergeCounts {
  const counts: MergeCounts = { new: 0, changed: 0, unchanged: 0 };
  const counted = connection.prepare('select kind, count(*) as n from staging.verdicts group by kind').all();
  for (const { kind, n } of counted as { kind: keyof MergeCounts; n: number }[]) counts[kind] = n;
  return counts;
}

/**
 * Brings the staged bookings into `bookings` and `services`; to be called inside one transaction, in which they have been
 * judged again. Never removes a booking, never revives one that was cancelled here; a version grows only where something
 * is different.
 */
export function mergeStaged(connection: Connection, onStep: (step: Step) => void): void {
  const isSearched = hasSearchTables(connection);
  const steps = isSearched ? [...collectingPeople, ...applying] : applying;
  const apply = () => {
    for (const step of inChunks(connection, steps)) onStep(step);
  };
  if (isMostlyNew(connection)) withoutIndexes(connection, apply);
  else apply();
  if (isSearched) settlePeople(connection);
}

/** None where every booking has its verdict: new ones have it from the start. */
function stepsToClassify(connection: Connection): readonly string[] {
  const sql = 'select exists (select 1 from staging.verdicts where kind is null)';
  return connection.prepare(sql).pluck().get() === 1 ? classifying : [];
}

/** Whether more bookings come than are there. */
function isMostlyNew(connection: Connection): boolean {
  const sql = `select (select count(*) from staging.verdicts where kind = 'new') > (select count(*) from main.bookings)`;
  return connection.prepare(sql).pluck().get() === 1;
}

/** To sort an index once takes a third of the time that it takes to grow it, a row here and a row there. */
function withoutIndexes(connection: Connection, work: () => void): void {
  const indexes = connection
    .prepare(
      `select name, sql from main.sqlite_schema
       where type = 'index' and sql is not null and tbl_name in ('bookings', 'services', 'people')`,
    )
    .all() as { name: string; sql: string }[];
  for (const { name } of indexes) connection.exec(`drop index main.${name}`);
  work();
  for (const { sql } of indexes) connection.exec(sql);
}

function* inChunks(connection: Connection, steps: readonly string[]): Generator<Step> {
  if (steps.length === 0) return;
  const statements = steps.map((sql) => connection.prepare(sql));
  for (const { first, last, total } of chunksOf(connection)) {
    for (const statement of statements) statement.run({ first, last });
    yield { done: Math.min(last, total), total };
  }
}

/** Of verdicts, by their id. */
export function* chunksOf(connection: Connection): Generator<{ first: number; last: number; total: number }> {
  const total = connection
    .prepare('select coalesce(max(id), 0) from staging.verdicts')
    .pluck()
    .get() as number;
  for (let first = 1; first <= total; first += chunkSize) yield { first, last: first + chunkSize - 1, total };
}
