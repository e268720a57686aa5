import fc from 'fast-check';
import type { BookedService, Booking } from '../../src-main/domain/booking.ts';
import { stateFilters, type PersonQuery } from '../../src-main/domain/person-query.ts';
import { arta, bookingOf, cardiology, mario } from './sample-bookings.ts';

/** Around 23 November 2026, the day of `testNow`, so that most bookings lie on some limit of some search. */
const days = [
  '2025-11-23',
  '2026-11-21',
  '2026-11-22',
  '2026-11-23',
  '2026-11-24',
  '2026-11-25',
  '2027-01-10',
];
const times = ['00:00', '09:59', '10:01', '23:59'];
const prescriptions = ['', '160A04012345678', '160A04099999999'];
const numbers = ['AAAA', 'AAAA/1', 'BBBB', 'PRN-1', 'PRN-10', 'PRN-2', 'ZZZZ'];

const someService = fc
  .record({
    day: fc.constantFrom(...days),
    time: fc.constantFrom(...times),
    prescriptionNumber: fc.constantFrom(...prescriptions),
  })
  .map(({ day, time, prescriptionNumber }): BookedService => ({
    ...cardiology,
    ...{ prescriptionNumber, startsAt: `${day}T${time}` },
  }));

const inOrder = (services: BookedService[]) => services.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));

const someBooking = fc
  .record({
    holder: fc.constantFrom(mario, mario, mario, arta),
    bookingNumber: fc.oneof(
      fc.constantFrom(...numbers),
      fc.nat(99).map((index) => `PRN-${String(index)}/B`),
    ),
    status: fc.constantFrom('booked', 'booked', 'booked', 'performed', 'missed', 'cancelled', 'voided'),
    paymentStatus: fc.constantFrom('due', 'pending', 'paid', 'not_due'),
    services: fc.array(someService, { minLength: 1, maxLength: 4 }).map(inOrder),
  })
  .map(({ holder, paymentStatus, ...booking }): Booking => {
    const usual = bookingOf(holder, booking);
    return { ...usual, payment: { ...usual.payment, status: paymentStatus } };
  });

/** Of two people, no two with the same number. */
export const someBookings = fc.uniqueArray(someBooking, {
  maxLength: 30,
  size: 'max',
  selector: ({ bookingNumber }) => bookingNumber,
});

export const someQuery: fc.Arbitrary<PersonQuery> = fc.record({
  fiscalCode: fc.constantFrom(mario.fiscalCode, mario.fiscalCode, arta.fiscalCode),
  from: fc.oneof(fc.constant(''), fc.constantFrom(...days)),
  to: fc.oneof(fc.constant(''), fc.constantFrom(...days)),
  state: fc.constantFrom(...stateFilters),
  bookingNumber: fc.oneof({ weight: 15, arbitrary: fc.constant('') }, fc.constantFrom(...numbers)),
  prescription: fc.oneof({ weight: 6, arbitrary: fc.constant('') }, fc.constantFrom(...prescriptions)),
  offset: fc.nat(8),
  limit: fc.integer({ min: 1, max: 7 }),
});
