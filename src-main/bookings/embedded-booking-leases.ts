import { err, type Result } from '../result.ts';
import type { Database } from '../storage/database.ts';
import type { BookingLeases, Lease } from './booking-leases.ts';
import { reading, storageFaultOf } from './storage-fault.ts';

/** A place that has not renewed its lease for so long has gone silent. */
export const leaseMs = 60_000;

/** Nobody waits for a lease: while an import holds the database there is none, and it is taken at the next renewal. */
const deadlineMs = 1000;

/** Leases on the database that a totem and a desk share. */
export function createEmbeddedBookingLeases(db: Database): BookingLeases {
  const { connection } = db;
  const hold = connection.prepare(
    `insert into booking_leases (booking_number, place, at_desk, since, expires_at)
     values (@bookingNumber, @place, @atDesk, @at, @expiresAt)
     on conflict (booking_number, place) do update set expires_at = excluded.expires_at`,
  );
  const forget = connection.prepare('delete from booking_leases where expires_at <= ?');
  const release = connection.prepare('delete from booking_leases where booking_number = ? and place = ?');
  const elsewhere = connection.prepare(
    `select booking_number as bookingNumber, place, at_desk as atDesk, since from booking_leases
     where booking_number = ? and place <> ? and expires_at > ? order by since, place`,
  );

  return {
    hold: ({ bookingNumber, place, atDesk }, now) =>
      writing(db, () => {
        const at = now.toISOString();
        // Also one of one's own that had expired: a lease that is taken anew begins anew.
        forget.run(at);
        const expiresAt = new Date(now.getTime() + leaseMs).toISOString();
        hold.run({ bookingNumber, place, atDesk: atDesk ? 1 : 0, at, expiresAt });
      }),
    release: (bookingNumber, place) =>
      writing(db, () => {
        release.run(bookingNumber, place);
      }),
    heldElsewhere: async (bookingNumber, place, now) =>
      reading(() => {
        const rows = elsewhere.all(bookingNumber, place, now.toISOString()) as LeaseRow[];
        return rows.map((row) => ({ ...row, atDesk: row.atDesk === 1 }));
      }),
  };
}

type LeaseRow = Omit<Lease, 'atDesk'> & { atDesk: number };

async function writing(db: Database, run: () => void): Promise<Result<void, 'busy' | 'unavailable'>> {
  try {
    return await db.write(run, deadlineMs);
  } catch (error) {
    if (storageFaultOf(error) === null) throw error;
    return err('unavailable');
  }
}
