import type { Screen } from '../contract/view.ts';
import { mayPayWithoutCard, offersTypedAccess } from './access-table.ts';
import { expiredOn, isMinor, maskedName } from './card-holder.ts';
import { cardNumberOfRegion, nextCharacters, wrongCharacter } from './entry.ts';
import type { SearchDraft, SessionState, Stage } from './session-state.ts';

/* The screens before a booking is found: what can be done here, who it is, what is searched for. */

export function idleScreenOf(state: SessionState): Screen {
  return {
    kind: 'idle',
    cardReader: state.cardReader,
    printer: state.printer,
    bookings: state.informationOnly ? 'closed' : state.bookings,
    typedAccess: offersTypedAccess(state.access) && canBegin(state),
    payAccess: mayPayWithoutCard(state.access) && canBegin(state),
    signIn: maySignIn(state) && !state.cardIn,
  };
}

export function enteringScreenOf(stage: Extract<Stage, { kind: 'entering' }>, state: SessionState): Screen {
  return {
    kind: 'entering',
    ...stage.entry,
    next: nextCharacters(stage.entry),
    regionalHalf: cardNumberOfRegion,
    wrongAt: wrongCharacter(stage.entry),
    problem: stage.problem,
    sheetRead: sheetIn(stage.draft),
    cardReader: state.cardReader !== 'outOfOrder',
    scanner: mayScan(state),
    payOnly: stage.payOnly,
  };
}

export function askingScreenOf(
  stage: Extract<Stage, { kind: 'asking' }>,
  state: SessionState,
  nowLocal: string,
): Screen {
  const { criterion, number, noticeRead, edit } = stage.visit.draft;
  const { holder } = stage.visit;
  const today = nowLocal.slice(0, 10);
  return {
    kind: 'asking',
    name: maskedName(holder),
    minor: isMinor(holder, today),
    expiredOn: expiredOn(holder, today),
    criterion,
    number,
    noticeRead,
    edit,
    scanner: mayScan(state),
    problem: stage.problem,
    payOnly: stage.visit.card === 'payer',
    signIn: stage.visit.card === 'in' && maySignIn(state),
  };
}

function maySignIn(state: SessionState): boolean {
  return state.signInFlows.length > 0 && canBegin(state);
}

function canBegin({ bookings, informationOnly }: SessionState): boolean {
  return bookings === 'ready' && !informationOnly;
}

export function mayScan({ scanner }: SessionState): boolean {
  return scanner === 'ready' || scanner === 'unseen';
}

function sheetIn({ number, half }: SearchDraft): 'no' | 'half' | 'whole' {
  if (number === '') return 'no';
  return half ? 'half' : 'whole';
}
