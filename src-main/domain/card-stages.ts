import type { Booking } from './booking.ts';
import type { CardReadError } from './card-holder.ts';
import { halfIn } from './search-draft.ts';
import { emptyDraft, isPresent, isTyped, isUnderWay } from './session-state.ts';
import type { SessionEvent } from './session-event.ts';
import type { Stage, Visit, VisitStage } from './session-state.ts';

/** The card coming, going and being read; leaving. `null`: the event is not about the card in this stage. */
export function cardStage(stage: Stage, event: SessionEvent): Stage | null {
  switch (event.kind) {
    case 'cardInserted':
      return inserted(stage);
    case 'cardRemoved':
      return removed(stage);
    case 'cardRead':
      if (stage.kind !== 'readingCard') return null;
      return welcome(stage, event.holder);
    case 'cardNotRead':
      if (stage.kind !== 'readingCard') return null;
      // Whose card it is nobody knows: nothing of the person before is shown again.
      return rejected(stage, event.reason);
    case 'leave':
      return leave(stage);
    default:
      return null;
  }
}

/** Whoever's card is to be read now, nothing of before belongs to it. */
export const readingAnew: Extract<Stage, { kind: 'readingCard' }> = {
  kind: 'readingCard',
  resume: null,
  draft: emptyDraft,
};

type Reading = Extract<Stage, { kind: 'readingCard' }>;

/** The sheet that was scanned before waits for the next try; of a visit that was to go on nothing does. */
function rejected({ resume, draft }: Reading, reason: CardReadError): Stage {
  const kept = resume ? emptyDraft : draft;
  return { kind: 'cardRejected', reason, cardIn: reason !== 'removed', draft: kept };
}

function welcome({ resume, draft }: Reading, holder: Visit['holder']): Stage {
  const samePerson = resume !== null && resume.visit.holder.fiscalCode === holder.fiscalCode;
  if (samePerson) return withCard(askedAnew(resume), 'in');
  return {
    kind: 'asking',
    visit: { holder, card: 'in', draft, bookings: [], list: null },
    problem: halfIn(draft),
  };
}

/** While the card was away, or help was asked for, nobody looked whether it was paid; nor is a link asked for twice. */
export function askedAnew(resume: VisitStage): VisitStage {
  if (resume.kind !== 'paying') return resume;
  const { visit, booking } = resume;
  return { kind: 'checkingPayment', visit, booking };
}

function inserted(stage: Stage): Stage | null {
  switch (stage.kind) {
    case 'idle':
    case 'goodbye':
    case 'accessRefused':
    case 'verifying':
    case 'choosingSignIn':
    case 'startingSignIn':
    case 'signingInByPhone':
    case 'signingInHere':
    case 'signInFailed':
      return readingAnew;
    case 'cardRejected':
      return { ...readingAnew, draft: stage.draft };
    case 'entering':
      // The sheet first, then the card: one and the same person. Codes half typed may be somebody else's.
      return stage.entry.personCode === '' ? { ...readingAnew, draft: stage.draft } : readingAnew;
    case 'cardAway':
      return { ...readingAnew, resume: stage.resume };
    case 'readingCard':
    case 'outOfService':
    case 'staffPin':
    case 'checkingPin':
    case 'staffPanel':
    case 'calibrating':
      return null;
    default:
      if (stage.visit.card === 'in') return null;
      // The card says who stands there, and opens more than a notice.
      if (stage.visit.card === 'payer' && !isUnderWay(stage)) return readingAnew;
      return isUnderWay(stage) ? withCard(stage, 'other') : { ...readingAnew, resume: stage };
  }
}

function removed(stage: Stage): Stage | null {
  switch (stage.kind) {
    case 'readingCard':
      return stage.resume ? { kind: 'cardAway', resume: stage.resume } : rejected(stage, 'removed');
    case 'goodbye':
      return { kind: 'idle' };
    case 'cardRejected':
      // "Leave it in" stays to be read; any other reason is over once the card is out.
      return stage.cardIn ? { ...stage, cardIn: false } : null;
    case 'idle':
    case 'entering':
    case 'verifying':
    case 'accessRefused':
    case 'cardAway':
    case 'outOfService':
    case 'staffPin':
    case 'checkingPin':
    case 'staffPanel':
    case 'calibrating':
      return null;
    case 'choosingSignIn':
    case 'startingSignIn':
    case 'signingInByPhone':
    case 'signingInHere':
    case 'signInFailed':
      // Whose card it was is not to sign in without it.
      return stage.resume ? { kind: 'cardAway', resume: stage.resume } : null;
    case 'searching':
      if (isTyped(stage.visit)) return null;
      return { kind: 'cardAway', resume: { kind: 'asking', visit: stage.visit, problem: null } };
    default:
      if (isTyped(stage.visit)) return null;
      return isUnderWay(stage) || isOutcome(stage)
        ? withCard(stage, 'out')
        : { kind: 'cardAway', resume: stage };
  }
}

/** Still owed to the person who stands there, with the card or without; it shows no name. */
function isOutcome(stage: VisitStage): boolean {
  return [
    'printed',
    'paperInDoubt',
    'cancelled',
    'cancellationUnknown',
    'caseOpened',
    'caseNotOpened',
    'paymentClosed',
  ].includes(stage.kind);
}

function leave(stage: Stage): Stage | null {
  if (isUnderWay(stage)) return null;
  if (stage.kind === 'cardAway') return { kind: 'idle' };
  if (stage.kind === 'readingCard') return { kind: 'goodbye', cardIn: true };
  if (stage.kind === 'cardRejected')
    return stage.cardIn ? { kind: 'goodbye', cardIn: true } : { kind: 'idle' };
  return 'visit' in stage ? endOfVisit(stage.visit) : null;
}

/** Nothing of the visit goes on. A card that came in meanwhile is the next one to be read. */
export function endOfVisit(visit: Visit): Stage {
  if (visit.card === 'other') return readingAnew;
  if (isTyped(visit)) return { kind: 'goodbye', cardIn: false };
  return visit.card === 'in' ? { kind: 'goodbye', cardIn: true } : { kind: 'idle' };
}

export function withCard(stage: VisitStage, card: Visit['card']): VisitStage {
  return { ...stage, visit: { ...stage.visit, card } };
}

/** Going on after an outcome: only with the person there; another card is read first, no card ends the visit. */
export function goOn(stage: VisitStage): Stage {
  if (stage.visit.card === 'other') return { ...readingAnew, resume: stage };
  return isPresent(stage.visit) ? stage : endOfVisit(stage.visit);
}

/** Back at the booking, with the person there. Who was let in to pay sees nothing of it but its notice. */
export function backToBooking({ visit, booking }: { visit: Visit; booking: Booking }): Stage {
  if (visit.card !== 'payer') return goOn({ kind: 'summary', visit, booking });
  return { kind: 'asking', visit: { ...visit, bookings: [] }, problem: null };
}
