import { join } from 'node:path';
import { createEmbeddedBookingGateway } from '../../src-main/bookings/embedded-booking-gateway.ts';
import { personParameters, personSql } from '../../src-main/bookings/person-sql.ts';
import type { PersonQuery } from '../../src-main/domain/person-query.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import type { Database } from '../../src-main/storage/database.ts';
import { daysFrom } from '../../test/support/invented-people.ts';
import { regular, startImport, writeLargeFile } from '../../test/support/large-import.ts';
import { statisticOf } from './figure.ts';
import type { Bench, Figure, Line } from './figure.ts';

const never = new AbortController().signal;
const pageLength = 6;
const block = 1000;
/** Of the two years in the file; half of it is past. */
const days = daysFrom(2030, 730);
const now = new Date('2030-12-31T09:00:00Z');
const today = '2030-12-31';
const states = ['all', 'due', 'paid', 'cancelled'] as const;

/** The bookings of somebody who has thousands, by days and state, a page with its total, against the bare statements. */
export const person: Figure = {
  name: 'person',
  measure: async (bench) => {
    const [csv, path] = [join(bench.folder, 'large.csv'), join(bench.folder, 'totem.db')];
    // A two-hundredth of them is the person's.
    const bookings = bench.rounds(1_000_000, 20_000);
    writeLargeFile(csv, bookings, '1', true);
    bench.say('importing');
    const { code, lastLine } = await startImport(csv, path).ended;
    if (code !== 0) throw new Error(`import: ${lastLine}`);
    const db = openDatabase(path);
    try {
      return [await compare(bench, db, bookings)];
    } finally {
      db.close();
    }
  },
};

/** Gives how many bookings there are on all pages. */
type Side = (query: PersonQuery) => Promise<number>;

function sidesOn(db: Database): Record<'ours' | 'peer', Side> {
  const gateway = createEmbeddedBookingGateway({ db, now: () => now });
  const bare = Object.fromEntries(
    states.map((state) => {
      const sql = personSql(state, 'master');
      return [
        state,
        { total: db.connection.prepare(sql.total).pluck(), page: db.connection.prepare(sql.page) },
      ];
    }),
  );
  const services = db.connection.prepare('select * from services where booking_number = ? order by position');
  return {
    ours: async (query) => {
      const listed = await gateway.list(query, never);
      if (!listed.ok) throw new Error(listed.error);
      return listed.value.total;
    },
    peer: async (query) => {
      const statements = bare[query.state];
      if (!statements) throw new Error(query.state);
      const parameters = personParameters(query, today);
      const rows = statements.page.all(parameters) as { booking_number: string }[];
      for (const row of rows) services.all(row.booking_number);
      return statements.total.get(parameters) as number;
    },
  };
}

/** One sample is the p99 of a thousand lists, both sides asked the same one after the other, by turns the first. */
async function compare(bench: Bench, db: Database, bookings: number): Promise<Line> {
  const sides = sidesOn(db);
  const everything = await sides.ours({ ...someQuery(), from: '', to: '', state: 'all' });
  if (everything !== bookings / 200) throw new Error(`the person has ${everything} bookings`);
  const samples = { ours: [] as number[], peer: [] as number[] };
  const blocks = bench.rounds(15, 4);
  // As many before that do not count: they bring the database into the memory of the system.
  for (let count = -blocks; count < blocks; count += 1) {
    const times = { ours: [] as number[], peer: [] as number[] };
    for (let list = 0; list < block; list += 1) {
      const query = someQuery();
      const totals = new Set<number>();
      for (const side of list % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const)) {
        const from = performance.now();
        totals.add(await sides[side](query));
        times[side].push(performance.now() - from);
      }
      if (totals.size !== 1) throw new Error('the sides do not agree');
    }
    if (count < 0) continue;
    samples.ours.push(statisticOf(times.ours, 'p99'));
    samples.peer.push(statisticOf(times.peer, 'p99'));
  }
  return {
    figure: `bookings of one person (${everything.toLocaleString('en')}) by days and state, p99 of a thousand`,
    unit: 'ms',
    ours: samples.ours,
    peer: { name: 'bare statements', samples: samples.peer },
    aim: { ratio: 1.3, ours: 5 },
  };
}

/** A month to two years, any state, the first page or, half of the time, one of the first fifty. */
function someQuery(): PersonQuery {
  const below = (limit: number): number => Math.floor(Math.random() * limit);
  const first = below(days.length);
  const page = Math.random() < 0.5 ? 0 : below(50);
  return {
    ...{ fiscalCode: regular.fiscal_code, bookingNumber: '', prescription: '' },
    from: days[first] ?? '',
    to: days[Math.min(days.length - 1, first + 30 + below(700))] ?? '',
    state: states[below(states.length)] ?? 'all',
    ...{ offset: page * pageLength, limit: pageLength },
  };
}
