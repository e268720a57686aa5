import type { Frame, Screen, View } from '../contract/view.ts';
import { hasWayBack, hasWayOut } from '../contract/way-out.ts';
import { askingScreenOf, enteringScreenOf, idleScreenOf, mayScan } from './arrival-view.ts';
import { bookingRowOf, bookingViewOf } from './booking-view.ts';
import type { Circumstances } from './booking-view.ts';
import { assistanceIn, handOverMinutes } from './case-stages.ts';
import { maskedName } from './card-holder.ts';
import type { CancellationRules } from './cancellation-deadline.ts';
import { personScreenOf, signInScreenOf } from './identity-view.ts';
import { papersNow } from './papers-now.ts';
import { paymentScreenOf } from './payment-view.ts';
import { isProven, may, offersTypedAccess } from './access-table.ts';
import type { SessionState, Stage, Visit } from './session-state.ts';
import { outcomeOf } from './outcome-view.ts';
import { staffPanelOf } from './staff-view.ts';
import { voiceViewOf } from './voice.ts';

export type Moment = {
  /** Local time in Europe/Rome, `YYYY-MM-DDTHH:MM:SS`. */
  nowLocal: string;
  /** When the timer of the present stage ends, ISO 8601 UTC; empty when it has none. */
  endsAt: string;
};

/** What the configuration tells of where the totem stands, and of what holds there. */
export type House = {
  place: Pick<Frame, 'facility' | 'helpDesk'>;
  /** There is a jack for a headset. */
  hasVoice: boolean;
  kioskId: string;
  rules: CancellationRules;
  /** What is cancelled here, another system has to confirm. */
  asksOnly: boolean;
};

/** The only place where personal data is let through to a screen, or held back. */
export function viewOf(state: SessionState, moment: Moment, house: House): View {
  const warning = state.warned ? { endsAt: moment.endsAt } : null;
  const assistance = assistanceIn(state.stage);
  const voice = house.hasVoice ? voiceViewOf(state.voice) : null;
  const screen = screenOf(state, moment, house);
  const staffDoor = state.hasStaff && state.stage.kind === 'idle';
  const { display } = state.stage.kind === 'calibrating' ? state.stage : state;
  const ways = { canLeave: hasWayOut(screen), canGoBack: hasWayBack(screen) };
  return {
    ...screen,
    ...house.place,
    display,
    ...state.wishes,
    ...ways,
    voice,
    staffDoor,
    assistance,
    warning,
  };
}

function screenOf(state: SessionState, moment: Moment, house: House): Screen {
  const { stage } = state;
  switch (stage.kind) {
    case 'idle':
      return idleScreenOf(state);
    case 'readingCard':
    case 'verifying':
    case 'accessRefused':
    case 'outOfService':
    case 'calibrating':
    case 'checkingPin':
      return { kind: stage.kind };
    case 'staffPin': {
      const { typed, problem, opensAt } = stage;
      return { kind: 'staffPin', typed: typed.length, problem, opensAt };
    }
    case 'staffPanel':
      return staffPanelOf(stage, state, house.hasVoice);
    case 'cardRejected':
      return {
        kind: 'cardRejected',
        reason: stage.reason,
        cardIn: stage.cardIn,
        typedAccess: offersTypedAccess(state.access) && !stage.cardIn,
      };
    case 'entering':
      return enteringScreenOf(stage, state);
    case 'cardAway':
      return { kind: 'cardAway', endsAt: moment.endsAt };
    case 'goodbye':
      return { kind: 'goodbye', cardIn: stage.cardIn };
    case 'asking':
      return askingScreenOf(stage, state, moment.nowLocal);
    case 'searching':
      return { kind: 'searching', name: nameOf(stage) };
    case 'choosing':
      return {
        kind: 'choosing',
        name: nameOf(stage),
        bookings: stage.visit.bookings.map((each) =>
          bookingRowOf(each, circumstancesOf(state, stage.visit, moment, house)),
        ),
      };
    case 'summary':
    case 'checkingCancellation': {
      const circumstances = circumstancesOf(state, stage.visit, moment, house);
      const booking = bookingViewOf(stage.booking, circumstances);
      const seen = { name: nameOf(stage), booking, printer: state.printer };
      return stage.kind === 'summary'
        ? { kind: 'summary', ...seen, ...papersNow(booking, state.printer) }
        : { kind: stage.kind, ...seen, isRequest: house.asksOnly };
    }
    case 'cancelling':
      return { kind: 'cancelling', isRequest: house.asksOnly };
    case 'openingCase':
      return { kind: 'openingCase', case: stage.request.kind };
    case 'caseOpened': {
      const { request, reference, slip, visit } = stage;
      const named = visit.holder.fiscalCode !== '';
      return { kind: 'caseOpened', case: request.kind, reference, slip, named, minutes: handOverMinutes };
    }
    case 'caseNotOpened':
      return { kind: 'caseNotOpened' };
    case 'choosingSignIn':
    case 'startingSignIn':
    case 'signingInByPhone':
    case 'signingInHere':
    case 'signInFailed':
      return signInScreenOf(stage, state, { totem: house.kioskId, place: house.place.facility.name });
    case 'filtering':
    case 'findingAll':
    case 'found':
      return personScreenOf(stage, circumstancesOf(state, stage.visit, moment, house), mayScan(state));
    case 'checkingPayment':
    case 'paying':
    case 'paymentClosed':
    case 'findingReceipts':
    case 'receiptMissing':
    case 'yearReceipts':
      return paymentScreenOf(stage, state);
    default:
      return outcomeOf(stage);
  }
}

function circumstancesOf(
  state: SessionState,
  visit: Visit,
  { nowLocal }: Moment,
  { place, rules }: House,
): Circumstances {
  return {
    nowLocal,
    rules,
    clockInDoubt: state.clockInDoubt,
    here: place.facility.name,
    may: (operation) => may(state.access, visit, operation),
    isProven: isProven(visit),
  };
}

function nameOf(stage: Extract<Stage, { visit: unknown }>): string {
  return maskedName(stage.visit.holder);
}
