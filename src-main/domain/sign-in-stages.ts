import { endOfVisit } from './card-stages.ts';
import type { SessionEvent } from './session-event.ts';
import { emptyFilter } from './identity-state.ts';
import type { SignInStage } from './identity-state.ts';
import { emptyDraft } from './session-state.ts';
import type { SessionState, Stage, VisitStage } from './session-state.ts';

type Asking = Extract<VisitStage, { kind: 'asking' }>;
type SigningIn = SignInStage<Asking>;

const kinds: ReadonlySet<Stage['kind']> = new Set<SigningIn['kind']>([
  'choosingSignIn',
  'startingSignIn',
  'signingInByPhone',
  'signingInHere',
  'signInFailed',
]);

export function isSigningIn(stage: Stage): stage is SigningIn {
  return kinds.has(stage.kind);
}

/** "Accesso Autenticato": at the gateway of the region, by SPID or CIE, on one's own phone or here. */
export function signInStage(stage: Stage, event: SessionEvent, state: SessionState): Stage | null {
  const { signInFlows } = state;
  if (!isSigningIn(stage)) return event.kind === 'signIn' ? begun(stage, state) : null;
  const { resume } = stage;
  switch (event.kind) {
    case 'back':
      return resume ?? { kind: 'idle' };
    case 'leave':
      return resume ? endOfVisit(resume.visit) : { kind: 'idle' };
    case 'signInBy': {
      if (stage.kind !== 'choosingSignIn' && stage.kind !== 'signInFailed') return null;
      return signInFlows.includes(event.flow) ? { kind: 'startingSignIn', resume, flow: event.flow } : null;
    }
    case 'phoneSignInStarted':
      return stage.kind === 'startingSignIn'
        ? { kind: 'signingInByPhone', resume, phone: event.phone }
        : null;
    case 'windowSignInStarted':
      return stage.kind === 'startingSignIn'
        ? { kind: 'signingInHere', resume, host: '', secure: false, checking: false }
        : null;
    case 'signInAddress': {
      const { host, secure } = event;
      return stage.kind === 'signingInHere' && !stage.checking ? { ...stage, host, secure } : null;
    }
    case 'signInReturned':
      return stage.kind === 'signingInHere' ? { ...stage, host: '', secure: false, checking: true } : null;
    case 'signedIn':
      return signedIn(stage, event);
    case 'signInFailed':
      return stage.kind === 'signInFailed' ? null : { kind: 'signInFailed', resume, problem: event.problem };
    default:
      return null;
  }
}

function begun(stage: Stage, { signInFlows: flows, cardIn }: SessionState): Stage | null {
  if (flows.length === 0) return null;
  const [only, ...others] = flows;
  // A card that somebody has left in is somebody's: it is taken first.
  const isFirst = (stage.kind === 'idle' || stage.kind === 'goodbye') && !cardIn;
  // Who has put a card in is known by name: the same person has to sign in.
  const resume = stage.kind === 'asking' && stage.visit.card === 'in' ? stage : null;
  if (!isFirst && !resume) return null;
  if (only && others.length === 0) return { kind: 'startingSignIn', resume, flow: only };
  return { kind: 'choosingSignIn', resume };
}

/** With the card in or without one: from now on all that this person has booked can be seen. */
function signedIn(stage: SigningIn, { holder }: Extract<SessionEvent, { kind: 'signedIn' }>): Stage | null {
  if (stage.kind !== 'signingInByPhone' && stage.kind !== 'signingInHere') return null;
  const { resume } = stage;
  const noticeRead = resume?.visit.draft.noticeRead ?? false;
  const list = { filter: { ...emptyFilter, noticeRead }, offset: 0, total: 0 };
  if (resume) return { kind: 'filtering', visit: { ...resume.visit, bookings: [], list }, problem: null };
  const visit = { holder, card: 'identity' as const, draft: emptyDraft, bookings: [], list };
  return { kind: 'filtering', visit, problem: null };
}
