import { expect, test } from 'vitest';
import type { Booking } from '../../../src-main/domain/booking.ts';
import { createEmbeddedPaymentStatus } from '../../../src-main/payments/embedded-payment-status.ts';
import { createJoinedPaymentStatus } from '../../../src-main/payments/joined-payment-status.ts';
import { createSimulatedPaymentStatus } from '../../../src-main/payments/simulated-payment-status.ts';
import { ok } from '../../../src-main/result.ts';
import { describePaymentStatus } from '../../support/describe-payment-status.ts';
import { dueBooking, paid } from '../../support/due-booking.ts';

const never = new AbortController().signal;
const now = () => new Date('2030-11-20T17:05:00Z');
const nobody = createEmbeddedPaymentStatus({ bookingsOf: async () => ok([]) });

const importOf = (bookings: readonly Booking[]) =>
  createEmbeddedPaymentStatus({
    bookingsOf: async (fiscalCode, signal) =>
      signal.aborted
        ? { ok: false, error: 'unavailable' }
        : ok(bookings.filter(({ patient }) => patient.fiscalCode === fiscalCode)),
  });

describePaymentStatus('joined', async (bookings) =>
  createJoinedPaymentStatus(importOf(bookings), importOf(bookings)),
);

const atTheDesk = dueBooking(
  { ...paid, noticeNumber: '', receiptNumber: 'CASSA-7' },
  { bookingNumber: 'PRN-2' },
);

test('paid at a cash desk, without a notice: only the import knows, whether the bridge answers or not', async () => {
  const bridge = createSimulatedPaymentStatus({ inner: nobody, now });
  bridge.setBridge('down');
  const payments = createJoinedPaymentStatus(bridge.payments, importOf([atTheDesk]));
  expect(await payments.stateOf(atTheDesk, never)).toEqual({ kind: 'paid' });
  expect(await payments.receiptOf(atTheDesk, never)).toMatchObject({
    ok: true,
    value: { receiptNumber: 'CASSA-7' },
  });
  expect(await payments.stateOf(dueBooking(), never)).toEqual({ kind: 'unknown' });
});

test('a receipt that pagoPA has not sent yet and the import has told', async () => {
  const bridge = createSimulatedPaymentStatus({ inner: nobody, now });
  bridge.setReceipts(false);
  const booking = dueBooking(paid);
  const payments = createJoinedPaymentStatus(bridge.payments, importOf([booking]));
  expect(await payments.receiptOf(booking, never)).toMatchObject({
    ok: true,
    value: { receiptNumber: 'RT-2030-000017' },
  });
});

test('the year: what the bridge knows and what was paid at the desk, none of them twice', async () => {
  const both = dueBooking({ ...paid, paidAt: '2030-11-21' });
  const payments = createJoinedPaymentStatus(importOf([both]), importOf([both, atTheDesk]));
  const { patient } = both;
  const found = await payments.receiptsOf(patient.fiscalCode, 2030, never);
  expect(found.ok && found.value.map(({ receiptNumber }) => receiptNumber)).toEqual([
    'CASSA-7',
    'RT-2030-000017',
  ]);
});

test('without the bridge the year is not half told', async () => {
  const bridge = createSimulatedPaymentStatus({ inner: nobody, now });
  bridge.setBridge('down');
  const payments = createJoinedPaymentStatus(bridge.payments, importOf([atTheDesk]));
  const { fiscalCode } = atTheDesk.patient;
  expect(await payments.receiptsOf(fiscalCode, 2030, never)).toEqual({ ok: false, error: 'unavailable' });
});
