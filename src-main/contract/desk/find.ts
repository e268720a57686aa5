import type { BookingStateCode } from '../booking-view.ts';
import type { StateFilterCode } from '../identity-view.ts';

/** What is searched for: text as it is typed or scanned, days `YYYY-MM-DD` or empty, name of a facility or empty. */
export type FindQuery = { text: string; from: string; to: string; facility: string; state: StateFilterCode };

/** One booking of the list. The codice fiscale is masked but for its end; the prestazione is not here. */
export type FoundRow = {
  bookingNumber: string;
  surname: string;
  givenName: string;
  /** `YYYY-MM-DD`, or empty. */
  birthDate: string;
  maskedFiscalCode: string;
  state: BookingStateCode;
  /** Local Europe/Rome, of the first service, or of the first within the days asked for; so is the facility. */
  startsAt: string;
  facility: string;
  serviceCount: number;
};

/**
 * `tooShort`: fewer than four letters and digits; `tooWide`: days alone, and more than seven of them; `nothing`: nothing was
 * asked for, or a later search has overtaken this one. `more`: there are others beside the rows, or may be.
 */
export type FindAnswer =
  { kind: 'rows'; rows: FoundRow[]; more: boolean } | { kind: 'tooShort' | 'tooWide' | 'nothing' };

/** A person with the bookings of one page, the latest first. */
export type PersonAnswer = { person: PersonView; rows: FoundRow[]; total: number; offset: number };

export type PersonView = {
  surname: string;
  givenName: string;
  birthDate: string;
  /** Whole: who opens a person is on record. */
  fiscalCode: string;
};
