import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cancelCall as cancel } from '../support/desk-cancel-call.ts';
import { createDeskBench } from '../support/desk-bench.ts';
import { dueBooking } from '../support/due-booking.ts';
import { createBench } from '../support/kiosk-bench.ts';

const bookingNumber = 'PRN-77A/1';
type DeskBench = Awaited<ReturnType<typeof createDeskBench>>;
const statusIn = ({ database }: DeskBench): unknown =>
  database.connection
    .prepare('select status from bookings where booking_number = ?')
    .pluck()
    .get(bookingNumber);

test('the clock is two hours wrong: no deadline is told, on no paper either, and the page says why', async () => {
  await using desk = await createDeskBench({ clockOffsetMs: 2 * 3_600_000 });
  await desk.untilState(({ clockInDoubt }) => clockInDoubt);
  const detail = await desk.ask({ kind: 'openBooking', bookingNumber });
  expect(detail?.booking).toMatchObject({ deadline: null, cancellable: 'yes' });
  await desk.ask(cancel);
  expect(desk.printer.documents.at(-1)?.html).toContain('Non calcolato');
  expect(desk.logged.join()).toContain('clockInDoubt');
});

test('the roll nearly at its end is told before it is empty, and no more when there is a new one', async () => {
  await using desk = await createDeskBench();
  desk.printer.setPaperLow(true);
  await desk.untilState(({ paperLow, printer }) => paperLow && printer === 'ready');
  desk.printer.setFault('noPaper');
  await desk.untilState(({ printer }) => printer === 'noPaper');
  desk.printer.setFault(null);
  desk.printer.setPaperLow(false);
  await desk.untilState(({ paperLow, printer }) => !paperLow && printer === 'ready');
});

test('no paper: held before anything is done; without paper it is done, and printed when there is some', async () => {
  await using desk = await createDeskBench({ printerFault: 'noPaper' });
  expect(await desk.ask(cancel)).toEqual({ kind: 'held', afterDeadline: false, printer: 'noPaper' });
  expect(statusIn(desk)).toBe('booked');
  expect(await desk.ask({ ...cancel, withoutPaper: true })).toMatchObject({
    kind: 'cancelled',
    paper: 'none',
  });
  desk.printer.setFault(null);
  const printed = await desk.ask({ kind: 'print', bookingNumber, paper: 'cancellationReceipt' });
  expect(printed).toEqual({ kind: 'printed', reprint: false });
});

test('the paper runs out on the receipt: cancelled all the same, and the answer says what is missing', async () => {
  await using desk = await createDeskBench();
  desk.printer.holdPaper();
  const answer = desk.ask(cancel);
  await expect.poll(() => statusIn(desk)).toBe('cancelled');
  desk.printer.setFault('noPaper');
  expect(await answer).toMatchObject({ kind: 'cancelled', paper: 'noPaper' });
});

test('the printer driver breaks and the database cannot be read just after it: cancelled is what is told', async () => {
  let thenBreak = (): void => undefined;
  await using desk = await createDeskBench({
    wrapGateway: (inner) => ({
      ...inner,
      cancel: async (request) => {
        const answer = await inner.cancel(request);
        thenBreak();
        return answer;
      },
    }),
  });
  desk.printer.printer.print = async () => {
    throw new Error('the driver broke');
  };
  thenBreak = () => desk.database.connection.exec('alter table services rename to services_away');
  const answer = await desk.ask(cancel);
  expect(answer).toMatchObject({ kind: 'cancelled', paper: 'unavailable' });
  expect(answer).toMatchObject({ detail: { booking: { bookingNumber, state: 'cancelled' } } });
  expect(statusIn(desk)).toBe('cancelled');
});

test('after the deadline: said first, done when it is accepted; refused where the region refuses it', async () => {
  const now = (): Date => new Date('2030-12-21T10:00:00Z');
  {
    await using desk = await createDeskBench({ now });
    expect(await desk.ask(cancel)).toMatchObject({ kind: 'held', afterDeadline: true });
    expect(statusIn(desk)).toBe('booked');
    expect(await desk.ask({ ...cancel, afterDeadline: true })).toMatchObject({ kind: 'cancelled' });
  }
  await using strict = await createDeskBench({ now, cancellation: { afterDeadline: 'refused' } });
  const answer = await strict.ask({ ...cancel, afterDeadline: true });
  expect(answer).toMatchObject({ kind: 'refused', reason: 'afterDeadline' });
  expect(statusIn(strict)).toBe('booked');
});

test('the booking system is away: every deed says so, and nothing is done or left over', async () => {
  await using desk = await createDeskBench();
  desk.setAvailable(false);
  for (const call of [
    { kind: 'openBooking', bookingNumber },
    { kind: 'print', bookingNumber, paper: 'coupon' },
    { kind: 'checkPayment', bookingNumber },
    cancel,
  ] as const)
    expect(await desk.call(call)).toEqual({ ok: false, error: 'unavailable' });
  expect(desk.printer.documents).toEqual([]);
  desk.setAvailable(true);
  // Away just as it is asked to cancel: certainly nothing was done.
  desk.backend.setAvailable(false);
  expect(await desk.ask(cancel)).toMatchObject({ kind: 'refused', reason: 'unavailable' });
  expect(statusIn(desk)).toBe('booked');
  expect(await desk.ask({ kind: 'listCases', closed: false })).toEqual({ cases: [], open: 0 });
});

test('what is owed is asked for before its notice is printed; what is paid meanwhile is not', async () => {
  await using desk = await createDeskBench({ bookings: [dueBooking()] });
  const checked = await desk.ask({ kind: 'checkPayment', bookingNumber });
  expect(checked).toMatchObject({
    kind: 'payable',
    notice: { amountCents: dueBooking().payment.copaymentCents },
  });
  const print = { kind: 'print', bookingNumber, paper: 'paymentNotice' } as const;
  expect(await desk.ask(print)).toMatchObject({ kind: 'printed' });
  const paidStatus = `update bookings set payment_status = 'paid', receipt_number = '' `;
  desk.database.connection.exec(paidStatus);
  expect(await desk.ask(print)).toEqual({ kind: 'closed', reason: 'paid' });
  expect(desk.printer.documents).toHaveLength(1);
});

test('a desk that starts fails its own papers that never ended, and none that a totem is printing', async () => {
  const databasePath = join(mkdtempSync(join(tmpdir(), 'totem-start-')), 'totem.db');
  await using totem = await createBench({ databasePath });
  await totem.openBooking();
  totem.printer.holdPaper();
  totem.touch({ kind: 'printCoupon', large: false });
  await totem.until('printing');
  const outcomes = (): unknown[] =>
    totem.database.connection
      .prepare(`select kiosk_id || ' ' || coalesce(outcome, 'under way') from printouts order by kiosk_id`)
      .pluck()
      .all();
  totem.database.connection.exec(
    `insert into printouts (id, kiosk_id, paper, booking_number, about, queued_at)
     values ('left', 'sportello-1', 'coupon', '${bookingNumber}', 'v1', '2026-01-01T00:00:00.000Z')`,
  );
  await using desk = await createDeskBench({ databasePath, bookings: [] });
  expect(outcomes()).toEqual(['sportello-1 interrupted', 'totem-1 under way']);
  totem.printer.release();
  await totem.until('printed');
  await expect.poll(() => outcomes()[1]).toBe('totem-1 printed');
  expect((await desk.ask({ kind: 'listCases', closed: false })).cases).toHaveLength(1);
});
