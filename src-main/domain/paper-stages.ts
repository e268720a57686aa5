import { backToBooking, goOn } from './card-stages.ts';
import { isPresent } from './session-state.ts';
import type { SessionEvent } from './session-event.ts';
import type { Stage } from './session-state.ts';

/** The paper of an outcome, which prints unasked: on its way out nothing else happens. */
export function slipStage(stage: Stage, event: SessionEvent): Stage | null {
  if (!('slip' in stage)) return null;
  if (stage.slip === 'notConfirmed' && event.kind === 'paperSeen' && event.out)
    return { ...stage, slip: 'printed' };
  if (stage.slip === 'printing') {
    if (event.kind === 'paperPrinted') return { ...stage, slip: 'printed' };
    if (event.kind === 'paperFailed') return { ...stage, slip: event.fault };
    // What is asked for while the paper comes out has to wait.
    return event.kind === 'continue' || event.kind === 'back' ? stage : null;
  }
  // Without the card nobody knows who would take the paper.
  const canPrint = isPresent(stage.visit) && stage.slip !== 'printed';
  return event.kind === 'printAgain' && canPrint ? { ...stage, slip: 'printing' } : null;
}

/** A paper that was asked for: on its way out, out, or not out. */
export function paperStage(stage: Stage, event: SessionEvent): Stage | null {
  switch (stage.kind) {
    case 'printing':
      if (event.kind === 'paperPrinted') return { ...stage, kind: 'printed' };
      if (event.kind !== 'paperFailed') return null;
      return event.fault === 'notConfirmed'
        ? { ...stage, kind: 'paperInDoubt' }
        : { ...stage, kind: 'printFailed', fault: event.fault };
    case 'paperInDoubt':
      if (event.kind !== 'paperSeen') return null;
      return event.out
        ? { ...stage, kind: 'printed' }
        : { ...stage, kind: 'printFailed', fault: 'notConfirmed' };
    case 'printed':
      if (event.kind !== 'continue') return null;
      return backToBooking(stage);
    case 'printFailed':
      if (event.kind === 'printAgain') {
        // Without the card nobody knows who would take the paper.
        const { visit, booking, sheet } = stage;
        return goOn({ kind: 'printing', visit, booking, sheet });
      }
      if (event.kind === 'back') return backToBooking(stage);
      return null;
    default:
      return null;
  }
}
