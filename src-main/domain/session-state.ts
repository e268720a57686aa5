import type { DisplayView } from '../contract/facility-view.ts';
import type {
  CancellationRefusal,
  EntryProblem,
  PrinterFaultCode,
  SearchProblem,
  SlipState,
} from '../contract/view.ts';
import { noWishes } from '../contract/comfort.ts';
import type { SignInFlowCode } from '../contract/identity-view.ts';
import type { Wishes } from '../contract/comfort.ts';
import type { AccessTable } from './access-table.ts';
import type { Booking, Cancellation, Criterion } from './booking.ts';
import type { CardHolder, CardReadError } from './card-holder.ts';
import type { Accepted, ReceiptProof } from './cancellation-state.ts';
import type { CaseRequest } from './case-stages.ts';
import { noReport } from './staff-state.ts';
import type { StaffReport, StaffStage } from './staff-state.ts';
import type { Entry } from './entry.ts';
import type { PersonList, PersonStage, SignInStage } from './identity-state.ts';
import type { PaymentStage, Sheet } from './payment-state.ts';
import type { PrescriptionHalf } from './scan.ts';
import { silentVoice } from './voice.ts';
import type { Voice } from './voice.ts';

/**
 * What is typed on the search screen; `edit` numbers the keystrokes (contract: view `asking`). `half`: the bar of a
 * prescription that waits for its other one.
 */
export type SearchDraft = {
  criterion: Criterion;
  number: string;
  noticeRead: boolean;
  edit: number;
  half: PrescriptionHalf | null;
};

/**
 * One person at the machine. `card`: still in, out, or out and then some card in again (nobody has read yet
 * whose it is, because a paper or a write of this visit had to end first); `none`: the codes were typed; `payer`: only
 * the codice fiscale, which proves nothing: it leads to the notice of one booking, and `holder` has no name; `identity`: signed in without
 * a card. `list`: all that this person has booked; `null`: not signed in.
 */
export type Visit = {
  holder: CardHolder;
  card: 'in' | 'out' | 'other' | 'none' | 'payer' | 'identity';
  draft: SearchDraft;
  bookings: readonly Booking[];
  list: PersonList | null;
};

type OfVisit<Kind extends string, Data = unknown> = { kind: Kind; visit: Visit } & Data;
type OfBooking<Kind extends string, Data = unknown> = OfVisit<Kind, { booking: Booking } & Data>;

export type VisitStage =
  | OfVisit<'asking', { problem: SearchProblem | null }>
  /** `confirmed`: on the form, where the privacy notice is. */
  | OfVisit<'searching', { confirmed: boolean }>
  | OfVisit<'choosing'>
  | OfBooking<'summary'>
  | OfBooking<'printing', { sheet: Sheet }>
  | OfBooking<'printed', { sheet: Sheet }>
  | OfBooking<'paperInDoubt', { sheet: Sheet }>
  | OfBooking<'printFailed', { sheet: Sheet; fault: PrinterFaultCode }>
  | PaymentStage<Visit>
  | PersonStage<Visit>
  | OfBooking<'checkingCancellation'>
  | OfBooking<'cancelling', { accepted: Accepted }>
  /** `slip`: the paper of an outcome prints unasked. */
  | OfBooking<
      'cancelled',
      { cancellation: Cancellation; confirmed: boolean; receipt: ReceiptProof | null; slip: SlipState }
    >
  | OfBooking<'cancellationRefused', { reason: CancellationRefusal; cancellation: Cancellation | null }>
  | OfBooking<'cancellationUnknown', { reference: string; slip: SlipState }>
  /** `resume`: where help was asked for. */
  | OfVisit<'openingCase', { resume: Stage; request: CaseRequest }>
  | OfVisit<
      'caseOpened',
      {
        resume: Stage;
        request: CaseRequest;
        reference: string;
        slip: SlipState;
      }
    >
  | OfVisit<'caseNotOpened', { resume: Stage; request: CaseRequest }>;

