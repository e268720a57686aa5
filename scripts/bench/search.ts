import { join } from 'node:path';
import { createEmbeddedBookingGateway } from '../../src-main/bookings/embedded-booking-gateway.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import type { Database } from '../../src-main/storage/database.ts';
import {
  bookingNumberOf,
  fiscalCodeOf,
  prescriptionOf,
  startImport,
  writeLargeFile,
} from '../../test/support/large-import.ts';
import { statisticOf } from './figure.ts';
import type { Bench, Figure, Line } from './figure.ts';

const never = new AbortController().signal;

/** One search among a million rows, against the bare statements on the same database. */
export const search: Figure = {
  name: 'search',
  measure: async (bench) => {
    const [csv, path] = [join(bench.folder, 'large.csv'), join(bench.folder, 'totem.db')];
    // 1.2 rows a booking.
    const bookings = bench.rounds(833_334, 20_000);
    writeLargeFile(csv, bookings, '1');
    bench.say('importing');
    const { code, lastLine } = await startImport(csv, path).ended;
    if (code !== 0) throw new Error(`import: ${lastLine}`);
    const db = openDatabase(path);
    try {
      return [
        await byNumber(bench, db, bookings),
        await byPerson(bench, db, bookings),
        await byPrescription(bench, db, bookings),
      ];
    } finally {
      db.close();
    }
  },
};

async function byNumber(bench: Bench, db: Database, bookings: number): Promise<Line> {
  const gateway = createEmbeddedBookingGateway({ db, now: () => new Date() });
  const booking = db.connection.prepare(
    'select * from bookings where booking_number = ? and fiscal_code = ?',
  );
  const services = db.connection.prepare('select * from services where booking_number = ? order by position');
  return compare(bench, 'search by booking number', bookings, {
    ours: async (index, fiscalCode) => {
      const code = bookingNumberOf(index);
      const found = await gateway.search({ fiscalCode, criterion: 'bookingNumber', code }, never);
      return found.ok ? found.value.length : 0;
    },
    peer: (index, fiscalCode) => {
      const number = bookingNumberOf(index);
      const row = booking.get(number, fiscalCode);
      return row && services.all(number).length > 0 ? 1 : 0;
    },
  });
}

async function byPerson(bench: Bench, db: Database, bookings: number): Promise<Line> {
  const gateway = createEmbeddedBookingGateway({ db, now: () => new Date() });
  const booking = db.connection.prepare('select * from bookings where fiscal_code = ?');
  const services = db.connection.prepare('select * from services where booking_number = ? order by position');
  return compare(bench, 'search by codice fiscale', bookings, {
    ours: async (_index, fiscalCode) => {
      const found = await gateway.bookingsOf(fiscalCode, never);
      return found.ok ? found.value.length : 0;
    },
    peer: (_index, fiscalCode) => {
      const rows = booking.all(fiscalCode) as { booking_number: string }[];
      return rows.filter((row) => services.all(row.booking_number).length > 0).length;
    },
  });
}

async function byPrescription(bench: Bench, db: Database, bookings: number): Promise<Line> {
  const gateway = createEmbeddedBookingGateway({ db, now: () => new Date() });
  const booking = db.connection.prepare(
    `select * from bookings where +fiscal_code = ? and booking_number in
       (select booking_number from services where prescription_number = ? and prescription_number <> '')`,
  );
  const services = db.connection.prepare('select * from services where booking_number = ? order by position');
  return compare(bench, 'search by prescription', bookings, {
    ours: async (index, fiscalCode) => {
      const code = prescriptionOf(index);
      const found = await gateway.search({ fiscalCode, criterion: 'prescription', code }, never);
      return found.ok ? found.value.length : 0;
    },
    peer: (index, fiscalCode) => {
      const rows = booking.all(fiscalCode, prescriptionOf(index)) as { booking_number: string }[];
      return rows.filter((row) => services.all(row.booking_number).length > 0).length;
    },
  });
}

/** How many bookings were found: by the number of one, and by the person it is of. */
type Sides = {
  ours: (index: number, fiscalCode: string) => Promise<number>;
  peer: (index: number, fiscalCode: string) => number;
};
const block = 1000;

/** One sample is the p99 of a thousand searches, taken in turn one by one: a burst of other work spoils few samples. */
async function compare(bench: Bench, figure: string, bookings: number, sides: Sides): Promise<Line> {
  const samples = { ours: [] as number[], peer: [] as number[] };
  const blocks = bench.rounds(15, 4);
  // As many before that do not count: they bring the database into the memory of the system.
  for (let count = -blocks; count < blocks; count += 1) {
    const times = { ours: [] as number[], peer: [] as number[] };
    for (let search = 0; search < block; search += 1) {
      // Neither is always the one after the other's garbage.
      for (const side of search % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const)) {
        const index = Math.floor(Math.random() * bookings);
        const fiscalCode = fiscalCodeOf(index, bookings);
        const from = performance.now();
        const found = await sides[side](index, fiscalCode);
        times[side].push(performance.now() - from);
        if (found < 1) throw new Error(`${figure}: ${found} found`);
      }
    }
    if (count < 0) continue;
    samples.ours.push(statisticOf(times.ours, 'p99'));
    samples.peer.push(statisticOf(times.peer, 'p99'));
  }
  return {
    figure: `${figure}, p99 of a thousand`,
    unit: 'ms',
    ours: samples.ours,
    peer: { name: 'bare statements', samples: samples.peer },
    aim: { ratio: 1.2, ours: 5 },
  };
}
