import { isCancellable, type Booking } from '../domain/booking.ts';
import { isInTime } from '../domain/cancellation-deadline.ts';
import { toRome, toRomeSecond } from '../domain/rome-time.ts';
import { err, ok, type Result } from '../result.ts';
import type { Database } from '../storage/database.ts';
import type {
  BookingGateway,
  BookingSearch,
  CancellationEffect,
  CancellationError,
  CancellationRequest,
} from './booking-gateway.ts';
import { createBookingTables, type BookingTables } from './booking-tables.ts';
import { randomCancellationNumber } from './cancellation-number.ts';
import {
  createCancellationTables,
  type BookingRole,
  type CancellationTables,
} from './cancellation-tables.ts';
import { reading, storageFaultOf } from './storage-fault.ts';

type Deps = {
  db: Database;
  now: () => Date;
  role?: BookingRole;
  /** For the year, four digits. */
  newCancellationNumber?: (letter: 'D' | 'R', year: number) => string;
  /** How long a cancellation waits for the database, which a running import may hold. */
  cancelDeadlineMs?: number;
};

const usualCancelDeadlineMs = 15_000;
const attemptsForANumber = 20;

/** The database of this program: as `master` it is the system of record, and what its transaction says is final. */
export function createEmbeddedBookingGateway(deps: Deps): BookingGateway {
  const { cancelDeadlineMs = usualCancelDeadlineMs, role = 'master' } = deps;
  const tables = createBookingTables(deps.db.connection, role);
  const cancellations = createCancellationTables(deps.db.connection, role);

  return {
    search: async (search, signal) => {
      if (signal.aborted) return err('unavailable');
      return reading(() => find(tables, search));
    },
    bookingsOf: async (fiscalCode, signal) => {
      if (signal.aborted) return err('unavailable');
      return reading(() => inOrderOfTime(tables.ofPatient(fiscalCode)));
    },
    list: async (query, signal) => {
      if (signal.aborted) return err('unavailable');
      return reading(() => tables.list(query, toRome(deps.now()).slice(0, 10)));
    },
    cancel: async (request) => {
      try {
        const written = await deps.db.write(
          () => decide({ tables, cancellations, role }, deps, request),
          cancelDeadlineMs,
        );
        return written.ok ? written.value : err({ kind: 'unavailable' });
      } catch (error) {
        const fault = storageFaultOf(error);
        if (fault === null) throw error;
        return err({ kind: fault === 'notWritten' ? 'unavailable' : 'unknown' });
      }
    },
    cancellationOf: async (idempotencyKey) => reading(() => cancellations.effectOf(idempotencyKey)),
    clockOffsetMs: () => null,
    // The database belongs to whoever opened it.
    close: async () => {},
  };
}

function find(tables: BookingTables, { fiscalCode, criterion, code }: BookingSearch): Booking[] {
  if (criterion === 'prescription') return inOrderOfTime(tables.byPrescription(code, fiscalCode));
  const booking = tables.byNumber(code, fiscalCode);
  return booking ? [booking] : [];
}

function inOrderOfTime(bookings: Booking[]): Booking[] {
  const firstOf = (booking: Booking) => booking.services[0]?.startsAt ?? '';
  return bookings.sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1));
}

/** Runs inside the transaction: what it reads cannot change before it writes. */
function decide(
  {
    tables,
    cancellations,
    role,
  }: { tables: BookingTables; cancellations: CancellationTables; role: BookingRole },
  { now, newCancellationNumber = randomCancellationNumber }: Deps,
  request: CancellationRequest,
): Result<CancellationEffect, CancellationError> {
  const { bookingNumber, fiscalCode, version, idempotencyKey } = request;
  const earlier = cancellations.effectOf(idempotencyKey);
  const booking = tables.byNumber(bookingNumber, fiscalCode);
  if (!booking) return err({ kind: 'notFound' });
  if (earlier) {
    const known = [booking.cancellation, booking.request].map((each) => each?.cancellationNumber);
    if (known.includes(earlier.cancellationNumber)) return ok(earlier);
    throw new Error('the idempotency key was used for another booking');
  }
  const instant = now();
  const nowLocal = toRome(instant);
  if (booking.status === 'cancelled')
    return err({ kind: 'alreadyCancelled', cancellation: booking.cancellation });
  if (booking.request) return err({ kind: 'alreadyRequested', cancellation: booking.request });
  if (!isCancellable(booking, nowLocal)) return err({ kind: 'notCancellable' });
  if (booking.version !== version) return err({ kind: 'changed' });
  // Whoever waited for the database since 16:59 has been told that it is free.
  if (request.inTime && !isInTime(toRomeSecond(instant), request.deadline))
    return err({ kind: 'afterDeadline' });

  const letter = role === 'master' ? 'D' : 'R';
  const year = Number(nowLocal.slice(0, 4));
  const cancellation = {
    cancellationNumber: freeNumber(cancellations, () => newCancellationNumber(letter, year)),
    cancelledAt: instant.toISOString(),
  };
  cancellations.record(request, cancellation);
  return ok({ ...cancellation, confirmed: role === 'master' });
}

function freeNumber(tables: CancellationTables, propose: () => string): string {
  for (let attempt = 0; attempt < attemptsForANumber; attempt += 1) {
    const proposed = propose();
    if (!tables.isNumberTaken(proposed)) return proposed;
  }
  throw new Error('no free cancellation number');
}
