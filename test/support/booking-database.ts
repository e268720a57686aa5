import { importBookings } from '../../src-main/bookings/import/import-bookings.ts';
import { textSource } from '../../src-main/bookings/import/import-source.ts';
import type { Booking } from '../../src-main/domain/booking.ts';
import { openDatabase, type Database } from '../../src-main/storage/database.ts';
import { csvOf } from './sample-bookings.ts';

export const testNow = () => new Date('2026-11-23T09:00:00.000Z');

/** A database with these bookings in it, each at version 1. */
export async function databaseWith(bookings: readonly Booking[], path = ':memory:'): Promise<Database> {
  const db = openDatabase(path);
  const report = await importBookings({ source: textSource(csvOf(...bookings)), db, now: testNow });
  if (!report.ok) throw new Error(report.error.code);
  if (report.value.rowsRefused > 0) throw new Error('a sample booking was refused');
  return db;
}

/** As an import with a changed booking leaves it. */
export function growVersion(db: Database, bookingNumber: string): void {
  db.connection
    .prepare('update bookings set version = version + 1 where booking_number = ?')
    .run(bookingNumber);
}
