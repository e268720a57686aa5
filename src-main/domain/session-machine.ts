import { noWishes, wishesAfter } from '../contract/comfort.ts';
import { isAllowed } from './allowed.ts';
import { bookingStage } from './booking-stages.ts';
import { cancellationStage } from './cancellation-stages.ts';
import type { CardHolder } from './card-holder.ts';
import { caseStage } from './case-stages.ts';
import { cardStage, endOfVisit } from './card-stages.ts';
import { listStage } from './list-stages.ts';
import { isSigningIn, signInStage } from './sign-in-stages.ts';
import { entryStage } from './entry-stages.ts';
import { paperStage, slipStage } from './paper-stages.ts';
import { paymentStage } from './payment-stages.ts';
import { staffLeft, staffStage } from './staff-stages.ts';
import { isOfStaff, isPresent, isUnderWay, visitOf } from './session-state.ts';
import { hasWishes } from './wishes.ts';
import type { SessionEvent } from './session-event.ts';
import type { SessionState, Stage } from './session-state.ts';
import { voiceAfter, voiceAfterPlug, voiceForNext } from './voice.ts';

/** Pure. An event that means nothing in this state gives back the very same object: nothing has changed. */
export function transition(state: SessionState, event: SessionEvent): SessionState {
  const next = step(state, event);
  if (next.stage === state.stage) return next;
  const isOver = next.stage.kind === 'idle' && (event.kind === 'leave' || event.kind === 'timedOut');
  if (isOver || isSomebodyElse(state.stage, next.stage)) return forNextPerson(next);
  return next.stage.kind === state.stage.kind ? next : onNextScreen(next);
}

/** What was opened on one screen is not open on the next; on the first one nobody is asked to go on without a voice. */
function onNextScreen(state: SessionState): SessionState {
  const { wishes, voice, stage } = state;
  const stillAsks = voice.asks && stage.kind !== 'idle';
  if (wishes.overlay === null && stillAsks === voice.asks) return state;
  return { ...state, wishes: { ...wishes, overlay: null }, voice: { ...voice, asks: stillAsks } };
}

function forNextPerson(state: SessionState): SessionState {
  return { ...state, wishes: noWishes, voice: voiceForNext(state.voice) };
}

/** Whoever stands there now has chosen nothing yet. */
function isSomebodyElse(before: Stage, now: Stage): boolean {
  if (now.kind === before.kind) return false;
  if (before.kind === 'goodbye') return true;
  const [left, come] = [holderIn(before), holderIn(now)];
  if (left && come) return left.fiscalCode !== come.fiscalCode;
  // A card that cannot be read may be anybody's.
  if (left && now.kind === 'cardRejected') return true;
  // Back to the beginning from a visit; from the codes it is still the one who typed them.
  if (now.kind === 'idle') return left !== null || before.kind === 'accessRefused';
  return now.kind === 'readingCard' && left !== null && come === null;
}

/** Whose visit it is, or whose it may go on to be. */
function holderIn(stage: Stage): CardHolder | null {
  const resume = 'resume' in stage && stage.resume ? visitOf(stage.resume) : null;
  return (visitOf(stage) ?? resume)?.holder ?? null;
}

