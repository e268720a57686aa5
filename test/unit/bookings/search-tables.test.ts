import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importBookings } from '../../../src-main/bookings/import/import-bookings.ts';
import { textSource } from '../../../src-main/bookings/import/import-source.ts';
import type { Booking } from '../../../src-main/domain/booking.ts';
import { openDatabase, type Database } from '../../../src-main/storage/database.ts';
import { hasSearchTables, prepareSearchTables } from '../../../src-main/storage/search-tables.ts';
import { databaseWith, testNow } from '../../support/booking-database.ts';
import { bookingsOfPeople } from '../../support/random-people.ts';
import { csvOf } from '../../support/sample-bookings.ts';

const contentOf = ({ connection }: Database) => ({
  people: connection.prepare('select * from people order by 1, 2, 3').all(),
  facilities: connection.prepare('select name from facilities order by 1').pluck().all(),
  indexes: connection
    .prepare(`select name from sqlite_schema where type = 'index' and sql is not null order by name`)
    .pluck()
    .all(),
  versions: connection.prepare('select booking_number, version from bookings order by 1').all(),
});

async function letIn(db: Database, bookings: readonly Booking[]): Promise<void> {
  const report = await importBookings({ source: textSource(csvOf(...bookings)), db, now: testNow });
  if (!report.ok) throw new Error(report.error.code);
}

test('a totem alone has no list of names; a desk makes it once', async () => {
  const db = openDatabase(':memory:');
  expect(hasSearchTables(db.connection)).toBe(false);
  prepareSearchTables(db.connection);
  prepareSearchTables(db.connection);
  expect(hasSearchTables(db.connection)).toBe(true);
  db.close();
});

test(
  'what imports keep is what would be made of the bookings anew, a second time the same',
  { timeout: 60_000 },
  async () => {
    let rewritten = 0;
    await fc.assert(
      fc.asyncProperty(bookingsOfPeople, bookingsOfPeople, async (first, second) => {
        if (first.length === 0 || second.length === 0) return;
        const kept = openDatabase(':memory:');
        prepareSearchTables(kept.connection);
        await letIn(kept, first);
        await letIn(kept, second);
        const anew = await databaseWith(first);
        await letIn(anew, second);
        prepareSearchTables(anew.connection);
        const { facilities, ...content } = contentOf(kept);
        const { facilities: now, ...expected } = contentOf(anew);
        expect(content).toEqual(expected);
        // A facility that no booking names any more may stay in the list.
        expect(facilities).toEqual(expect.arrayContaining(now));
        await letIn(kept, second);
        expect(contentOf(kept)).toEqual({ facilities, ...content });
        const numbers = new Set(first.map(({ bookingNumber }) => bookingNumber));
        rewritten += second.filter(({ bookingNumber }) => numbers.has(bookingNumber)).length;
        kept.close();
        anew.close();
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(rewritten).toBeGreaterThan(30);
  },
);
