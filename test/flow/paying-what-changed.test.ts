import { expect, test } from 'vitest';
import { importBookings } from '../../src-main/bookings/import/import-bookings.ts';
import { textSource } from '../../src-main/bookings/import/import-source.ts';
import { dueBooking, dueNotice, paid } from '../support/due-booking.ts';
import { createBench } from '../support/kiosk-bench.ts';
import { closedFor, payByPhone, startPaying, unpaid } from '../support/paying-gestures.ts';
import { csvOf } from '../support/sample-bookings.ts';

/* What the world does while somebody looks at a debt, and what was noted of it. */

type Bench = Awaited<ReturnType<typeof createBench>>;
const grouped = '3010 0000 1234 5678 64';

async function imported(bench: Bench, booking: ReturnType<typeof dueBooking>) {
  const source = textSource(csvOf(booking));
  expect(await importBookings({ source, db: bench.database, now: () => new Date() })).toMatchObject({
    ok: true,
  });
}

const couponOf = async (bench: Bench): Promise<string> => {
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printed');
  return bench.printer.documents.at(-1)?.html ?? '';
};
const audited = (bench: Bench): unknown[] =>
  bench.database.connection.prepare('select action from audit').pluck().all();

test('an import says paid after the booking was found: nothing is offered', async () => {
  await using bench = await createBench({ bookings: [dueBooking()], bridge: null });
  await bench.openBooking();
  await imported(bench, dueBooking(paid));
  bench.touch({ kind: 'startPayment' });
  await closedFor(bench, 'paid');
});

test('cancelled elsewhere after it was found, and while its notice is on the screen: nothing due', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  await bench.openBooking();
  await bench.cancelElsewhere();
  bench.touch({ kind: 'startPayment' });
  await closedFor(bench, 'nothingDue');
  await using other = await createBench({ bookings: [dueBooking()] });
  await startPaying(other);
  await other.until('paying');
  await other.cancelElsewhere();
  await closedFor(other, 'nothingDue');
});

test('the booking system is away: nobody knows what is due', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  await bench.openBooking();
  bench.backend.setAvailable(false);
  bench.touch({ kind: 'startPayment' });
  await closedFor(bench, 'unknown');
});

test('the coupon carries no code while a link is out, and the amount of now where it is known', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  await bench.openBooking();
  expect(await couponOf(bench)).toContain(grouped);
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  bench.payments.setState('PRN-77A/1', unpaid(1000));
  expect(await couponOf(bench)).toContain('10,00');
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  bench.payments.setState('PRN-77A/1', { kind: 'expired' });
  expect(await couponOf(bench)).not.toContain(grouped);
  bench.touch({ kind: 'continue' });
  await bench.until('summary');
  bench.cards.removeCard();
  bench.touch({ kind: 'leave' });
  await bench.until('idle');
  bench.payments.setState('PRN-77A/1', unpaid(3615));
  await payByPhone(bench);
  bench.touch({ kind: 'back' });
  await bench.until('summary');
  expect(await couponOf(bench)).not.toContain(grouped);
});

test('under way at pagoPA while the link is on the screen: said, watched on, and paid in the end', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  await payByPhone(bench);
  bench.payments.setState('PRN-77A/1', { kind: 'pending' });
  await closedFor(bench, 'pending');
  bench.payments.setState('PRN-77A/1', { kind: 'paid' });
  expect(await closedFor(bench, 'paid')).toMatchObject({ receipt: true });
});

test('pending in the import, paid at pagoPA: the booking is paid as soon as it is looked at', async () => {
  await using bench = await createBench({ bookings: [dueBooking({ status: 'pending' })] });
  bench.payments.setState('PRN-77A/1', { kind: 'paid' });
  await bench.openBooking();
  const { booking } = await bench.until('summary', (view) => view.booking.state === 'paid');
  expect(booking).toMatchObject({ payable: 'paid', paymentReceipt: true });
});

test('the card away while the notice is on the screen: asked anew when it is back', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  await startPaying(bench);
  await bench.until('paying');
  bench.cards.removeCard();
  await bench.until('cardAway');
  bench.payments.payElsewhere();
  const before = bench.views.length;
  bench.cards.insertCard({ kind: 'person', holder: { ...dueBooking().patient, expiresOn: '', cardId: '' } });
  await closedFor(bench, 'paid');
  expect(bench.views.slice(before).map(({ kind }) => kind)).not.toContain('paying');
});

test('left while the link is being made: nobody has seen it, and it can be asked for again', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  bench.payments.setPaidAfter(null);
  await startPaying(bench);
  await bench.until('paying');
  const release = bench.payments.holdAnswers();
  bench.touch({ kind: 'payByPhone' });
  await bench.until('paying', ({ phone }) => phone.kind === 'asking');
  const open = () => bench.database.connection.prepare('select count(*) from payment_attempts').pluck().get();
  await expect.poll(open).toBe(1);
  bench.touch({ kind: 'back' });
  release();
  await bench.until('summary');
  await expect.poll(open).toBe(0);
  bench.touch({ kind: 'startPayment' });
  await bench.until('paying', ({ phone }) => phone.kind === 'offered');
});

test('without the notes of this totem nobody knows whether somebody is paying', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  bench.database.connection.exec('drop table payment_attempts');
  await startPaying(bench);
  await closedFor(bench, 'unknown');
  expect(bench.logged.join()).toContain('paymentNotRecorded');
});

test('receipts of others, or of another year, are shown to nobody, whatever is answered', async () => {
  await using bench = await createBench({
    bookings: [dueBooking(paid)],
    now: () => new Date('2030-12-01T10:00:00Z'),
  });
  const { payments } = bench.payments;
  const own = await payments.receiptOf(dueBooking(paid), new AbortController().signal);
  if (!own.ok) throw new Error(own.error);
  const strange = [
    { ...own.value, receiptNumber: 'THEIRS', payerFiscalCode: 'HXHRTA88C49Z100P' },
    { ...own.value, receiptNumber: 'OLD', paidAt: '2029-11-20' },
  ];
  payments.receiptsOf = async () => ({ ok: true, value: [...strange, own.value] });
  await bench.openBooking();
  bench.touch({ kind: 'openYear', year: null });
  const { rows, paidCents } = await bench.until('yearReceipts');
  expect(rows.map(({ receiptNumber }) => receiptNumber)).toEqual(['RT-2030-000017']);
  expect(paidCents).toBe(dueNotice.copaymentCents);
});

test('who did what is on record, without the person', async () => {
  await using bench = await createBench({ bookings: [dueBooking()] });
  await payByPhone(bench, 20);
  await closedFor(bench, 'paid');
  bench.touch({ kind: 'printPaymentReceipt' });
  await bench.until('printed');
  await expect
    .poll(() => audited(bench))
    .toEqual(
      expect.arrayContaining([
        'paymentNoticeShown',
        'paymentLinkShown',
        'paymentSeen',
        'paymentReceiptPrinted',
      ]),
    );
});
