import { goOn } from './card-stages.ts';
import type { SessionEvent, Stage } from './session-state.ts';

/** The coupon on its way out, out, or not out. */
export function paperStage(stage: Stage, event: SessionEvent): Stage | null {
  switch (stage.kind) {
    case 'printing':
      if (event.kind === 'paperPrinted') return { ...stage, kind: 'printed' };
      if (event.kind === 'paperFailed') return { ...stage, kind: 'printFailed', fault: event.fault };
      return null;
    case 'printed':
      if (event.kind !== 'continue') return null;
      return goOn({ kind: 'summary', visit: stage.visit, booking: stage.booking });
    case 'printFailed':
      if (event.kind === 'printAgain') {
        // Without the card nobody knows who would take the paper.
        return goOn({ kind: 'printing', visit: stage.visit, booking: stage.booking, paper: stage.paper });
      }
      if (event.kind === 'back') return goOn({ kind: 'summary', visit: stage.visit, booking: stage.booking });
      return null;
    default:
      return null;
  }
}
