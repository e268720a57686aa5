import { isPresent, isUnderWay, visitOf } from './session-state.ts';
import { isSigningIn } from './sign-in-stages.ts';
import { hasWishes, needsTime } from './wishes.ts';
import type { SessionState } from './session-state.ts';

/** Seconds, from the configuration (`session`). */
export type SessionTimes = {
  idleSeconds: number;
  readingSeconds: number;
  warningSeconds: number;
  resumeSeconds: number;
  thanksSeconds: number;
  /** From `staff`. */
  relockSeconds: number;
};

/** For who hears the screen or sees it otherwise. */
const timesLonger = 3;

/**
 * How long the present state may last without a touch, in milliseconds; `null`: it ends by itself.
 * Where nobody's card is in any more there is nothing to ask: the shorter time of a farewell.
 */
export function timeoutOf(state: SessionState, times: SessionTimes): number | null {
  if (state.warned && !isUnderWay(state.stage)) return times.warningSeconds * 1000;
  const ms = ordinaryTimeout(state, times);
  return ms !== null && isOccupied(state.stage) && needsTime(state) ? ms * timesLonger : ms;
}

function ordinaryTimeout(state: SessionState, times: SessionTimes): number | null {
  const { stage } = state;
  if (isUnderWay(stage)) return null;
  switch (stage.kind) {
    case 'idle':
      // What somebody chose, who then went away.
      return hasWishes(state) ? times.idleSeconds * 1000 : null;
    case 'outOfService':
    case 'readingCard':
    case 'searching':
    case 'verifying':
    case 'checkingPin':
    case 'checkingPayment':
    case 'findingReceipts':
    case 'findingAll':
    case 'startingSignIn':
    case 'signingInByPhone':
    case 'signingInHere':
      return null;
    case 'choosingSignIn':
    case 'signInFailed':
      return times.idleSeconds * 1000;
    case 'staffPin':
      return times.idleSeconds * 1000;
    case 'staffPanel':
    case 'calibrating':
      return times.relockSeconds * 1000;
    case 'paying':
      // A payment on the phone may take as long as it is watched; then the screen changes, and its time begins.
      return stage.phone.kind === 'open' ? null : ofVisit(stage, times);
    case 'cardAway':
      return times.resumeSeconds * 1000;
    case 'entering': {
      // A sheet that nobody says is theirs waits no longer than a farewell.
      const isUnclaimed = stage.draft.number !== '' && stage.entry.personCode === '';
      return (isUnclaimed ? times.thanksSeconds : times.idleSeconds) * 1000;
    }
    case 'goodbye':
    case 'accessRefused':
    case 'cardRejected':
      return times.thanksSeconds * 1000;
    case 'cancelled':
    case 'caseOpened':
    case 'cancellationUnknown':
      // A number to be copied by hand stays at least a minute, card or not.
      return Math.max(60, times.readingSeconds) * 1000;
    default:
      return ofVisit(stage, times);
  }
}

function ofVisit(stage: SessionState['stage'], times: SessionTimes): number {
  const visit = visitOf(stage);
  if (visit && !isPresent(visit)) return times.thanksSeconds * 1000;
  return (forms.has(stage.kind) ? times.idleSeconds : times.readingSeconds) * 1000;
}

/** Where one writes, or takes a paper. */
const forms = new Set<SessionState['stage']['kind']>([
  'asking',
  'filtering',
  'printed',
  'paperInDoubt',
  'printFailed',
]);

/** Somebody is at it: not the first screen, a farewell, nor one that whoever is gone has left behind. */
function isOccupied(stage: SessionState['stage']): boolean {
  const visit = visitOf(stage);
  return visit ? isPresent(visit) : stage.kind === 'entering' || isSigningIn(stage);
}
