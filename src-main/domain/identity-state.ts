import type { FilterProblem, FilterView, SignInFlowCode, SignInProblem } from '../contract/identity-view.ts';
import type { Booking } from './booking.ts';
import type { CardHolder } from './card-holder.ts';
import type { PrescriptionHalf } from './scan.ts';

/** What is asked for of all bookings of one person; `edit` numbers the touches (contract: view `filtering`); `half` as in a draft. */
export type Filter = FilterView & { noticeRead: boolean; edit: number; half: PrescriptionHalf | null };

/** The list that somebody who has signed in looks at: which bookings, the first of the page, how many in all. */
export type PersonList = { filter: Filter; offset: number; total: number };

/** As large as a page of the list that can be read at the largest text and turned by large buttons. */
export const rowsOnPage = 6;

/** Shown to the person, to be used or compared on the phone. `endsAt`: ISO 8601 UTC. */
export type PhoneSignIn = { qr: string; address: string; userCode: string; endsAt: string };

/** `resume`: the search of whoever has put a card in: it has to be the same person. */
type SigningIn<Kind extends string, Resume, Data = unknown> = { kind: Kind; resume: Resume | null } & Data;

export type SignInStage<Asking> =
  | SigningIn<'choosingSignIn', Asking>
  | SigningIn<'startingSignIn', Asking, { flow: SignInFlowCode }>
  | SigningIn<'signingInByPhone', Asking, { phone: PhoneSignIn }>
  /** `checking`: the person is back from the gateway, and nothing of it is seen any more. */
  | SigningIn<'signingInHere', Asking, { host: string; secure: boolean; checking: boolean }>
  | SigningIn<'signInFailed', Asking, { problem: SignInProblem }>;

/** Of a visit with a list. */
export type PersonStage<Visit> =
  | { kind: 'filtering'; visit: Visit; problem: FilterProblem | null }
  /** `shown`: of what page the bookings of the visit are, to go back to it; `null`: none is shown. */
  | { kind: 'findingAll'; visit: Visit; shown: PersonList | null }
  | { kind: 'found'; visit: Visit; problem: 'unavailable' | null };

export type IdentityEvent =
  | { kind: 'phoneSignInStarted'; phone: PhoneSignIn }
  | { kind: 'windowSignInStarted' }
  | { kind: 'signInAddress'; host: string; secure: boolean }
  | { kind: 'signInReturned' }
  | { kind: 'signedIn'; holder: CardHolder }
  | { kind: 'signInFailed'; problem: SignInProblem }
  | { kind: 'listFound'; bookings: readonly Booking[]; total: number; offset: number };

export const emptyFilter: Filter = {
  from: '',
  to: '',
  state: 'all',
  bookingNumber: '',
  prescription: '',
  noticeRead: false,
  edit: 0,
  half: null,
};
