import type { BookingRow, BookingView } from './booking-view.ts';
import type { Wishes } from './comfort.ts';
import type { IdentityScreen } from './identity-view.ts';
import type { EntryScreen } from './entry-view.ts';
import type { PaymentScreen } from './payment-view.ts';
import type { StaffScreen } from './staff.ts';
import type { DisplayView, FacilityView, HelpDeskView } from './facility-view.ts';
import type { VoiceView } from './voice.ts';

/*
 * Everything that a screen may know: one kind, one screen. Views carry codes and data, never words:
 * the catalogue turns them into text. Nothing here holds a codice fiscale or a whole surname, but for what a person
 * is typing on the screen `entering`.
 */

export type PrinterFaultCode =
  'noPaper' | 'coverOpen' | 'jam' | 'offline' | 'stopped' | 'unavailable' | 'notConfirmed';

export type CardProblem = 'removed' | 'mute' | 'notHealthCard' | 'damaged' | 'readerFailed';

/** Which of the two codes is being typed, and what kind of code the first one is: `other` is STP, ENI, provisional. */
export type EntryField = 'personCode' | 'cardNumber';
export type CodeForm = 'fiscalCode' | 'other';

/** `notVerified` and `lastTry` say nothing of what was wrong; `lastTry`: one more, then the codes are locked. */
export type EntryProblem =
  | 'codeIncomplete'
  | 'codeWrong'
  | 'numberIncomplete'
  | 'numberWrong'
  | 'notVerified'
  | 'lastTry'
  | 'unavailable'
  | 'otherCode';

export type CriterionCode = 'bookingNumber' | 'prescription';

export type SearchProblem =
  'notFound' | 'unavailable' | 'malformed' | 'noticeNotRead' | 'otherCode' | 'otherHalf';

/** What people report: the assistance asks for codice fiscale, booking, facility and this. */
export type ProblemCode = 'bookingMissing' | 'dataWrong' | 'cannotCancel' | 'paperMissing' | 'other';

/** `report`: a problem written down for the desk; `handOver`: this visit, to be gone on with there. */
export type CaseKind = 'report' | 'handOver';

export type Paper = 'coupon' | 'cancellationReceipt' | 'paymentNotice' | 'paymentReceipt' | 'yearReceipts';

/** What a screen says of a paper: a receipt may be of a request only. */
export type PaperName = Paper | 'requestReceipt';

export type CancellationRefusal =
  | 'alreadyCancelled'
  | 'alreadyRequested'
  | 'afterDeadline'
  | 'changed'
  | 'notCancellable'
  | 'notFound'
  | 'unavailable';

/** How it goes with the paper of an outcome; `skipped`: the person goes on without it. */
export type SlipState = 'printing' | 'printed' | 'skipped' | PrinterFaultCode;

