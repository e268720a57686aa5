import { expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';

type Bench = Awaited<ReturnType<typeof createBench>>;

async function confirmCancellation(bench: Bench): Promise<void> {
  await bench.openBooking();
  bench.touch({ kind: 'cancelBooking' });
  await bench.until('checkingCancellation');
  bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false });
}

const rowOf = (bench: Bench) =>
  bench.database.connection
    .prepare('select status, cancellation_number as number from bookings where booking_number = ?')
    .get('PRN-77A/1') as { status: string; number: string };
const openIntents = (bench: Bench) =>
  bench.database.connection.prepare('select count(*) from intents where outcome is null').pluck().get();

test('cancelled: the same number on screen, on paper and in the database', async () => {
  await using bench = await createBench();
  await confirmCancellation(bench);
  const { cancellationNumber } = await bench.until('cancelled', (view) => view.slip === 'printed');
  expect(cancellationNumber).toMatch(/^[A-Z0-9-]{6,}$/);
  expect(rowOf(bench)).toEqual({ status: 'cancelled', number: cancellationNumber });
  expect(bench.printer.documents.at(-1)?.html).toContain(cancellationNumber);
  expect(openIntents(bench)).toBe(0);
  bench.touch({ kind: 'continue' });
  const { booking } = await bench.until('summary');
  expect(booking).toMatchObject({ state: 'cancelled', cancellable: 'no', cancellationNumber });
});

test('thinking again: nothing happens', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'cancelBooking' });
  await bench.until('checkingCancellation');
  bench.touch({ kind: 'back' });
  await bench.until('summary');
  expect(rowOf(bench).status).toBe('booked');
});

test('five touches on the last button are one cancellation', async () => {
  await using bench = await createBench();
  await confirmCancellation(bench);
  for (let touch = 0; touch < 4; touch += 1)
    bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false });
  await bench.until('cancelled', (view) => view.slip === 'printed');
  const effects = bench.database.connection.prepare('select count(*) from cancellations').pluck().get();
  expect(effects).toBe(1);
});

test('the booking system is away: refused, nothing changed, nothing left open', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.backend.setAvailable(false);
  bench.touch({ kind: 'cancelBooking' });
  bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false });
  await bench.until('cancellationRefused', (view) => view.reason === 'unavailable');
  expect(rowOf(bench).status).toBe('booked');
  expect(openIntents(bench)).toBe(0);
});

test('the answer is lost: said to be unknown, kept open, and the truth is there at the next look', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.backend.loseAnswers(true);
  bench.touch({ kind: 'cancelBooking' });
  bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false });
  const { reference } = await bench.until('cancellationUnknown', (view) => view.slip === 'printed');
  expect(bench.printer.documents.at(-1)?.html).toContain(reference);
  expect(reference).toMatch(/^[0-9A-F]{8}$/);
  expect(openIntents(bench)).toBe(1);
  bench.backend.loseAnswers(false);
  bench.touch({ kind: 'continue' });
  const { bookings } = await bench.until('choosing');
  expect(bookings).toMatchObject([{ state: 'cancelled' }]);
});

test('no paper: said before the deed, done without it, and the receipt can be had afterwards', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.printer.setFault('noPaper');
  bench.touch({ kind: 'cancelBooking' });
  await bench.until('checkingCancellation', (view) => view.printer === 'noPaper');
  bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: true });
  const { cancellationNumber } = await bench.until('cancelled', (view) => view.slip === 'skipped');
  expect(rowOf(bench)).toEqual({ status: 'cancelled', number: cancellationNumber });
  expect(bench.printer.documents).toHaveLength(0);
  bench.printer.setFault(null);
  bench.touch({ kind: 'printAgain' });
  await bench.until('cancelled', (view) => view.slip === 'printed');
  expect(bench.printer.documents).toHaveLength(1);
  expect(bench.printer.documents[0]?.html).not.toContain('RISTAMPA');
});

test('the paper runs out while the page is read: nothing is done before it is said', async () => {
  await using bench = await createBench();
  await bench.openBooking();
  bench.touch({ kind: 'cancelBooking' });
  await bench.until('checkingCancellation');
  bench.printer.setFault('coverOpen');
  bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false });
  await bench.until('checkingCancellation', (view) => view.printer === 'coverOpen');
  expect(rowOf(bench).status).toBe('booked');
  expect(openIntents(bench)).toBe(0);
});

test('the paper runs out while the receipt prints: the cancellation stands, the number is on screen', async () => {
  await using bench = await createBench();
  bench.printer.holdPaper();
  await confirmCancellation(bench);
  await bench.until('cancelled', (view) => view.slip === 'printing');
  bench.printer.setFault('noPaper');
  bench.printer.release();
  const { cancellationNumber } = await bench.until('cancelled', (view) => view.slip === 'noPaper');
  expect(rowOf(bench)).toEqual({ status: 'cancelled', number: cancellationNumber });
});

test('a bug while it is asked for: not known yet, never "nothing happened", and settled by asking', async () => {
  await using bench = await createBench({
    wrapGateway: (inner) => ({
      ...inner,
      cancel: async (request) => {
        await inner.cancel(request);
        throw new TypeError('a bug after the deed');
      },
    }),
  });
  await confirmCancellation(bench);
  await bench.until('cancellationUnknown');
  expect(openIntents(bench)).toBe(1);
  expect(rowOf(bench).status).toBe('cancelled');
  expect(bench.logged.join()).toContain('workFailed');
});
