import type { ReceiptFactsView, ReceiptRecordView } from '../contract/desk/receipts.ts';
import { stateOf, type Booking } from '../domain/booking.ts';
import { toRomeSecond } from '../domain/rome-time.ts';
import { receiptInputOf } from '../domain/typed-codes.ts';
import { isReceiptInTime, type ReceiptFacts } from '../receipts/receipt-facts.ts';
import { verifyReceipt } from '../receipts/receipt-text.ts';
import { ok, type Result } from '../result.ts';
import type { Answerer } from './answerers.ts';
import { askDirectory } from './ask-directory.ts';
import type { DeskParts } from './desk-parts.ts';

type Parts = Pick<
  DeskParts,
  'stores' | 'directory' | 'verifyingKeys' | 'register' | 'now' | 'log' | 'searchDeadlineMs'
>;
type Found<Value> = Promise<Result<Value, 'unavailable'>>;

/** "Verifica ricevuta": the signature decides, and needs nobody; beside it stands what is on record here. */
export function createReceiptCheck(parts: Parts): Answerer<'verifyReceipt'> {
  const { stores, directory, now } = parts;

  /** What was said on paper here, and how the booking stands by now. */
  async function recordOf(cancellationNumber: string): Found<ReceiptRecordView | null> {
    const kept = stores.receipts.of(cancellationNumber);
    const booking = await askDirectory(parts, (signal) =>
      kept
        ? directory.byNumber(kept.bookingNumber, signal)
        : directory.byCancellation(cancellationNumber, signal),
    );
    if (!booking.ok) return booking;
    const state = booking.value ? stateOf(booking.value, toRomeSecond(now())) : null;
    const bookingNumber = kept?.bookingNumber ?? booking.value?.bookingNumber;
    if (bookingNumber === undefined) return ok(null);
    const instant = kept?.cancelledAt ?? instantOf(booking.value, cancellationNumber);
    return ok({ cancellationNumber, bookingNumber, cancelledAt: localOf(instant), state });
  }

  return async ({ text }, { name }) => {
    const input = receiptInputOf(text);
    const note = (detail: string, bookingNumber = ''): void =>
      parts.register('receiptVerified', name, { detail, bookingNumber });

    if (input.kind === 'number') {
      const record = await recordOf(input.cancellationNumber);
      if (!record.ok) return record;
      note(record.value ? 'number' : 'unknown', record.value?.bookingNumber);
      return ok(record.value ? { kind: 'number', record: record.value } : { kind: 'unknown' });
    }
    const verdict = verifyReceipt(input.kind === 'signed' ? input.text : '', parts.verifyingKeys());
    if (!verdict.ok) {
      note(verdict.error);
      return ok(
        verdict.error === 'unknownKey' ? { kind: 'unknown' } : { kind: 'notValid', reason: verdict.error },
      );
    }
    const facts = verdict.value;
    const record = await recordOf(facts.cancellationNumber);
    note('valid', facts.bookingNumber);
    const view = { kind: 'valid', facts: factsView(facts) } as const;
    return ok(record.ok ? { ...view, record: record.value } : { ...view, record: null, recordAway: true });
  };
}

function factsView(facts: ReceiptFacts): ReceiptFactsView {
  const { kind, cancellationNumber, bookingNumber, cancelledAt, deadline, kioskId, prescriptionEnd } = facts;
  return {
    isRequest: kind === 'request',
    cancellationNumber,
    bookingNumber,
    cancelledAt: localOf(cancelledAt),
    deadline,
    inTime: isReceiptInTime(facts),
    place: kioskId,
    prescriptionEnd,
  };
}

/** A booking bears the number of its cancellation and that of an earlier request. */
function instantOf(booking: Booking | null, cancellationNumber: string): string {
  const borne = [booking?.cancellation, booking?.request];
  return borne.find((each) => each?.cancellationNumber === cancellationNumber)?.cancelledAt ?? '';
}

/** Another system may not have told when. */
function localOf(instant: string): string {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? '' : toRomeSecond(at);
}
