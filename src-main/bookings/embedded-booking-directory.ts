import type { Statement } from 'better-sqlite3';
import { toRome } from '../domain/rome-time.ts';
import { err, type Result } from '../result.ts';
import type { Database } from '../storage/database.ts';
import { prepareSearchTables } from '../storage/search-tables.ts';
import type { BookingDirectory, DirectoryQuery, FoundBookings } from './booking-directory.ts';
import type { SearchError } from './booking-gateway.ts';
import type { BookingRow } from './booking-rows.ts';
import type { BookingRole } from './cancellation-tables.ts';
import { sinceOf, untilOf } from './booking-conditions.ts';
import { readingsOf, type Reading } from './directory-readings.ts';
import { directoryWays, type WayName } from './directory-sql.ts';
import { reading } from './storage-fault.ts';
import { createWholeBooking } from './whole-booking.ts';

type Deps = { db: Database; now: () => Date; role?: BookingRole };

const cacheKib = 64 * 1024;

/**
 * The bookings of everybody in the database of this program, which is made ready for it where there has been no desk yet.
 * @throws Error when another process holds the database meanwhile.
 */
export function createEmbeddedBookingDirectory({ db, now, role = 'master' }: Deps): BookingDirectory {
  const { connection } = db;
  prepareSearchTables(connection);
  // A day of a hospital lies scattered over the file: read once, it is at hand for the next letter.
  connection.pragma(`cache_size = -${String(cacheKib)}`);
  const ways = Object.fromEntries(
    Object.entries(directoryWays(role)).map(([name, { sql, cut }]) => [
      name,
      { rowids: connection.prepare(sql).pluck(), cut: cut === null ? null : connection.prepare(cut).pluck() },
    ]),
  ) as Record<WayName, { rowids: Statement; cut: Statement | null }>;
  const whole = createWholeBooking(connection, role);
  const byRowid = connection.prepare('select * from bookings where rowid = ?');
  const byNumber = connection.prepare('select * from bookings where booking_number = ?');
  const byCancellation = connection.prepare(
    `select * from bookings where cancellation_number = @number and cancellation_number <> ''
     union all
     select * from bookings where booking_number in
       (select booking_number from cancellation_requests where request_number = @number)
     limit 1`,
  );
  const facilities = connection.prepare('select name from facilities order by name').pluck();

  // In one transaction: an import that ends in between must not show a booking half as it was.
  const find = connection.transaction((query: DirectoryQuery): FoundBookings => {
    const { from, to, facility, state, birthDate, limit } = query;
    const asked = { since: sinceOf(from), until: untilOf(to), facility, state, birthDate };
    const today = toRome(now()).slice(0, 10);
    const found = new Set<unknown>();
    /** Gives whether there is more on this way, or may be. */
    const follow = ({ way, begin, end }: Reading): boolean => {
      const { rowids, cut } = ways[way];
      const last = cut?.get({ begin, ...asked }) as string | undefined;
      const isCut = last !== undefined && last < end;
      for (const rowid of rowids.iterate({ ...asked, today, begin, end: isCut ? last : end })) {
        if (found.size === limit && !found.has(rowid)) return true;
        found.add(rowid);
      }
      return isCut;
    };
    let more = false;
    for (const each of readingsOf(query)) {
      more = follow(each) || more;
      if (more && found.size === limit) break;
    }
    return { bookings: [...found].map((rowid) => whole(byRowid.get(rowid as number) as BookingRow)), more };
  });
  const one = (row: unknown) => (row === undefined ? null : whole(row as BookingRow));

  return {
    find: async (query, signal) => unlessAborted(signal, () => find(query)),
    byNumber: async (number, signal) => unlessAborted(signal, () => one(byNumber.get(number))),
    byCancellation: async (number, signal) =>
      unlessAborted(signal, () => one(byCancellation.get({ number }))),
    facilities: async (signal) => unlessAborted(signal, () => facilities.all() as string[]),
    // The database belongs to whoever opened it.
    close: async () => {},
  };
}

function unlessAborted<Value>(signal: AbortSignal, read: () => Value): Result<Value, SearchError> {
  return signal.aborted ? err('unavailable') : reading(read);
}
