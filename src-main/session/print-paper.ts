import type { LanguageCode } from '../contract/view.ts';
import { receiptOf, type Booking, type Cancellation } from '../domain/booking.ts';
import { toRomeSecond } from '../domain/rome-time.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { ReceiptProof } from '../domain/cancellation-state.ts';
import type { Stage } from '../domain/session-state.ts';
import type { ReceiptOnPaper } from '../papers/cancellation-receipt.ts';
import type { PaperForm, PaperOrder } from '../papers/paper-office.ts';
import type { PrintDocument } from '../devices/printer.ts';
import { err, type Result } from '../result.ts';
import { debtOnPaper } from './debt-on-paper.ts';
import { deadlineNow } from './deadline-now.ts';
import { withDeadline } from './with-deadline.ts';
import type { WorkDeps } from './work.ts';

export type PaperStage = Extract<
  Stage,
  { kind: 'printing' | 'cancelled' | 'cancellationUnknown' | 'caseOpened' }
>;

/** A paper of somebody's visit. */
type OwedPaper = Exclude<PaperOrder, { paper: 'testSlip' }>;

/** The person hears of the paper no later than so, whoever else is writing to the database. */
const recordMs = 1000;

/** Record, lay out, print, record: `paperPrinted` only when the printer said so. */
export async function printPaper(
  deps: WorkDeps,
  stage: PaperStage,
  language: LanguageCode,
): Promise<SessionEvent> {
  const order = await orderOf(deps, stage);
  const { paper } = order;
  const bookingNumber = stage.kind === 'caseOpened' ? '' : stage.booking.bookingNumber;
  const id = deps.newId();
  // What no booking belongs to is new each time.
  const about = subjectOf(order);
  const reprints =
    about === '' ? 0 : found(deps, () => deps.printouts.countOut({ paper, bookingNumber, about }), 0);
  const queued = recorded(
    deps,
    deps.printouts.queue({ id, paper, bookingNumber, about, at: deps.now().toISOString() }),
  );
  const document = laidOut(deps, order, { printoutId: id, reprints, language });
  const printed = document ? await deps.printer.print(document) : err('unavailable' as const);
  const outcome = printed.ok ? 'printed' : printed.error;
  const finishedAt = deps.now().toISOString();
  const finished = queued.then(() => recorded(deps, deps.printouts.finish(id, outcome, finishedAt)));
  await withDeadline(finished, recordMs);
  // Also where nobody knows yet whether it came out: who hears cannot see it.
  if (printed.ok || printed.error === 'notConfirmed') deps.onPaper(document?.read ?? [], language);
  if (!printed.ok) return { kind: 'paperFailed', fault: printed.error };
  deps.audit(printedActions[paper], bookingNumber);
  return { kind: 'paperPrinted' };
}

type Laid = PrintDocument & { read: string[] };

/** `null`: what a booking system wrote can be set on no paper; then none comes out, and the visit goes on. */
function laidOut({ papers, log }: WorkDeps, order: OwedPaper, form: PaperForm): Laid | null {
  try {
    return papers.prepare(order, form);
  } catch (error) {
    log('workFailed', { work: 'layOut', error: String(error) });
    return null;
  }
}

const printedActions = {
  coupon: 'couponPrinted',
  cancellationReceipt: 'cancellationReceiptPrinted',
  outcomeSlip: 'outcomeSlipPrinted',
  caseSlip: 'caseSlipPrinted',
  paymentNotice: 'paymentNoticePrinted',
  paymentReceipt: 'paymentReceiptPrinted',
  yearReceipts: 'yearReceiptsPrinted',
} as const satisfies Record<OwedPaper['paper'], string>;

async function orderOf(deps: WorkDeps, stage: PaperStage): Promise<OwedPaper> {
  switch (stage.kind) {
    case 'caseOpened':
      return { paper: 'caseSlip', request: stage.request, reference: stage.reference };
    case 'cancellationUnknown':
      return { paper: 'outcomeSlip', booking: stage.booking, reference: stage.reference };
    case 'cancelled':
      return receiptOrder(deps, stage.booking, stage.receipt);
    case 'printing':
      return sheetOrder(deps, stage);
  }
}

async function sheetOrder(deps: WorkDeps, stage: Extract<Stage, { kind: 'printing' }>): Promise<OwedPaper> {
  const { booking, sheet, visit } = stage;
  switch (sheet.paper) {
    case 'coupon':
      return { ...sheet, booking: await debtOnPaper(deps, booking), deadline: deadlineNow(deps, booking) };
    case 'cancellationReceipt':
      return receiptOrder(deps, booking);
    case 'paymentNotice':
      return { ...sheet, booking };
    case 'paymentReceipt':
      return sheet;
    case 'yearReceipts': {
      const { surname, givenName, fiscalCode } = visit.holder;
      return { ...sheet, payer: { name: `${surname} ${givenName}`.trim(), fiscalCode } };
    }
  }
}

/** What makes it the same paper again: a version, a number; where it is empty it is a new one each time. */
function subjectOf(order: OwedPaper): string {
  switch (order.paper) {
    case 'coupon':
      return `v${String(order.booking.version)}`;
    case 'cancellationReceipt':
      return order.receipt.cancellationNumber;
    case 'paymentReceipt':
      return order.receipt.receiptNumber;
    default:
      return '';
  }
}

function receiptOrder(deps: WorkDeps, booking: Booking, known: ReceiptProof | null = null): OwedPaper {
  const done = receiptOf(booking);
  if (!done) throw new Error('a cancellation receipt needs a cancellation');
  const { request } = booking;
  const storedOf = ({ cancellationNumber }: Cancellation): ReceiptProof | null =>
    found(deps, () => deps.receipts.of(cancellationNumber), null);
  // Without a record of ours it was cancelled elsewhere: its number and its time, and nothing that we have not seen.
  const proof = known ?? storedOf(done) ?? (request && storedOf(request));
  const receipt: ReceiptOnPaper = {
    cancellationNumber: done.cancellationNumber,
    confirmed: booking.status === 'cancelled',
    cancelledLocal: done.cancelledAt ? toRomeSecond(new Date(done.cancelledAt)) : '',
    requested: request && {
      number: request.cancellationNumber,
      local: toRomeSecond(new Date(request.cancelledAt)),
    },
    deadline: proof?.deadline ?? '',
    signedText: proof?.signedText ?? '',
  };
  return { paper: 'cancellationReceipt', booking, receipt };
}

/** A record that cannot be read keeps no paper back. */
function found<Value>({ log }: WorkDeps, read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch (error) {
    log('printoutNotRecorded', { reason: String(error) });
    return otherwise;
  }
}

/** The person needs the paper more than we need its record: a failure is logged and goes no further. */
async function recorded(deps: WorkDeps, write: Promise<Result<void, 'busy'>>): Promise<void> {
  try {
    const written = await write;
    if (!written.ok) deps.log('printoutNotRecorded', { reason: written.error });
  } catch (error) {
    deps.log('printoutNotRecorded', { reason: String(error) });
  }
}
