import { expect, test } from 'vitest';
import { isPayable, noticeOf, payableOf } from '../../../src-main/domain/payable.ts';
import { cardiology } from '../../support/sample-bookings.ts';
import { dueBooking, paid } from '../../support/due-booking.ts';

const now = '2030-12-01T09:00';
const yesterday = [{ ...cardiology, startsAt: '2030-11-30T09:30' }];
const request = { cancellationNumber: 'R30-0001', cancelledAt: '2030-11-30T10:00:00.000Z' };

test.each([
  ['due, with its notice', dueBooking(), 'yes', true],
  ['paid', dueBooking(paid), 'paid', false],
  ['being verified', dueBooking({ status: 'pending' }), 'pending', false],
  ['exempt', dueBooking({ status: 'not_due' }), 'notDue', false],
  ['due, of nothing', dueBooking({ copaymentCents: 0 }), 'notDue', false],
  ['without a notice', dueBooking({ noticeNumber: '' }), 'noNotice', false],
  ['with half a notice', dueBooking({ noticeNumber: '30100000123456786' }), 'noNotice', false],
  ['without a creditor', dueBooking({ creditorFiscalCode: '' }), 'noNotice', false],
  ['of yesterday', dueBooking({}, { services: yesterday }), 'past', true],
  ['performed', dueBooking({}, { status: 'performed' }), 'past', false],
  ['missed', dueBooking({}, { status: 'missed' }), 'past', false],
  ['cancelled', dueBooking({}, { status: 'cancelled' }), 'cancelled', false],
  ['cancelled and paid', dueBooking(paid, { status: 'cancelled' }), 'cancelled', false],
  ['called off', dueBooking({}, { status: 'voided' }), 'cancelled', false],
  ['with a cancellation asked for', dueBooking({}, { request }), 'requested', false],
] as const)('%s: %s', (_name, booking, payable, without) => {
  expect(payableOf(booking, now, true)).toBe(payable);
  expect(payableOf(booking, now, false)).toBe(payable === 'yes' ? 'elsewhere' : payable);
  // Without a clock nothing is known of yesterday: whoever does it looks again.
  expect(isPayable(booking)).toBe(without);
});

test('the notice is what the booking says, and no more', () => {
  expect(noticeOf(dueBooking())).toEqual({
    bookingNumber: 'PRN-77A/1',
    noticeNumber: '301000001234567864',
    creditorFiscalCode: '12345670165',
    creditorName: '',
    amountCents: 3615,
    dueDate: '',
  });
});
