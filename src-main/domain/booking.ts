import type { BookingStateCode, PaymentStatusCode } from '../contract/booking-view.ts';
import type { CriterionCode } from '../contract/view.ts';

/** How the booking was made. */
export type BookingChannel = 'online' | 'desk' | 'phone' | 'pharmacy';

/** State in the booking system. `voided`: cancelled by the system, not by the person. */
export type BookingStatus = 'booked' | 'performed' | 'missed' | 'cancelled' | 'voided';

/** One prestazione of a booking, with its own time and place. Absent texts are empty strings. */
export type BookedService = {
  /** NRE or number of the paper prescription; may be empty. */
  prescriptionNumber: string;
  code: string;
  description: string;
  quantity: number;
  preparation: string;
  /** Local time in Europe/Rome, `YYYY-MM-DDTHH:MM`, as the booking system gives it. */
  startsAt: string;
  place: BookingPlace;
  /** U, B, D, P; may be empty. */
  priority: string;
};

export type BookingPlace = {
  facility: string;
  address: string;
  building: string;
  floor: string;
  room: string;
  phone: string;
};

/** A prenotazione. Money in integer cents of euro; days `YYYY-MM-DD`; instants ISO 8601 UTC. */
export type Booking = {
  /** Opaque: 4-20 of `A-Z 0-9 - . /`. */
  bookingNumber: string;
  /** Grows at every change; a write names the version that it was decided on. */
  version: number;
  channel: BookingChannel;
  status: BookingStatus;
  patient: { fiscalCode: string; cardNumber: string; surname: string; givenName: string; birthDate: string };
  /** In order of time; at least one. */
  services: readonly BookedService[];
  payment: {
    copaymentCents: number;
    exemption: string;
    status: PaymentStatusCode;
    noticeNumber: string;
    creditorFiscalCode: string;
    receiptNumber: string;
    /** As imported, or empty. */
    paidAt: string;
    method: string;
  };
  /** Number of disdetta and its instant, when there is one. */
  cancellation: Cancellation | null;
  /** Asked for here of the booking system that decides; until that has cancelled it the booking still stands. */
  request: Cancellation | null;
};

export type Cancellation = {
  /** At least 6 of `A-Z 0-9 -`; the same on screen, on paper and in the database. */
  cancellationNumber: string;
  /** ISO 8601 UTC; empty when another system has not told it. */
  cancelledAt: string;
};

/** What a person searches among the own bookings. */
export type Criterion = CriterionCode;

export const bookingNumberPattern = /^[A-Z0-9./-]{4,20}$/;

/** What a person types or scans, as the codes are written: no spaces, capitals. */
export function normaliseCode(typed: string): string {
  return typed.replace(/\s+/g, '').toUpperCase();
}

/** NRE: 3 digits of the region, 2 characters, 10 digits (reference: card.md §6.1); paper prescriptions: digits. */
export const prescriptionPattern = /^[0-9A-Z]{10,16}$/;

export function isWellFormed(criterion: Criterion, code: string): boolean {
  return (criterion === 'bookingNumber' ? bookingNumberPattern : prescriptionPattern).test(code);
}

/**
 * `now` is local Europe/Rome, from `YYYY-MM-DDTHH:MM` on. Until the day of the last service is over a booking is not past:
 * who is late, or pays after the visit, still needs the paper.
 */
export function stateOf(booking: Booking, nowLocal: string): BookingStateCode {
  if (booking.status !== 'booked') return booking.status;
  const today = nowLocal.slice(0, 10);
  if (booking.services.every((service) => service.startsAt.slice(0, 10) < today)) return 'past';
  if (booking.request) return 'requested';
  return booking.payment.status === 'not_due' ? 'notDue' : booking.payment.status;
}

/** A reminder of a booking that stands no more, or is over, would send somebody on a vain journey. */
export function isPrintable(booking: Booking): boolean {
  return booking.status === 'booked';
}

/** Number and instant of what was cancelled, or asked to be: what a receipt can be made of. */
export function receiptOf(booking: Booking): Cancellation | null {
  return booking.status === 'cancelled' ? (booking.cancellation ?? booking.request) : booking.request;
}

/** Last characters of the first prescription: enough to know it again, too few to use it. */
export function prescriptionEnd({ services }: Booking): string {
  const number = services.find(({ prescriptionNumber }) => prescriptionNumber !== '')?.prescriptionNumber;
  return number?.slice(-5) ?? '';
}

/** Only a booking that is still to come can be cancelled; `now` is local Europe/Rome, from `YYYY-MM-DDTHH:MM` on. */
export function isCancellable(booking: Booking, nowLocal: string): boolean {
  const isToCome = booking.services.some((service) => service.startsAt > nowLocal);
  return booking.status === 'booked' && booking.request === null && isToCome;
}
