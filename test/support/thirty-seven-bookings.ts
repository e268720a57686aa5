import type { Booking } from '../../src-main/domain/booking.ts';
import { dueBooking, paid } from './due-booking.ts';
import { cardiology } from './sample-bookings.ts';

/**
 * Of Mario, as seen from the day on which this runs: appointments in 2030, and courses that are not over yet, to be paid
 * (one of six) or paid (one of six), begun within the last year, or to be paid and begun before it (one of six).
 */
export const thirtySeven: Booking[] = Array.from({ length: 37 }, (_, index) => {
  const turn = Math.floor(index / 6);
  const begun = { 0: 10 + 20 * turn, 3: 15 + 20 * turn, 1: 400 + turn }[index % 6];
  const in2030 = {
    ...cardiology,
    startsAt: `${dayBefore(new Date(Date.UTC(2030, 11, 22)), 9 * index)}T09:30`,
  };
  const first = { ...cardiology, startsAt: `${dayBefore(new Date(), begun ?? 0)}T09:30` };
  return dueBooking(index % 6 === 3 ? paid : {}, {
    bookingNumber: `ALL-${String(index).padStart(3, '0')}`,
    services: begun === undefined ? [in2030] : [first, in2030],
  });
});

/** What is to be paid of the last twelve months, in the order of the list. */
export const dueOfLastYear: string[] = thirtySeven
  .filter((_booking, index) => index % 6 === 0)
  .map(({ bookingNumber }) => bookingNumber);

function dayBefore(day: Date, days: number): string {
  return new Date(day.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}