export type Stage =
  | { kind: 'idle' }
  /**
   * `resume`: where the same person goes on, if it is the same person's card. `draft`: what was scanned before
   * anybody was known, to be searched for once somebody is.
   */
  | { kind: 'readingCard'; resume: VisitStage | null; draft: SearchDraft }
  | { kind: 'cardRejected'; reason: CardReadError; cardIn: boolean; draft: SearchDraft }
  /** `payOnly`: for a notice; only the first code is asked for. */
  | { kind: 'entering'; entry: Entry; problem: EntryProblem | null; draft: SearchDraft; payOnly: boolean }
  | { kind: 'verifying'; entry: Entry; draft: SearchDraft }
  | { kind: 'accessRefused' }
  | { kind: 'cardAway'; resume: VisitStage }
  | { kind: 'goodbye'; cardIn: boolean }
  | { kind: 'outOfService' }
  | SignInStage<Extract<VisitStage, { kind: 'asking' }>>
  | StaffStage
  | VisitStage;

/** `unseen`: it types like a keyboard, and cannot be asked. `absent`: this totem has none. */
export type ScannerState = 'ready' | 'unseen' | 'outOfOrder' | 'absent';

export type SessionState = {
  cardReader: 'opening' | 'ready' | 'outOfOrder';
  /** Some card is in it. */
  cardIn: boolean;
  printer: 'ready' | PrinterFaultCode;
  scanner: ScannerState;
  /** `away`: the booking system did not answer when it was asked last. */
  bookings: 'ready' | 'away';
  /** The staff wants it so: no visit begins. */
  informationOnly: boolean;
  /** The clock of this machine goes wrong: no promise is made that hangs on it. */
  clockInDoubt: boolean;
  access: AccessTable;
  /** How one can sign in here, in the order of the offer; empty: not at all. */
  signInFlows: readonly SignInFlowCode[];
  /** There is a PIN: behind it lies the panel of the staff. */
  hasStaff: boolean;
  /** What the panel of the staff was told last. */
  report: StaffReport;
  /** The glass, as configured or calibrated. */
  display: DisplayView;
  /** Of whoever stands there; the next person finds none of them. */
  wishes: Wishes;
  voice: Voice;
  /** The visitor has been asked whether more time is needed. */
  warned: boolean;
  stage: Stage;
};

export const initialState: SessionState = {
  cardReader: 'opening',
  cardIn: false,
  printer: 'ready',
  scanner: 'unseen',
  bookings: 'ready',
  informationOnly: false,
  clockInDoubt: false,
  access: {
    card: ['find', 'print', 'cancel', 'pay'],
    typed: ['find', 'print', 'cancel', 'pay'],
    bookingNumber: ['pay'],
  },
  signInFlows: [],
  hasStaff: false,
  report: noReport,
  display: { pxPerMm: null, screenBottomMm: 750 },
  wishes: noWishes,
  voice: silentVoice,
  warned: false,
  stage: { kind: 'idle' },
};

export const emptyDraft: SearchDraft = {
  criterion: 'bookingNumber',
  number: '',
  noticeRead: false,
  edit: 0,
  half: null,
};

/** At the door of the staff or behind it. */
export function isOfStaff(stage: Stage): stage is StaffStage {
  return ['staffPin', 'checkingPin', 'staffPanel', 'calibrating'].includes(stage.kind);
}

/** A paper on its way out, a write on its way to the booking system or to the desk: never abandoned. */
export function isUnderWay(stage: Stage): boolean {
  return (
    stage.kind === 'printing' ||
    stage.kind === 'cancelling' ||
    stage.kind === 'openingCase' ||
    (stage.kind === 'staffPanel' && stage.deed !== null) ||
    ('slip' in stage && stage.slip === 'printing')
  );
}

/** Somebody is there of whom it is known who it is: by the card in the reader, or by the codes. */
export function isPresent(visit: Visit): boolean {
  return visit.card === 'in' || isTyped(visit);
}

/** No card of this visit was ever in. */
export function isTyped({ card }: Visit): boolean {
  return card === 'none' || card === 'payer' || card === 'identity';
}

export function visitOf(stage: Stage): Visit | null {
  return 'visit' in stage ? stage.visit : null;
}
