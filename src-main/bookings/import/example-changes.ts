import type { Connection } from 'better-sqlite3';
import { romeTimeOf } from '../../domain/local-times.ts';
import { bookingColumns, serviceColumns, type Column } from './columns.ts';
import { personColumns } from './differences.ts';
import { bookingsOf, servicesOf } from './merge.ts';

/** `field`: as the column is called. Of columns that tell who it is both texts are empty: that they change is all. */
export type ExampleChange = { bookingNumber: string; field: string; before: string; after: string };

const mostBookings = 8;
const mostChanges = 40;
const longestText = 120;

/** Changed bookings from the beginning to the end of the file. */
const chosen = `
  select id, booking_number as bookingNumber from (
    select id, booking_number, row_number() over (order by id) - 1 as place, count(*) over () as changed
    from staging.verdicts where kind = 'changed'
  ) where place % max(1, changed / ${String(mostBookings)}) = 0 order by id limit ${String(mostBookings)}`;

type Row = Record<string, string | number>;

/** Some bookings as they are and as they would be, without names. */
export function exampleChanges(connection: Connection): ExampleChange[] {
  const bookingBefore = connection.prepare('select * from main.bookings where booking_number = ?');
  const bookingAfter = connection.prepare(bookingsOf('true'));
  const servicesBefore = connection.prepare(
    'select * from main.services where booking_number = ? order by position',
  );
  const servicesAfter = connection.prepare(`select * from (${servicesOf('true')}) order by position`);
  const examples: ExampleChange[] = [];
  for (const { id, bookingNumber } of connection.prepare(chosen).all() as {
    id: number;
    bookingNumber: string;
  }[]) {
    const one = { first: id, last: id };
    const pairs = [
      ...changesOf(bookingColumns, bookingBefore.get(bookingNumber) as Row, bookingAfter.get(one) as Row),
      ...serviceChanges(servicesBefore.all(bookingNumber) as Row[], servicesAfter.all(one) as Row[]),
    ];
    examples.push(...pairs.map((pair) => ({ bookingNumber, ...pair })));
  }
  return examples.slice(0, mostChanges);
}

type Change = Omit<ExampleChange, 'bookingNumber'>;

function serviceChanges(before: readonly Row[], after: readonly Row[]): Change[] {
  const most = Math.max(before.length, after.length);
  return Array.from({ length: most }, (_none, index) => {
    const [was, is] = [before[index], after[index]];
    // A service more or less: what it is and when, not each of its columns.
    const names = was && is ? serviceColumns : (['service_code', 'starts_at'] as const);
    return changesOf(names, was ?? {}, is ?? {});
  }).flat();
}

function changesOf(names: readonly string[], before: Row, after: Row): Change[] {
  return names
    .map((field) => ({ field, before: textOf(before[field]), after: textOf(after[field]) }))
    .filter((change) => change.before !== change.after)
    .map((change) =>
      personColumns.includes(change.field)
        ? { field: change.field, before: '', after: '' }
        : {
            field: change.field,
            before: shown(change.field, change.before),
            after: shown(change.field, change.after),
          },
    );
}

const textOf = (value: string | number | undefined): string => String(value ?? '');
/** Instants, which nobody reads in UTC. */
const instantColumns: readonly string[] = ['paid_at', 'cancelled_at'] satisfies Column[];
const shown = (field: string, text: string): string =>
  shortened((instantColumns.includes(field) ? romeTimeOf(text) : null) ?? text);
const shortened = (text: string): string =>
  text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
