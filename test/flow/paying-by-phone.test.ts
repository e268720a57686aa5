import { expect, test } from 'vitest';
import { createBench } from '../support/kiosk-bench.ts';
import { dueBooking } from '../support/due-booking.ts';
import { closedFor, payByPhone, startPaying, unpaid } from '../support/paying-gestures.ts';

test('by phone: the link alone on the screen, paid while it is watched, the receipt printed', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  expect(await payByPhone(bench, 60)).toMatch(/^https:\/\/checkout\.pagopa\.it\//);
  // One way at a time.
  bench.touch({ kind: 'printNotice' });
  expect(bench.view().kind).toBe('paying');

  expect(await closedFor(bench, 'paid')).toMatchObject({ receipt: true });
  bench.touch({ kind: 'printPaymentReceipt' });
  expect(await bench.until('printed')).toMatchObject({ paper: 'paymentReceipt' });
  bench.touch({ kind: 'continue' });
  const { booking } = await bench.until('summary');
  expect(booking).toMatchObject({ state: 'paid', payable: 'paid', paymentReceipt: true });
});

test('paid elsewhere while its link is on the screen', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  await payByPhone(bench);
  bench.payments.payElsewhere();
  await closedFor(bench, 'paid');
});

test('another amount while the link is on the screen: the link is gone, and nothing else is offered', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  await payByPhone(bench);
  bench.payments.setState('PRN-77A/1', unpaid(1000));
  expect(await closedFor(bench, 'changed')).toMatchObject({ receipt: false });
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  bench.touch({ kind: 'startPayment' });
  await closedFor(bench, 'inProgress');
});

test('two minutes without news: the code is gone, and it is not offered anew', async () => {
  const paymentWatch = { everyMs: 5, forMs: 60, answerMs: 300 };
  await using bench = await createBench({ bookings: [dueBooking()], paymentWatch });
  bench.payments.setPaidAfter(null);
  await startPaying(bench);
  await bench.until('paying');
  bench.touch({ kind: 'payByPhone' });
  await bench.until('paying', (view) => view.phone.kind === 'over');
  for (const kind of ['payByPhone', 'printNotice'] as const) {
    bench.touch({ kind });
    expect(bench.view().kind).toBe('paying');
  }
  bench.touch({ kind: 'back' });
  await bench.until('summary');
  bench.touch({ kind: 'startPayment' });
  await closedFor(bench, 'inProgress');
});

test('the quarter of an hour of a link is over: what is unpaid can be paid', async () => {
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  await using bench = await createBench({ bookings: [dueBooking()], now });
  await payByPhone(bench);
  bench.touch({ kind: 'back' });
  ahead = 16 * 60_000;
  bench.touch({ kind: 'startPayment' });
  await bench.until('paying', (view) => view.phone.kind === 'offered');
});

test.each(['unavailable', 'unknown'] as const)(
  'no link (%s): the notice stays, and can be printed',
  async (outcome) => {
    await using bench = await createBench({ bookings: [dueBooking()] });
    bench.payments.setCheckout(outcome);
    await startPaying(bench);
    await bench.until('paying');
    bench.touch({ kind: 'payByPhone' });
    await bench.until('paying', (view) => view.phone.kind === 'notNow');
    bench.touch({ kind: 'printNotice' });
    await bench.until('printed');
  },
);

test('help while the link is being made: it is not asked for a second time, and what is noted holds', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  bench.payments.setPaidAfter(null);
  await startPaying(bench);
  await bench.until('paying');
  const release = bench.payments.holdAnswers();
  bench.touch({ kind: 'payByPhone' });
  await bench.until('paying', ({ phone }) => phone.kind === 'asking');
  bench.touch({ kind: 'reportProblem', problem: 'other' });
  release();
  await bench.until('caseOpened', ({ slip }) => slip === 'printed');
  bench.touch({ kind: 'continue' });
  await bench.until('paying', ({ phone }) => phone.kind === 'offered');
  const links = bench.database.connection.prepare('select count(*) from payment_attempts').pluck();
  expect(links.get()).toBe(0);
});
