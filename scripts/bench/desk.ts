import { join } from 'node:path';
import { createEmbeddedBookingDirectory } from '../../src-main/bookings/embedded-booking-directory.ts';
import { sinceOf, untilOf } from '../../src-main/bookings/booking-conditions.ts';
import { readingsOf } from '../../src-main/bookings/directory-readings.ts';
import { directoryWays } from '../../src-main/bookings/directory-sql.ts';
import type { FindQuery } from '../../src-main/contract/desk/find.ts';
import { deskQueryOf } from '../../src-main/domain/desk-query.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import type { Database } from '../../src-main/storage/database.ts';
import { createDoorBench } from '../../test/support/door-bench.ts';
import { startImport, writeLargeFile } from '../../test/support/large-import.ts';
import { statisticOf } from './figure.ts';
import type { Bench, Figure, Line } from './figure.ts';
import { inPage } from './desk-page.ts';
import { otherFacility, someSearch } from './keystrokes.ts';

const block = 1000;
const limit = 50;
const now = new Date('2030-12-31T09:00:00Z');

/** A keystroke at the desk until its rows are there, among a million bookings, against the bare statements. */
export const desk: Figure = {
  name: 'desk',
  measure: async (bench) => {
    const [csv, path] = [join(bench.folder, 'large.csv'), join(bench.folder, 'totem.db')];
    const bookings = bench.rounds(1_000_000, 20_000);
    writeLargeFile(csv, bookings, '1');
    bench.say('importing');
    const { code, lastLine } = await startImport(csv, path).ended;
    if (code !== 0) throw new Error(`import: ${lastLine}`);
    const db = openDatabase(path);
    sendSomeElsewhere(db);
    beginCycles(db, bench.rounds(20_000, 400));
    const directory = createEmbeddedBookingDirectory({ db, now: () => now });
    const counter = await createDoorBench({ databasePath: path, directory, now: () => now });
    try {
      await counter.enterFirst();
      const lines = await compare(bench, bookings, {
        ours: async (query) => {
          const answer = await counter.call({ kind: 'find', query });
          if (!answer.ok) throw new Error(answer.error);
          return answer.value.kind === 'rows' ? answer.value.rows.length : 0;
        },
        peer: bareOn(db),
      });
      return [...lines, ...(await inPage(bench, bookings, bench.folder))];
    } finally {
      await counter[Symbol.asyncDispose]();
      db.close();
    }
  },
};

/** The file has one facility: every seventh service goes to another one. */
function sendSomeElsewhere({ connection }: Database): void {
  connection.prepare('update services set facility = ? where rowid % 7 = 0').run(otherFacility);
}

/** So many bookings, at no regular place, are cycles: once a week, ten times. */
function beginCycles({ connection }: Database, count: number): void {
  const names = ['prescription_number', 'service_code', 'service_description', 'quantity', 'preparation'];
  const places = ['facility', 'address', 'building', 'floor', 'room', 'phone', 'priority'];
  const columns = [...names, ...places].join(', ');
  connection.exec(`
    create temp table cycles as
      select booking_number, first_at from bookings order by rowid * 7919 % 10007, rowid limit ${String(count)};
    insert into services (booking_number, position, starts_at, ${columns})
      select c.booking_number, 100 + k.value, strftime('%Y-%m-%dT%H:%M', c.first_at, (7 * k.value) || ' days'), ${columns}
      from cycles c cross join json_each('[1, 2, 3, 4, 5, 6, 7, 8, 9]') k
        join services s on s.booking_number = c.booking_number and s.position = 1;
    update bookings set last_at = strftime('%Y-%m-%dT%H:%M', first_at, '63 days')
      where booking_number in (select booking_number from cycles);
    drop table cycles`);
}

/** How many rows there are. */
type Sides = {
  ours: (query: FindQuery) => Promise<number>;
  peer: (query: FindQuery) => number;
};

/** The same statements, until a list is full: nothing checked, no booking read. */
function bareOn({ connection }: Database): Sides['peer'] {
  const ways = Object.entries(directoryWays('master')).map(([name, { sql, cut }]) => {
    const statements = {
      rowids: connection.prepare(sql).pluck(),
      cut: cut === null ? null : connection.prepare(cut).pluck(),
    };
    return [name, statements] as const;
  });
  const byName = new Map(ways);
  return (query) => {
    const asked = deskQueryOf(query);
    if (asked.kind !== 'search') return 0;
    const { from, to, facility, state, birthDate } = asked.search;
    const parameters = { since: sinceOf(from), until: untilOf(to), facility, state, birthDate };
    const found = new Set<unknown>();
    for (const { way, begin, end } of readingsOf({ ...asked.search, limit })) {
      const statements = byName.get(way);
      if (!statements) throw new Error(way);
      const last = statements.cut?.get({ begin, ...parameters }) as string | undefined;
      const until = last !== undefined && last < end ? last : end;
      for (const rowid of statements.rowids.iterate({
        ...parameters,
        today: '2030-12-31',
        begin,
        end: until,
      })) {
        if (found.size === limit) break;
        found.add(rowid);
      }
    }
    return found.size;
  };
}

/** One sample is the p99, or the middle, of a thousand keystrokes, both sides asked the same, by turns the first. */
async function compare(bench: Bench, bookings: number, sides: Sides): Promise<Line[]> {
  const samples = { ours: [] as number[][], peer: [] as number[][] };
  const blocks = bench.rounds(15, 4);
  const counts = { found: 0, keystrokes: 0 };
  // As many before that do not count: they bring the database into the memory of the system.
  for (let count = -blocks; count < blocks; count += 1) {
    const times = { ours: [] as number[], peer: [] as number[] };
    while (times.ours.length < block) {
      for (const query of someSearch(bookings)) {
        const isOursFirst = times.ours.length % 2 === 0;
        const rows = new Set<number>();
        for (const side of isOursFirst ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const)) {
          const from = performance.now();
          rows.add(await sides[side](query));
          times[side].push(performance.now() - from);
        }
        if (rows.size !== 1) throw new Error(`the sides do not agree: ${JSON.stringify(query)}`);
        counts.found += Math.max(...rows);
        counts.keystrokes += 1;
      }
    }
    if (count < 0) continue;
    samples.ours.push(times.ours);
    samples.peer.push(times.peer);
  }
  bench.say(`${counts.keystrokes} keystrokes, ${(counts.found / counts.keystrokes).toFixed(1)} rows each`);
  const lineOf = (statistic: 'median' | 'p99', words: string): Line => ({
    figure: `keystroke to rows at the desk, ${words} of a thousand`,
    unit: 'ms',
    ours: samples.ours.map((times) => statisticOf(times, statistic)),
    peer: { name: 'bare statements', samples: samples.peer.map((times) => statisticOf(times, statistic)) },
    aim: statistic === 'p99' ? { ours: 30 } : {},
  });
  return [lineOf('median', 'the middle'), lineOf('p99', 'p99')];
}
