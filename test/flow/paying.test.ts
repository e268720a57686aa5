import { expect, test } from 'vitest';
import { cardiology } from '../support/sample-bookings.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { dueBooking, dueQr, paid } from '../support/due-booking.ts';
import { closedFor, startPaying, unpaid } from '../support/paying-gestures.ts';

test('without a bridge: the notice as the import has it, printed, and nothing by phone', async () => {
  await using bench = await createBench({ bookings: [dueBooking()], bridge: null });
  await startPaying(bench);
  const { notice, phone, printable } = await bench.until('paying');
  expect(notice).toMatchObject({ amountCents: 3615, qr: dueQr, formerCents: null, numberInDoubt: false });
  expect(phone).toEqual({ kind: 'no' });
  expect(printable).toBe(true);
  expect(JSON.stringify(bench.view())).not.toMatch(/ROSSI|RSSMRA|CARDIOLOGICA/);

  bench.touch({ kind: 'payByPhone' });
  expect(bench.view().kind).toBe('paying');
  bench.touch({ kind: 'printNotice' });
  expect(await bench.until('printed')).toMatchObject({ paper: 'paymentNotice' });
  expect(bench.printer.documents.at(-1)?.html).toContain('3010 0000 1234 5678 64');
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
});

test('paid elsewhere while the notice is on the screen: said, and not offered again', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  await startPaying(bench);
  await bench.until('paying');
  bench.payments.payElsewhere();
  await closedFor(bench, 'paid');
  bench.touch({ kind: 'continue' });
  expect((await bench.until('summary')).booking.payable).toBe('paid');
  bench.touch({ kind: 'startPayment' });
  expect(bench.view().kind).toBe('summary');
});

test('what was seen paid is paid at the next visit, though the import still says due and nobody answers', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  await startPaying(bench);
  await bench.until('paying');
  bench.payments.payElsewhere();
  await closedFor(bench, 'paid');
  bench.cards.removeCard();
  bench.touch({ kind: 'leave' });
  await bench.until('idle');
  bench.payments.setBridge('down');
  await bench.openBooking();
  const { booking } = await bench.until('summary');
  expect(booking).toMatchObject({ state: 'paid', payable: 'paid', paymentReceipt: true });
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printed');
  expect(bench.printer.documents.at(-1)?.html).not.toContain('3010 0000 1234 5678 64');
});

test('another amount: the notice of now, and what it was before', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  bench.payments.setState('PRN-77A/1', unpaid(4000));
  await startPaying(bench);
  const first = await bench.until('paying');
  expect(first.notice).toMatchObject({ amountCents: 4000, formerCents: 3615, dueDate: '2030-12-31' });
  bench.payments.setState('PRN-77A/1', unpaid(1000));
  const { notice } = await bench.until('paying', (view) => view.notice.amountCents === 1000);
  expect(notice).toMatchObject({ formerCents: 4000, qr: dueQr.replace('3615', '1000') });
});

test('the bridge is down: nobody knows whether it is paid, so nothing is offered', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  bench.payments.setBridge('down');
  await startPaying(bench);
  expect(await closedFor(bench, 'unknown')).toMatchObject({ receipt: false });
  expect(bench.logged.join()).toContain('paymentStateUnknown');
});

test('the bridge is slow: no longer than its time is waited', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  const release = bench.payments.holdAnswers();
  await startPaying(bench);
  await bench.until('checkingPayment');
  await closedFor(bench, 'unknown');
  release();
});

test('payment pending: said with its reason, nothing to start, the coupon all the same', async () => {
  await using bench = await createBench({
    bookings: [dueBooking({ status: 'pending', paidAt: '2026-11-20T10:45' })],
  });
  await bench.openBooking();
  const { booking } = await bench.until('summary');
  expect(booking).toMatchObject({
    state: 'pending',
    payable: 'pending',
    paidOn: '2026-11-20',
    printable: true,
  });
  bench.touch({ kind: 'startPayment' });
  expect(bench.view().kind).toBe('summary');
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printed');
  expect(bench.printer.documents.at(-1)?.html).toContain('in verifica');
  expect(bench.printer.documents.at(-1)?.html).not.toContain('PAGOPA');
});

test('pending at pagoPA though the import says due: said, and kept', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  bench.payments.setState('PRN-77A/1', { kind: 'pending' });
  await startPaying(bench);
  await closedFor(bench, 'pending');
  bench.touch({ kind: 'continue' });
  expect((await bench.until('summary')).booking).toMatchObject({ payable: 'pending', state: 'pending' });
});

test.each([
  ['paid', dueBooking(paid)],
  ['notDue', dueBooking({ status: 'not_due', copaymentCents: 0 })],
  ['noNotice', dueBooking({ noticeNumber: '' })],
  ['past', dueBooking({}, { status: 'performed' })],
  ['past', dueBooking({}, { services: [{ ...cardiology, startsAt: '2020-12-22T09:30' }] })],
  ['cancelled', dueBooking({}, { status: 'voided' })],
] as const)('not payable (%s): why, and no way to start', async (payable, booking) => {
  await using bench = await createBench({ bookings: [booking] });
  await bench.openBooking();
  expect((await bench.until('summary')).booking.payable).toBe(payable);
  bench.touch({ kind: 'startPayment' });
  // Only of a booking of yesterday the check is made: without a clock nothing is known of it.
  if (bench.view().kind !== 'summary') await closedFor(bench, 'atDesk');
  expect(bench.kinds()).not.toContain('paying');
});

test('not given to this way in: nothing to start', async () => {
  const access = { card: ['find', 'print'], bookingNumber: [] };
  await using bench = await createBench({ bookings: [dueBooking()], access });
  await bench.openBooking();
  expect((await bench.until('summary')).booking.payable).toBe('elsewhere');
  bench.touch({ kind: 'startPayment' });
  expect(bench.view().kind).toBe('summary');
});

test('a number with wrong check digits is shown, with a warning, and told to the staff', async () => {
  await using bench = await createBench({ bookings: [dueBooking({ noticeNumber: '301000001234567865' })] });
  await startPaying(bench);
  expect((await bench.until('paying')).notice.numberInDoubt).toBe(true);
  expect(bench.logged.join()).toContain('noticeNumberInDoubt');
  expect(bench.logged.join()).not.toContain('301000001234567865');
});
