import type { BookingStateCode } from '../booking-view.ts';

/** What a genuine receipt says; times are local Europe/Rome. `deadline` empty, `inTime` null: none was computed. */
export type ReceiptFactsView = {
  isRequest: boolean;
  cancellationNumber: string;
  bookingNumber: string;
  cancelledAt: string;
  deadline: string;
  inTime: boolean | null;
  place: string;
  prescriptionEnd: string;
};

/** What is on record here of that number; `null`: nothing. */
export type ReceiptRecordView = {
  cancellationNumber: string;
  bookingNumber: string;
  cancelledAt: string;
  /** How the booking stands by now; `null`: it is not here any more. */
  state: BookingStateCode | null;
};

/**
 * `valid`: signed by a key that is known here. `notValid`: not the text of a receipt, or changed. `unknown`: signed with a
 * key that is not known here; or, of a number that was typed, nothing is known of it. `number`: a number was typed, and is
 * on record: it says nothing of the paper. `recordAway`: the booking system does not answer, so that nobody can say whether
 * there is a record.
 */
export type VerifyAnswer =
  | { kind: 'valid'; facts: ReceiptFactsView; record: ReceiptRecordView | null; recordAway?: true }
  | { kind: 'notValid'; reason: 'malformed' | 'notGenuine' }
  | { kind: 'unknown' }
  | { kind: 'number'; record: ReceiptRecordView };
