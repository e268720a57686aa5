import type { SessionEvent, Stage } from '../domain/session-state.ts';
import type { WorkDeps } from './work.ts';

type PaperStage = Extract<Stage, { kind: 'printing' | 'cancelled' }>;
type PrintDeps = Pick<WorkDeps, 'printer' | 'papers' | 'printouts' | 'audit' | 'newId' | 'now' | 'log'>;

/** Record, lay out, print, record: `paperPrinted` only when the printer said so. */
export async function printPaper(deps: PrintDeps, stage: PaperStage): Promise<SessionEvent> {
  const paper = stage.kind === 'cancelled' ? 'cancellationReceipt' : stage.paper;
  const { bookingNumber } = stage.booking;
  const id = deps.newId();
  const queued = await deps.printouts.queue({ id, paper, bookingNumber, at: deps.now().toISOString() });
  // The person needs the paper more than we need its record.
  if (!queued.ok) deps.log('printoutNotRecorded', { reason: queued.error });
  const printed = await deps.printer.print(deps.papers.prepare(paper, stage.booking, id));
  const outcome = printed.ok ? 'printed' : printed.error;
  const finished = await deps.printouts.finish(id, outcome, deps.now().toISOString());
  if (!finished.ok) deps.log('printoutNotRecorded', { reason: finished.error });
  if (!printed.ok) return { kind: 'paperFailed', fault: printed.error };
  deps.audit(paper === 'coupon' ? 'couponPrinted' : 'cancellationReceiptPrinted', bookingNumber);
  return { kind: 'paperPrinted' };
}
