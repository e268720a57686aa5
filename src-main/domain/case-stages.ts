import type { ProblemCode } from '../contract/view.ts';
import { noHolder } from './card-holder.ts';
import { askedAnew, goOn, readingAnew } from './card-stages.ts';
import { isPersonCode } from './fiscal-code.ts';
import { emptyDraft, isPresent, isUnderWay, visitOf } from './session-state.ts';
import type { SessionEvent } from './session-event.ts';
import type { Stage, Visit, VisitStage } from './session-state.ts';

/** What is written down for the desk: a problem that was reported, or this very visit to be gone on with there. */
export type CaseRequest = { kind: 'report'; problem: ProblemCode } | { kind: 'handOver' };

/** How long the code of a handed-over visit opens it at the desk. */
export const handOverMinutes = 30;

type CaseStage = Extract<Stage, { resume: Stage; request: CaseRequest }>;

/** "Segnala un problema" and "Passa allo sportello", from wherever something can go wrong. */
export function caseStage(stage: Stage, event: SessionEvent): Stage | null {
  switch (event.kind) {
    case 'reportProblem':
      return assistanceIn(stage) === 'none'
        ? null
        : opening(stage, { kind: 'report', problem: event.problem });
    case 'passToDesk':
      return assistanceIn(stage) === 'all' ? opening(stage, { kind: 'handOver' }) : null;
    default:
      return stage.kind === 'openingCase' || stage.kind === 'caseOpened' || stage.kind === 'caseNotOpened'
        ? inCase(stage, event)
        : null;
  }
}

/** What help can be asked for: `report` where there is no visit that could go on at the desk. */
export function assistanceIn(stage: Stage): 'none' | 'report' | 'all' {
  if (isUnderWay(stage) || stage.kind === 'caseOpened' || stage.kind === 'caseNotOpened') return 'none';
  switch (stage.kind) {
    case 'idle':
    case 'cardRejected':
      return 'report';
    case 'entering':
    case 'accessRefused':
      return 'all';
    case 'searching':
      return 'none';
    default: {
      // Without the card nobody knows who would take the code, and it opens this person's case.
      const visit = visitOf(stage);
      if (!visit || !isPresent(visit)) return 'none';
      // A codice fiscale alone proves nobody: no case is gone on with under it.
      return visit.card === 'payer' ? 'report' : 'all';
    }
  }
}

/** Why the visit stopped where it stopped: a code for the desk, never words. */
export function reasonOf(stage: Stage): string {
  if (stage.kind === 'entering') return `${stage.kind}:${stage.problem ?? stage.entry.form}`;
  if ('problem' in stage && stage.problem) return `${stage.kind}:${stage.problem}`;
  if ('fault' in stage) return `${stage.kind}:${stage.fault}`;
  return 'reason' in stage ? `${stage.kind}:${stage.reason}` : stage.kind;
}

function opening(stage: Stage, request: CaseRequest): Stage {
  return { kind: 'openingCase', visit: visitOf(stage) ?? visitorOf(stage), resume: stage, request };
}

function inCase(stage: CaseStage, event: SessionEvent): Stage | null {
  const { visit, resume, request } = stage;
  if (stage.kind === 'openingCase') {
    if (event.kind === 'caseFiled') {
      const { reference } = event;
      return { kind: 'caseOpened', visit, resume, request, reference, slip: 'printing' };
    }
    return event.kind === 'caseNotFiled' ? { kind: 'caseNotOpened', visit, resume, request } : null;
  }
  return event.kind === 'continue' || event.kind === 'back' ? goneBack(visit, resume) : null;
}

/** To where help was asked for; the card may have gone or come meanwhile. */
function goneBack(visit: Visit, resume: Stage): Stage {
  if (visitOf(resume)) return goOn(askedAnew({ ...(resume as VisitStage), visit }));
  if (visit.card === 'other') return readingAnew;
  return visit.card === 'out' ? { kind: 'idle' } : resume;
}

/** Somebody of whom nothing is known yet, but perhaps the code that was being typed. */
function visitorOf(stage: Stage): Visit {
  const typed =
    stage.kind === 'entering' && isPersonCode(stage.entry.personCode) ? stage.entry.personCode : '';
  return {
    holder: { ...noHolder, fiscalCode: typed },
    card: stage.kind === 'cardRejected' && stage.cardIn ? 'in' : 'none',
    draft: 'draft' in stage ? stage.draft : emptyDraft,
    bookings: [],
    list: null,
  };
}
