import type { LanguageCode } from '../contract/view.ts';
import type { PrintDocument, PrinterFault } from '../devices/printer.ts';
import type { PaperForm } from '../papers/paper-office.ts';
import { err, ok, type Result } from '../result.ts';
import { onRecord, type OwedPaper } from './paper-order.ts';
import { withDeadline } from './with-deadline.ts';
import type { WorkDeps } from './work.ts';

export type PrintDeps = Pick<
  WorkDeps,
  'papers' | 'printer' | 'printouts' | 'kioskId' | 'audit' | 'onPaper' | 'newId' | 'now' | 'log'
>;

/** The person hears of the paper no later than so, whoever else is writing to the database. */
const recordMs = 1000;

/**
 * Record, lay out, print, record: `ok` only when the printer said so. `bookingNumber` is empty where it belongs to none;
 * `reprint`: the same paper had come out before.
 */
export async function printPaper(
  deps: PrintDeps,
  order: OwedPaper,
  { bookingNumber, language }: { bookingNumber: string; language: LanguageCode },
): Promise<Result<{ reprint: boolean }, PrinterFault>> {
  const { paper } = order;
  const { kioskId } = deps;
  const id = deps.newId();
  // What no booking belongs to is new each time.
  const about = subjectOf(order);
  const reprints =
    about === '' ? 0 : onRecord(deps, () => deps.printouts.countOut({ paper, bookingNumber, about }), 0);
  const queued = recorded(
    deps,
    deps.printouts.queue({ id, kioskId, paper, bookingNumber, about, at: deps.now().toISOString() }),
  );
  const document = laidOut(deps, order, { printoutId: id, reprints, language });
  const printed = document ? await deps.printer.print(document) : err('unavailable' as const);
  const outcome = printed.ok ? 'printed' : printed.error;
  const finishedAt = deps.now().toISOString();
  const finished = queued.then(() => recorded(deps, deps.printouts.finish(id, outcome, finishedAt)));
  await withDeadline(finished, recordMs);
  // Also where nobody knows yet whether it came out: who hears cannot see it, and it may be in somebody's hands.
  if (printed.ok || printed.error === 'notConfirmed') {
    deps.onPaper(document?.read ?? [], language);
    deps.audit(printedActions[paper], bookingNumber, printed.ok ? undefined : printed.error);
  }
  return printed.ok ? ok({ reprint: reprints > 0 }) : printed;
}

type Laid = PrintDocument & { read: string[] };

/** `null`: what a booking system wrote can be set on no paper; then none comes out, and the visit goes on. */
function laidOut({ papers, log }: PrintDeps, order: OwedPaper, form: PaperForm): Laid | null {
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

/** The person needs the paper more than we need its record: a failure is logged and goes no further. */
async function recorded(deps: Pick<WorkDeps, 'log'>, write: Promise<Result<void, 'busy'>>): Promise<void> {
  try {
    const written = await write;
    if (!written.ok) deps.log('printoutNotRecorded', { reason: written.error });
  } catch (error) {
    deps.log('printoutNotRecorded', { reason: String(error) });
  }
}
