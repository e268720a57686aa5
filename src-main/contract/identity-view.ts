import type { BookingRow } from './booking-view.ts';

/** On one's own phone, or in a window of this screen. */
export const signInFlows = ['device', 'window'] as const;
export type SignInFlowCode = (typeof signInFlows)[number];

/** Why nobody is signed in; `otherPerson`: not the one of the card that is in the reader. */
export type SignInProblem =
  'refused' | 'expired' | 'unavailable' | 'acrTooLow' | 'claimMissing' | 'invalid' | 'otherPerson';

export const stateFilters = ['all', 'due', 'paid', 'performed', 'cancelled', 'missed'] as const;
export type StateFilterCode = (typeof stateFilters)[number];

/** `from`, `to`: `YYYY-MM-DD`, both included, or empty where it is open. Numbers as they were typed, or empty. */
export type FilterView = {
  from: string;
  to: string;
  state: StateFilterCode;
  bookingNumber: string;
  prescription: string;
};

/** What can be taken out of a filter that finds nothing. */
export const filterParts = ['dates', 'state', 'bookingNumber', 'prescription'] as const;
export type FilterPart = (typeof filterParts)[number];

export type FilterProblem =
  'noticeNotRead' | 'unavailable' | 'datesTurned' | 'malformed' | 'otherCode' | 'otherHalf';

/** Signing in holds nothing of a person; the bookings of one are those of whoever has signed in. */
export type IdentityScreen =
  | { kind: 'choosingSignIn'; flows: SignInFlowCode[] }
  | { kind: 'startingSignIn' }
  /** `qr`: an address. `userCode`: to be compared with the one on the phone. `totem`, `place`: where one stands. */
  | {
      kind: 'signingInByPhone';
      qr: string;
      address: string;
      userCode: string;
      totem: string;
      place: string;
      endsAt: string;
    }
  /**
   * A page of the gateway lies over the room that this screen leaves. `host`: empty while it is not known yet.
   * `checking`: the page has gone, and what it brought is being looked into.
   */
  | { kind: 'signingInHere'; host: string; secure: boolean; checking: boolean }
  | { kind: 'signInFailed'; problem: SignInProblem; flows: SignInFlowCode[] }
  /** `edit`: as in `asking`. `today`: `YYYY-MM-DD`. `scanner`: whether a code could be scanned. */
  | {
      kind: 'filtering';
      name: string;
      filter: FilterView;
      noticeRead: boolean;
      edit: number;
      today: string;
      scanner: boolean;
      problem: FilterProblem | null;
    }
  | { kind: 'findingAll'; name: string }
  /** `page` from 1. Without rows `parts` are what the filter consists of. `problem`: of the page asked for last. */
  | {
      kind: 'found';
      name: string;
      filter: FilterView;
      rows: BookingRow[];
      total: number;
      page: number;
      pages: number;
      parts: FilterPart[];
      problem: 'unavailable' | null;
    };
