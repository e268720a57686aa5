import { isInTime } from '../domain/cancellation-deadline.ts';
import { toRomeSecond } from '../domain/rome-time.ts';

/** What a Ricevuta di disdetta proves; nothing of it tells who the person is or what is wrong with them. */
export type ReceiptFacts = {
  /** `request`: the booking system that decides has not confirmed yet. */
  kind: 'cancellation' | 'request';
  cancellationNumber: string;
  bookingNumber: string;
  /** ISO 8601 UTC, whole seconds: `2026-12-19T08:15:30Z`. */
  cancelledAt: string;
  /** Local Europe/Rome `YYYY-MM-DDTHH:MM`; empty: the clock could not be trusted, and nothing is promised. */
  deadline: string;
  kioskId: string;
  /** The last five characters of the prescription's number; empty where there is none. */
  prescriptionEnd: string;
};

/** `null` when no deadline could be computed. */
export function isReceiptInTime({ cancelledAt, deadline }: ReceiptFacts): boolean | null {
  return deadline === '' ? null : isInTime(toRomeSecond(new Date(cancelledAt)), deadline);
}
