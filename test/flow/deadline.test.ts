import { expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
import { bookingOf, cardiology, mario } from '../support/sample-bookings.ts';

/** Free until Friday 18 December 2026, 17:00 in Rome, which is 16:00 UTC. */
const bookings = [bookingOf(mario, { services: [{ ...cardiology, startsAt: '2026-12-22T09:30' }] })];
const deadline = '2026-12-18T17:00';

/** A clock that the test sets; it goes on by itself. */
function clockAt(start: string) {
  let offset = Date.parse(start) - Date.now();
  return {
    now: () => new Date(Date.now() + offset),
    set: (instant: string) => {
      offset = Date.parse(instant) - Date.now();
    },
  };
}

type Bench = Awaited<ReturnType<typeof createBench>>;
const statusIn = (bench: Bench) =>
  bench.database.connection.prepare('select status from bookings').pluck().get();

async function askToCancel(bench: Bench) {
  await bench.openBooking();
  bench.touch({ kind: 'cancelBooking' });
  return (await bench.until('checkingCancellation')).booking;
}

test('ten working days ahead: when it is free is on the list, the summary, the check page and the paper', async () => {
  const { now } = clockAt('2026-12-07T09:00:00Z');
  await using bench = await createBench({ bookings, now });
  const free = { at: deadline, daysLeft: 11, inTime: true };
  await bench.signIn();
  await bench.search();
  expect((await bench.until('choosing')).bookings[0]?.deadline).toEqual(free);
  bench.touch({ kind: 'openBooking', bookingNumber: 'PRN-77A/1' });
  expect((await bench.until('summary')).booking.deadline).toEqual(free);
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printed');
  const coupon = bench.printer.documents.at(-1)?.html;
  expect(coupon).toContain('Si può disdire senza costi entro');
  expect(coupon).toContain('Oggi, 7 dicembre 2026, mancano 11 giorni.');
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  bench.touch({ kind: 'cancelBooking' });
  expect((await bench.until('checkingCancellation')).booking.deadline).toEqual(free);
  await bench.confirm();
  await bench.until('cancelled', (view) => view.slip === 'printed');
  const receipt = bench.printer.documents.at(-1)?.html;
  expect(receipt).toContain('SÌ: il termine era venerdì 18 dicembre 2026, ore 17:00');
  expect(receipt).toMatch(/lunedì 7 dicembre 2026, ore 10:00:\d\d/);
});

test('one second before the deadline it is free, one second after it the consequence is said first', async () => {
  for (const [at, inTime, said] of [
    ['2026-12-18T15:59:57Z', true, 'SÌ: il termine era'],
    ['2026-12-18T16:00:01Z', false, 'NO, oltre i termini: il termine era'],
  ] as const) {
    await using bench = await createBench({ bookings, now: clockAt(at).now });
    const booking = await askToCancel(bench);
    expect(booking.deadline).toMatchObject({ at: deadline, inTime });
    await bench.confirm();
    await bench.until('cancelled', (view) => view.slip === 'printed');
    expect(bench.printer.documents.at(-1)?.html).toContain(said);
  }
});

test('17:00 passes while the page is read: nothing is cancelled before it has been said', async () => {
  const clock = clockAt('2026-12-18T15:59:00Z');
  await using bench = await createBench({ bookings, now: clock.now });
  expect((await askToCancel(bench)).deadline?.inTime).toBe(true);
  clock.set('2026-12-18T16:00:02Z');
  bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false });
  await bench.until('checkingCancellation', (view) => view.booking.deadline?.inTime === false);
  expect(statusIn(bench)).toBe('booked');
  await bench.confirm();
  await bench.until('cancelled', (view) => view.slip === 'printed');
  expect(bench.printer.documents.at(-1)?.html).toContain('NO, oltre i termini');
});

test('the booking system takes over 17:00 to write it: not cancelled, and said anew', async () => {
  const clock = clockAt('2026-12-18T15:59:30Z');
  await using bench = await createBench({
    bookings,
    now: clock.now,
    wrapGateway: (inner) => ({
      ...inner,
      cancel: (asked) => {
        if (asked.inTime) clock.set('2026-12-18T16:00:08Z');
        return inner.cancel(asked);
      },
    }),
  });
  await askToCancel(bench);
  bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false });
  await bench.until('checkingCancellation', (view) => view.booking.deadline?.inTime === false);
  expect(statusIn(bench)).toBe('booked');
  const outcomes = bench.database.connection.prepare('select outcome from intents').pluck();
  expect(outcomes.all()).toEqual(['refused']);
  await bench.confirm();
  await bench.until('cancelled', (view) => view.slip === 'printed');
});

test('where the region refuses it after the deadline: not offered, and not done by a page that is late', async () => {
  const clock = clockAt('2026-12-18T15:59:00Z');
  const cancellation = { afterDeadline: 'refused' };
  await using bench = await createBench({ bookings, cancellation, now: clock.now });
  await askToCancel(bench);
  clock.set('2026-12-18T16:00:02Z');
  bench.touch({ kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false });
  await bench.until('cancellationRefused', (view) => view.reason === 'afterDeadline');
  expect(statusIn(bench)).toBe('booked');
  bench.touch({ kind: 'continue' });
  await bench.until('choosing');
  bench.touch({ kind: 'openBooking', bookingNumber: 'PRN-77A/1' });
  expect((await bench.until('summary')).booking.cancellable).toBe('afterDeadline');
});

test('another region by the configuration alone', async () => {
  const cancellation = { workingDays: 4, saturdayIsWorking: false, cutOff: '23:59' };
  const { now } = clockAt('2026-12-07T09:00:00Z');
  await using bench = await createBench({ bookings, cancellation, now });
  expect((await askToCancel(bench)).deadline?.at).toBe('2026-12-15T23:59');
});

test('a clock that is two hours wrong: no promise, neither on a screen nor on paper, and the log says so', async () => {
  const { now } = clockAt('2026-12-07T09:00:00Z');
  await using bench = await createBench({ bookings, now, clockOffsetMs: 2 * 3_600_000 });
  const booking = await askToCancel(bench);
  expect(booking.deadline).toBeNull();
  expect(booking.cancellable).toBe('yes');
  await bench.confirm();
  await bench.until('cancelled', (view) => view.slip === 'printed');
  const receipt = bench.printer.documents.at(-1)?.html;
  expect(receipt).toContain('Non calcolato da questo totem');
  expect(receipt).not.toContain('18 dicembre');
  expect(bench.logged.join()).toContain('clockInDoubt');
});

test('a clock that goes back before what was written here is in doubt, until it is right again', async () => {
  const clock = clockAt('2026-12-07T09:00:00Z');
  await using bench = await createBench({ bookings, now: clock.now, clockWatchMs: 20 });
  expect((await askToCancel(bench)).deadline).not.toBeNull();
  clock.set('2026-12-07T07:00:00Z');
  await bench.until('checkingCancellation', (view) => view.booking.deadline === null);
  clock.set('2026-12-07T09:01:00Z');
  await bench.until('checkingCancellation', (view) => view.booking.deadline !== null);
});