export type Screen =
  /** `opening`: the reader has not been heard of yet. */
  | {
      kind: 'idle';
      cardReader: 'opening' | 'ready' | 'outOfOrder';
      printer: 'ready' | PrinterFaultCode;
      /** `away`: nothing but information can be had; `closed`: the staff wants it so. */
      bookings: 'ready' | 'away' | 'closed';
      /** Whether "Accesso Libero" is offered. */
      typedAccess: boolean;
      /** Whether a notice can be had with codice fiscale and booking number alone. */
      payAccess: boolean;
      /** Whether "Accesso Autenticato" is offered: SPID or CIE. */
      signIn: boolean;
    }
  | { kind: 'readingCard' }
  | { kind: 'cardRejected'; reason: CardProblem; cardIn: boolean; typedAccess: boolean }
  | EntryScreen
  | { kind: 'verifying' }
  /** The third time: this identity is locked for a while, whoever it is. */
  | { kind: 'accessRefused' }
  /**
   * `number` is what main holds; `edit` is the number of the last edit that it took in, so that a screen with
   * newer keystrokes under way does not fall back to an older text.
   */
  | {
      kind: 'asking';
      name: string;
      /** The person of the card is under age: whoever stands there is probably a parent. */
      minor: boolean;
      /** Day on which the card expired, `YYYY-MM-DD`; `null`: it has not, or does not say. */
      expiredOn: string | null;
      criterion: CriterionCode;
      number: string;
      noticeRead: boolean;
      edit: number;
      /** Whether a code could be scanned instead. */
      scanner: boolean;
      problem: SearchProblem | null;
      /** Only by booking number, and it leads to the notice alone; `name` is empty. */
      payOnly: boolean;
      /** Whether all bookings can be had by signing in. */
      signIn: boolean;
    }
  | { kind: 'searching'; name: string }
  | { kind: 'choosing'; name: string; bookings: BookingRow[] }
  | { kind: 'summary'; name: string; booking: BookingView; printer: 'ready' | PrinterFaultCode }
  | { kind: 'printing'; paper: PaperName }
  | { kind: 'printed'; paper: PaperName }
  /** No device can say whether the paper came out: whoever stands there looks. */
  | { kind: 'paperInDoubt'; paper: PaperName }
  /** `canPrint`: somebody is there who may have it printed again. */
  | { kind: 'printFailed'; paper: PaperName; fault: PrinterFaultCode; canPrint: boolean }
  /** `printer`: whether the receipt can be had. `isRequest`: another system has to confirm. */
  | {
      kind: 'checkingCancellation';
      name: string;
      booking: BookingView;
      printer: 'ready' | PrinterFaultCode;
      isRequest: boolean;
    }
  | { kind: 'cancelling'; isRequest: boolean }
  /** `confirmed`: by the system that decides; else it is a request. */
  | {
      kind: 'cancelled';
      cancellationNumber: string;
      confirmed: boolean;
      slip: SlipState;
      /** Whether somebody is there who may have it printed again. */
      canPrint: boolean;
    }
  /** `cancelledOn`: local day and time of an earlier cancellation or request; empty when there is none. */
  | {
      kind: 'cancellationRefused';
      reason: CancellationRefusal;
      cancellationNumber: string | null;
      cancelledOn: string;
      /** Whether its receipt can be printed. */
      printable: boolean;
    }
  /** Neither done nor refused for certain: `reference` finds the case again. */
  | { kind: 'cancellationUnknown'; reference: string; slip: SlipState; canPrint: boolean }
  | PaymentScreen
  | IdentityScreen
  | { kind: 'openingCase'; case: CaseKind }
  /** `reference`: for a hand-over the code that opens the case at the desk, once and for `minutes`. */
  | {
      kind: 'caseOpened';
      case: CaseKind;
      reference: string;
      minutes: number;
      /** The desk will see whose case it is. */
      named: boolean;
      slip: SlipState;
    }
  | { kind: 'caseNotOpened' }
  /** The card is out: nothing of the person is shown; the same card before `endsAt` goes on. */
  | { kind: 'cardAway'; endsAt: string }
  | { kind: 'goodbye'; cardIn: boolean }
  | { kind: 'outOfService' }
  | StaffScreen;

/** Languages of the screens (ISO 639-1); papers are in Italian, with the chosen one beside it. */
export const languages = ['it', 'en', 'ro', 'sq', 'fr', 'ar'] as const;
export type LanguageCode = (typeof languages)[number];

export type Frame = Wishes & {
  display: DisplayView;
  /** `null`: there is no headset to speak to. */
  voice: VoiceView | null;
  facility: FacilityView;
  helpDesk: HelpDeskView;
  /** Whether "Esci" and "Indietro" are there. */
  canLeave: boolean;
  canGoBack: boolean;
  /** Whether the door of the staff is here. */
  staffDoor: boolean;
  /** What help can be asked for here. */
  assistance: 'none' | 'report' | 'all';
  /** Nobody has touched the screen for long: the visit ends at this instant (ISO 8601 UTC) unless somebody does. */
  warning: { endsAt: string } | null;
};

export type View = Screen & Frame;

export type ScreenKind = Screen['kind'];
