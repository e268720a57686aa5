import type { Booking } from '../../src-main/domain/booking.ts';
import type { PaperForm, PaperOrder } from '../../src-main/papers/paper-office.ts';

export const couponOrder = (booking: Booking): PaperOrder => ({
  paper: 'coupon',
  booking,
  deadline: { at: '2030-12-18T17:00', daysLeft: 3, inTime: true },
  large: false,
});

export const formOf = (printoutId: string): PaperForm => ({ printoutId, reprints: 0, language: 'it' });