function step(state: SessionState, event: SessionEvent): SessionState {
  switch (event.kind) {
    case 'readerReady':
      return state.cardReader === 'ready' ? state : { ...state, cardReader: 'ready' };
    case 'readerOutOfOrder':
      return withoutReader(
        state.cardReader === 'outOfOrder' ? state : { ...state, cardReader: 'outOfOrder' },
      );
    case 'printerChecked':
      return state.printer === event.condition ? state : { ...state, printer: event.condition };
    case 'cardInserted':
    case 'cardRemoved':
      return move(withCardIn(state, event.kind === 'cardInserted'), event);
    case 'scannerChecked':
      return state.scanner === event.condition ? state : { ...state, scanner: event.condition };
    case 'cancellationHeld':
      return move(event.printer === null ? state : { ...state, printer: event.printer }, event);
    case 'bookingsChecked':
      return withBookings(state, event.available ? 'ready' : 'away');
    case 'searchFailed':
      return withBookings(move(state, event), 'away');
    case 'bookingsFound':
    case 'listFound':
      return withBookings(move(state, event), 'ready');
    case 'clockChecked':
      return state.clockInDoubt === event.inDoubt ? state : { ...state, clockInDoubt: event.inDoubt };
    case 'crashed':
      return { ...state, warned: false, stage: afterCrash(state.stage) };
    case 'stay':
      return state.warned ? { ...state, warned: false } : state;
    case 'chooseLanguage':
    case 'setComfort':
    case 'openOverlay':
    case 'closeOverlay': {
      const wishes = wishesAfter(state.wishes, event);
      return wishes === state.wishes ? state : { ...state, wishes };
    }
    case 'voice':
      return withVoice(state, voiceAfter(state.voice, event.action));
    case 'headsetPlugged':
    case 'headsetUnplugged': {
      const inVisit =
        !isOfStaff(state.stage) && !['idle', 'goodbye', 'outOfService'].includes(state.stage.kind);
      return withVoice(state, voiceAfterPlug(state.voice, event.kind === 'headsetPlugged', inVisit));
    }
    case 'staffReported':
      return isOfStaff(state.stage) ? { ...state, report: event.report } : state;
    case 'pinAccepted':
    case 'staffDone':
      return move({ ...state, report: event.report }, event);
    case 'informationSwitched':
      return move({ ...state, informationOnly: event.on }, event);
    case 'displaySaved':
      return move({ ...state, display: event.display }, event);
    case 'timedOut':
      return timedOut(state);
    default:
      return move(state, event);
  }
}

function withCardIn(state: SessionState, cardIn: boolean): SessionState {
  return state.cardIn === cardIn ? state : { ...state, cardIn };
}

function withVoice(state: SessionState, voice: SessionState['voice']): SessionState {
  return state.voice === voice ? state : { ...state, voice };
}

function withBookings(state: SessionState, bookings: SessionState['bookings']): SessionState {
  return state.bookings === bookings ? state : { ...state, bookings };
}

/** What is cancelled is cancelled, what is written down too: the number stays, whatever breaks around its paper. */
function afterCrash(stage: Stage): Stage {
  if (!('slip' in stage)) return { kind: 'outOfService' };
  return stage.slip === 'printing' ? { ...stage, slip: 'unavailable' } : stage;
}

function move(state: SessionState, event: SessionEvent): SessionState {
  const stage = isAllowed(state, event) ? nextStage(state, event) : state.stage;
  return stage === state.stage ? state : { ...state, warned: false, stage };
}

/** A reader that vanishes takes its card with it. */
function withoutReader(before: SessionState): SessionState {
  const state = withCardIn(before, false);
  const known = move(state, { kind: 'cardNotRead', reason: 'readerFailed' });
  return known.stage.kind === 'cardRejected'
    ? { ...known, stage: { ...known.stage, cardIn: false } }
    : move(known, { kind: 'cardRemoved' });
}

function nextStage(state: SessionState, event: SessionEvent): Stage {
  const { stage } = state;
  if (stage.kind === 'outOfService') return stage;
  return (
    staffStage(stage, event, state) ??
    slipStage(stage, event) ??
    caseStage(stage, event) ??
    signInStage(stage, event, state) ??
    listStage(stage, event) ??
    entryStage(stage, event) ??
    cardStage(stage, event) ??
    bookingStage(stage, event) ??
    paperStage(stage, event) ??
    cancellationStage(stage, event) ??
    paymentStage(stage, event) ??
    stage
  );
}

function timedOut(state: SessionState): SessionState {
  const { stage } = state;
  // Who signs in with the card in is known by it.
  const visit = isSigningIn(stage) ? (stage.resume?.visit ?? null) : visitOf(stage);
  if (stage.kind === 'idle') return hasWishes(state) ? forNextPerson(state) : state;
  if (isUnderWay(stage) || stage.kind === 'outOfService') return state;
  const asksFirst =
    (visit ? isPresent(visit) : stage.kind === 'entering' || isSigningIn(stage)) && !state.warned;
  if (asksFirst) return { ...state, warned: true };
  if (isOfStaff(stage)) return { ...state, stage: staffLeft(state) };
  return { ...state, warned: false, stage: visit ? endOfVisit(visit) : { kind: 'idle' } };
}
