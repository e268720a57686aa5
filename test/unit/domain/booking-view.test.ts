import { expect, test } from 'vitest';
import { bookingViewOf } from '../../../src-main/domain/booking-view.ts';
import type { Booking } from '../../../src-main/domain/booking.ts';
import { rulesOfPuglia } from '../../support/rules.ts';
import { bookingOf, cardiology, mario } from '../../support/sample-bookings.ts';

const seen = (booking: Booking, here = '') =>
  bookingViewOf(booking, {
    nowLocal: '2030-12-01T09:00:00',
    rules: rulesOfPuglia,
    clockInDoubt: false,
    here,
    may: () => true,
    isProven: true,
  });

test.each([
  ['D', 'D'],
  [' b ', 'B'],
  ['', null],
  ['Z', null],
  ['urgente', null],
])('priority %j of the booking system is shown as %j', (priority, shown) => {
  const services = [{ ...cardiology, priority }];
  expect(seen(bookingOf(mario, { services })).services.map((each) => each.priority)).toEqual([shown]);
});

test.each([
  ['booked', true],
  ['performed', false],
  ['missed', false],
  ['cancelled', false],
  ['voided', false],
] as const)('%s: a reminder to print: %j', (status, printable) => {
  expect(seen(bookingOf(mario, { status })).printable).toBe(printable);
});

test('elsewhere: only when no service is here, whoever wrote the name', () => {
  const { facility } = cardiology.place;
  expect(seen(bookingOf(mario), facility.toUpperCase()).elsewhere).toBe(false);
  expect(seen(bookingOf(mario), 'Poliambulatorio inventato').elsewhere).toBe(true);
});
