import { arta, bookingOf, mario } from './sample-bookings.ts';

/** Of the card of Mario, and of another one. */
export const number = '80380001601234567892';
export const otherNumber = '80380001600000000427';
export const withNumber = (holder: typeof mario, cardNumber = number) => ({
  patient: { ...bookingOf(holder).patient, cardNumber },
});
export const bookings = [
  bookingOf(mario, withNumber(mario)),
  bookingOf(arta, { bookingNumber: 'ARTA-0001', ...withNumber(arta, otherNumber) }),
];
