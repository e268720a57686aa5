import { receiptOf, type Booking, type Cancellation } from '../domain/booking.ts';
import type { ReceiptProof } from '../domain/cancellation-state.ts';
import type { Sheet } from '../domain/payment-state.ts';
import { toRomeSecond } from '../domain/rome-time.ts';
import type { ReceiptOnPaper } from '../papers/cancellation-receipt.ts';
import type { PaperOrder } from '../papers/paper-office.ts';
import { debtOnPaper } from './debt-on-paper.ts';
import { deadlineNow } from './deadline-now.ts';
import type { WorkDeps } from './work.ts';

export type OrderDeps = Pick<
  WorkDeps,
  'payments' | 'paymentNotes' | 'receipts' | 'rules' | 'clockInDoubt' | 'now' | 'log'
>;

/** A paper that somebody is owed. */
export type OwedPaper = Exclude<PaperOrder, { paper: 'testSlip' }>;

/** Whose booking it is. */
export type Payer = { surname: string; givenName: string; fiscalCode: string };

/** What was asked for, with all that stands on it by now. */
export async function sheetOrder(
  deps: OrderDeps,
  { booking, sheet, payer }: { booking: Booking; sheet: Sheet; payer: Payer },
): Promise<OwedPaper> {
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
      const { surname, givenName, fiscalCode } = payer;
      return { ...sheet, payer: { name: `${surname} ${givenName}`.trim(), fiscalCode } };
    }
  }
}

/** `known`: what was signed just now. @throws Error for a booking that nobody has cancelled or asked to. */
export function receiptOrder(
  deps: Pick<OrderDeps, 'receipts' | 'log'>,
  booking: Booking,
  known: ReceiptProof | null = null,
): OwedPaper {
  const done = receiptOf(booking);
  if (!done) throw new Error('a cancellation receipt needs a cancellation');
  const { request } = booking;
  const storedOf = ({ cancellationNumber }: Cancellation): ReceiptProof | null =>
    onRecord(deps, () => deps.receipts.of(cancellationNumber), null);
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
export function onRecord<Value>({ log }: Pick<WorkDeps, 'log'>, read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch (error) {
    log('printoutNotRecorded', { reason: String(error) });
    return otherwise;
  }
}
