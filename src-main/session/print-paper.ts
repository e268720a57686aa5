import type { Paper } from '../contract/view.ts';
import type { SessionEvent, Stage } from '../domain/session-state.ts';
import type { Result } from '../result.ts';
import type { PrintDocument } from '../devices/printer.ts';
import type { PrintoutPaper } from '../storage/printout-store.ts';
import { withDeadline } from './with-deadline.ts';
import type { WorkDeps } from './work.ts';

export type PaperStage = Extract<Stage, { kind: 'printing' | 'cancelled' | 'caseOpened' }>;
type PrintDeps = Pick<WorkDeps, 'printer' | 'papers' | 'printouts' | 'audit' | 'newId' | 'now' | 'log'>;

/** The person hears of the paper no later than so, whoever else is writing to the database. */
const recordMs = 1000;

/** Record, lay out, print, record: `paperPrinted` only when the printer said so. */
export async function printPaper(deps: PrintDeps, stage: PaperStage): Promise<SessionEvent> {
  const paper = paperOf(stage);
  const bookingNumber = stage.kind === 'caseOpened' ? '' : stage.booking.bookingNumber;
  const id = deps.newId();
  const queued = recorded(
    deps,
    deps.printouts.queue({ id, paper, bookingNumber, at: deps.now().toISOString() }),
  );
  const printed = await deps.printer.print(prepared(deps, stage, id));
  const outcome = printed.ok ? 'printed' : printed.error;
  const finishedAt = deps.now().toISOString();
  const finished = queued.then(() => recorded(deps, deps.printouts.finish(id, outcome, finishedAt)));
  await withDeadline(finished, recordMs);
  if (!printed.ok) return { kind: 'paperFailed', fault: printed.error };
  deps.audit(printedActions[paper], bookingNumber);
  return { kind: 'paperPrinted' };
}

const printedActions = {
  coupon: 'couponPrinted',
  cancellationReceipt: 'cancellationReceiptPrinted',
  caseSlip: 'caseSlipPrinted',
} as const;

function paperOf(stage: PaperStage): PrintoutPaper {
  return stage.kind === 'caseOpened' ? 'caseSlip' : bookingPaperOf(stage);
}

function prepared({ papers }: PrintDeps, stage: PaperStage, id: string): PrintDocument {
  return stage.kind === 'caseOpened'
    ? papers.prepareCaseSlip(stage, id)
    : papers.prepare(bookingPaperOf(stage), stage.booking, id);
}

function bookingPaperOf(stage: Exclude<PaperStage, { kind: 'caseOpened' }>): Paper {
  return stage.kind === 'cancelled' ? 'cancellationReceipt' : stage.paper;
}

/** The person needs the paper more than we need its record: a failure is logged and goes no further. */
async function recorded(deps: PrintDeps, write: Promise<Result<void, 'busy'>>): Promise<void> {
  try {
    const written = await write;
    if (!written.ok) deps.log('printoutNotRecorded', { reason: written.error });
  } catch (error) {
    deps.log('printoutNotRecorded', { reason: String(error) });
  }
}
