import { expect, test } from 'vitest';
import { createEmbeddedBookingGateway } from '../../../src-main/bookings/embedded-booking-gateway.ts';
import type { Booking } from '../../../src-main/domain/booking.ts';
import { createEmbeddedPaymentStatus } from '../../../src-main/payments/embedded-payment-status.ts';
import { err } from '../../../src-main/result.ts';
import { databaseWith, testNow } from '../../support/booking-database.ts';
import { describePaymentStatus } from '../../support/describe-payment-status.ts';
import { bookingOf, mario } from '../../support/sample-bookings.ts';

const open = async (bookings: readonly Booking[]) =>
  createEmbeddedPaymentStatus(
    createEmbeddedBookingGateway({ db: await databaseWith(bookings), now: testNow }),
  );
const never = new AbortController().signal;
const paid = (changes: Partial<Booking['payment']>): Booking => {
  const base = bookingOf(mario);
  const told = { status: 'paid', receiptNumber: '2026/118', paidAt: '2026-11-20', ...changes } as const;
  return { ...base, payment: { ...base.payment, ...told } };
};

describePaymentStatus('embedded', open);

test('nobody is sent to a Checkout, and what is not due is not said to be paid', async () => {
  const exempt = paid({ status: 'not_due', copaymentCents: 0 });
  const payments = await open([exempt]);
  expect(payments.checkout).toBeNull();
  expect(await payments.stateOf(exempt, never)).toEqual({ kind: 'unknown' });
});

test.each([
  ['2026-11-20', '2026-11-20'],
  ['2026-11-20T18:05', '2026-11-20T18:05'],
  ['2026-11-20T18:05:59', '2026-11-20T18:05'],
  ['2026-11-20T17:05:00Z', '2026-11-20T18:05'],
  ['2026-12-31T23:30:00.000Z', '2027-01-01T00:30'],
])('paid at %s, in Rome %s', async (imported, expected) => {
  const booking = paid({ paidAt: imported });
  const payments = await open([booking]);
  const receipt = await payments.receiptOf(booking, never);
  expect(receipt.ok && receipt.value.paidAt).toBe(expected);
  const ofYear = await payments.receiptsOf(mario.fiscalCode, Number(expected.slice(0, 4)), never);
  expect(ofYear.ok && ofYear.value).toHaveLength(1);
});

test.each([
  { receiptNumber: '' },
  { paidAt: '' },
  { paidAt: 'ieri' },
  { paidAt: '2026-02-30' },
  { paidAt: '20/11/2026' },
  { status: 'due' },
  { status: 'pending' },
] as const)('no receipt without what it has to say: %j', async (changes) => {
  const booking = paid(changes);
  const payments = await open([booking]);
  expect(await payments.receiptOf(booking, never)).toEqual({ ok: false, error: 'notYet' });
  expect(await payments.receiptsOf(mario.fiscalCode, 2026, never)).toEqual({ ok: true, value: [] });
});

test('paid at the cash desk: no notice and no IUV; each prescription once', async () => {
  const base = paid({ method: 'contanti' });
  const [service] = base.services;
  if (!service) throw new Error('the sample has a service');
  const numbers = ['160A04012345678', '', '160A04012345678', '160A04012345679'];
  const services = numbers.map((prescriptionNumber) => ({ ...service, prescriptionNumber }));
  const payments = await open([base]);
  expect(await payments.receiptOf({ ...base, services }, never)).toMatchObject({
    ok: true,
    value: {
      noticeNumber: '',
      iuv: '',
      method: 'contanti',
      prescriptionNumbers: ['160A04012345678', '160A04012345679'],
    },
  });
});

test('a database that cannot be read is nobody who answers', async () => {
  const payments = createEmbeddedPaymentStatus({ bookingsOf: async () => err('unavailable') });
  expect(await payments.receiptsOf(mario.fiscalCode, 2026, never)).toEqual(err('unavailable'));
});
