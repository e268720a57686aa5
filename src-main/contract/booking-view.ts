/**
 * What a booking is to the person, in one word: what became of it, or what is left to pay. `past`: its day is over
 * and nobody has written down yet what became of it; `voided`: called off by the booking system, not by the person.
 */
export type BookingStateCode =
  'due' | 'pending' | 'paid' | 'notDue' | 'past' | 'performed' | 'missed' | 'cancelled' | 'voided';

export type PaymentStatusCode = 'due' | 'pending' | 'paid' | 'not_due';

/** `startsAt` is local time of Europe/Rome, `YYYY-MM-DDTHH:MM`. The prestazione is not here: it tells an illness. */
export type BookingRow = {
  bookingNumber: string;
  state: BookingStateCode;
  startsAt: string;
  facility: string;
  serviceCount: number;
};

/** Of a prescription: urgent, short, can wait, planned. */
export type PriorityCode = 'U' | 'B' | 'D' | 'P';

export type ServiceView = {
  description: string;
  quantity: number;
  startsAt: string;
  facility: string;
  address: string;
  building: string;
  floor: string;
  room: string;
  phone: string;
  preparation: string;
  priority: PriorityCode | null;
};

export type BookingView = {
  bookingNumber: string;
  state: BookingStateCode;
  services: ServiceView[];
  copaymentCents: number;
  paymentStatus: PaymentStatusCode;
  cancellationNumber: string | null;
  /** Whether "Disdici prenotazione" is offered. */
  cancellable: boolean;
  /** It could be cancelled, but not by who came in this way. */
  cancellableElsewhere: boolean;
  /** Whether "Stampa promemoria" is offered. */
  printable: boolean;
  /** No service of it is where this totem stands. */
  elsewhere: boolean;
};
