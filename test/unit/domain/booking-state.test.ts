import { expect, test } from 'vitest';
import type { BookingStateCode, PaymentStatusCode } from '../../../src-main/contract/booking-view.ts';
import { stateOf, type BookingStatus } from '../../../src-main/domain/booking.ts';
import { bookingOf, cardiology, mario } from '../../support/sample-bookings.ts';

const before = '2030-12-22T09:00';
const sameEvening = '2030-12-22T20:00';
const nextDay = '2030-12-23T00:00';

const table: [BookingStatus, PaymentStatusCode, string, BookingStateCode][] = [
  ['cancelled', 'due', before, 'cancelled'],
  ['voided', 'due', before, 'voided'],
  ['performed', 'due', nextDay, 'performed'],
  ['missed', 'due', nextDay, 'missed'],
  ['booked', 'paid', before, 'paid'],
  ['booked', 'due', before, 'due'],
  ['booked', 'pending', before, 'pending'],
  ['booked', 'not_due', before, 'notDue'],
  ['booked', 'due', sameEvening, 'due'],
  ['booked', 'paid', nextDay, 'past'],
];

test.each(table)('%s and %s at %s is shown as %s', (status, payment, now, state) => {
  const booking = bookingOf(mario);
  expect(stateOf({ ...booking, status, payment: { ...booking.payment, status: payment } }, now)).toBe(state);
});

test('a booking with one service still to come is not past', () => {
  const later = { ...cardiology, startsAt: '2031-01-11T08:00' };
  expect(stateOf(bookingOf(mario, { services: [cardiology, later] }), nextDay)).toBe('due');
});
