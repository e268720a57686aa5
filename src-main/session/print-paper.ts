import { receiptOf, type Booking } from '../domain/booking.ts';
import { deadlineFor } from '../domain/booking-view.ts';
import { toRomeSecond } from '../domain/rome-time.ts';
import type { SessionEvent, SessionState, Stage } from '../domain/session-state.ts';
import type { ReceiptOnPaper } from '../papers/cancellation-receipt.ts';
import type { PaperOrder } from '../papers/paper-office.ts';
import type { Result } from '../result.ts';
import type { PrintoutPaper } from '../storage/printout-store.ts';
import { withDeadline } from './with-deadline.ts';
import type { WorkDeps } from './work.ts';

export type PaperStage = Extract<
  Stage,
  { kind: 'printing' | 'cancelled' | 'cancellationUnknown' | 'caseOpened' }
>;
type PrintDeps = Pick<
  WorkDeps,
  | 'printer'
  | 'papers'
  | 'printouts'
  | 'receipts'
  | 'audit'
  | 'newId'
  | 'now'
  | 'log'
  | 'rules'
  | 'clockInDoubt'
>;

/** The person hears of the paper no later than so, whoever else is writing to the database. */
const recordMs = 1000;

/** Record, lay out, print, record: `paperPrinted` only when the printer said so. */
export async function printPaper(
  deps: PrintDeps,
  stage: PaperStage,
  language: SessionState['language'],
): Promise<SessionEvent> {
  const order = orderOf(deps, stage);
  const { paper } = order;
  const bookingNumber = stage.kind === 'caseOpened' ? '' : stage.booking.bookingNumber;
  const id = deps.newId();
  // What no booking belongs to is new each time.
  const reprints = bookingNumber === '' ? 0 : deps.printouts.countOut(paper, bookingNumber);
  const queued = recorded(
    deps,
    deps.printouts.queue({ id, paper, bookingNumber, at: deps.now().toISOString() }),
  );
  const printed = await deps.printer.print(
    deps.papers.prepare(order, { printoutId: id, reprints, language }),
  );
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
  outcomeSlip: 'outcomeSlipPrinted',
  caseSlip: 'caseSlipPrinted',
} as const satisfies Record<PrintoutPaper, string>;

function orderOf(deps: PrintDeps, stage: PaperStage): PaperOrder {
  switch (stage.kind) {
    case 'caseOpened':
      return { paper: 'caseSlip', request: stage.request, reference: stage.reference };
    case 'cancellationUnknown':
      return { paper: 'outcomeSlip', booking: stage.booking, reference: stage.reference };
    case 'cancelled':
      return receiptOrder(deps, stage.booking);
    case 'printing': {
      const { booking, large } = stage;
      if (stage.paper === 'cancellationReceipt') return receiptOrder(deps, booking);
      const moment = { nowLocal: toRomeSecond(deps.now()), rules: deps.rules };
      const deadline = deadlineFor(booking, { ...moment, clockInDoubt: deps.clockInDoubt() });
      return { paper: 'coupon', booking, deadline, large };
    }
  }
}

function receiptOrder({ receipts }: PrintDeps, booking: Booking): PaperOrder {
  const done = receiptOf(booking);
  if (!done) throw new Error('a cancellation receipt needs a cancellation');
  // Without a record of ours it was cancelled elsewhere: its number and its time, and nothing that we have not seen.
  const kept = receipts.of(done.cancellationNumber);
  const receipt: ReceiptOnPaper = {
    cancellationNumber: done.cancellationNumber,
    confirmed: booking.status === 'cancelled',
    cancelledLocal: toRomeSecond(new Date(done.cancelledAt)),
    deadline: kept?.deadline ?? '',
    signedText: kept?.signedText ?? '',
  };
  return { paper: 'cancellationReceipt', booking, receipt };
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
