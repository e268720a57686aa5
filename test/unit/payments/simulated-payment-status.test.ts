import { expect, test } from 'vitest';
import type { BookingGateway } from '../../../src-main/bookings/booking-gateway.ts';
import type { Booking } from '../../../src-main/domain/booking.ts';
import { noticeOf } from '../../../src-main/domain/payable.ts';
import type { PaymentNotice } from '../../../src-main/domain/payment.ts';
import { createEmbeddedPaymentStatus } from '../../../src-main/payments/embedded-payment-status.ts';
import { createSimulatedPaymentStatus } from '../../../src-main/payments/simulated-payment-status.ts';
import { err, ok } from '../../../src-main/result.ts';
import { describePaymentStatus } from '../../support/describe-payment-status.ts';
import { dueBooking } from '../../support/due-booking.ts';

const never = new AbortController().signal;
const now = () => new Date('2026-11-20T17:05:00Z');

function openOn(bookings: readonly Booking[]) {
  const bookingsOf: BookingGateway['bookingsOf'] = async (fiscalCode, signal) =>
    signal.aborted
      ? err('unavailable')
      : ok(bookings.filter(({ patient }) => patient.fiscalCode === fiscalCode));
  return createSimulatedPaymentStatus({ inner: createEmbeddedPaymentStatus({ bookingsOf }), now });
}

describePaymentStatus('simulated', async (bookings) => openOn(bookings).payments);

test('paid so long after its link; its receipt is among those of the year', async () => {
  const booking = dueBooking();
  const { payments, setPaidAfter } = openOn([booking]);
  setPaidAfter(5);
  expect(await payments.stateOf(booking, never)).toMatchObject({ kind: 'unpaid' });
  expect(await payments.checkout?.(noticeOf(booking) as PaymentNotice, 'c1')).toMatchObject({ ok: true });
  await expect.poll(async () => (await payments.stateOf(booking, never)).kind).toBe('paid');
  expect(await payments.receiptOf(booking, never)).toMatchObject({
    ok: true,
    value: { receiptNumber: 'SIM-PRN-77A/1', amountCents: 3615, paidAt: '2026-11-20T18:05' },
  });
  expect(await payments.receiptsOf(booking.patient.fiscalCode, 2026, never)).toMatchObject({
    ok: true,
    value: [{ bookingNumber: 'PRN-77A/1' }],
  });
  await payments.close();
});

test('nobody answers: nothing is known, and no link was made', async () => {
  const booking = dueBooking();
  const { payments, setBridge } = openOn([booking]);
  setBridge('down');
  expect(await payments.stateOf(booking, never)).toEqual({ kind: 'unknown' });
  expect(await payments.receiptOf(booking, never)).toEqual({ ok: false, error: 'unavailable' });
  expect(await payments.checkout?.(noticeOf(booking) as PaymentNotice, 'c1')).toEqual({
    ok: false,
    error: 'unavailable',
  });
});
