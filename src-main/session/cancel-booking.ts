import type { BookingGateway, CancellationEffect, CancellationError } from '../bookings/booking-gateway.ts';
import type { DeadlineView } from '../contract/booking-view.ts';
import { prescriptionEnd, type Booking } from '../domain/booking.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Accepted, ReceiptProof } from '../domain/cancellation-state.ts';
import type { Result } from '../result.ts';
import type { Intent, IntentOutcome } from '../storage/intent-store.ts';
import { deadlineNow } from './deadline-now.ts';
import { keepReceipt } from './keep-receipt.ts';
import { printerCondition } from './printer-condition.ts';
import type { WorkDeps } from './work.ts';

export type CancelDeps = Pick<
  WorkDeps,
  | 'gateway'
  | 'intents'
  | 'receipts'
  | 'signer'
  | 'printer'
  | 'rules'
  | 'clockInDoubt'
  | 'kioskId'
  | 'audit'
  | 'newId'
  | 'now'
  | 'log'
> & {
  /** Whose deed it is, at the desk. */
  operator?: string;
};

/** What is to be cancelled, whose it is, and what was known on deciding. The booking is as whoever decides has seen it. */
export type CancelDeed = { booking: Booking; fiscalCode: string; accepted: Accepted };

/** How it ended. */
export type CancelEvent = Extract<
  SessionEvent,
  { kind: 'bookingCancelled' | 'bookingNotCancelled' | 'cancellationHeld' | 'cancellationUnclear' }
>;

/** Whoever has waited longer may have gone: the desk hears of it. */
const longWaitMs = 30_000;

/** Journal before deed: the intent is on disk before the booking system is asked, and resolved after. */
export async function cancelBooking(
  deps: CancelDeps,
  { booking, fiscalCode, accepted }: CancelDeed,
): Promise<CancelEvent> {
  const { bookingNumber, version } = booking;
  const deadline = deadlineNow(deps, booking);
  const held = await heldBack(deps, accepted, deadline);
  if (held) return held;

  const id = deps.newId();
  const openedAt = deps.now().toISOString();
  const said = { deadline: deadline?.at ?? '', prescriptionEnd: prescriptionEnd(booking) };
  const intent: Intent = {
    id,
    kind: 'cancel',
    bookingNumber,
    fiscalCode,
    version,
    openedAt,
    kioskId: deps.kioskId,
    operator: deps.operator ?? '',
    ...said,
  };
  if (!(await openIntent(deps, intent)))
    return { kind: 'bookingNotCancelled', reason: 'unavailable', cancellation: null };
  deps.audit('cancellationAsked', bookingNumber);

  const request = {
    bookingNumber,
    fiscalCode,
    version,
    idempotencyKey: id,
    deadline: said.deadline,
    // Who was told that it is free is not to be late by the time that the booking system takes.
    inTime: deadline?.inTime ?? false,
  };
  const answer = await askToCancel(deps, request);
  const kept = answer.ok ? await keepReceipt(deps, intent, answer.value) : null;
  const outcome = outcomeOf(answer);
  // Without its receipt the intent stays open: it is settled, and the receipt made, in the background.
  if (outcome && kept?.isKept !== false) await settle(deps, id, outcome);
  if (!outcome || deps.now().getTime() - Date.parse(openedAt) > longWaitMs) await doubt(deps, id);
  if (!answer.ok && answer.error.kind === 'afterDeadline' && deps.rules.afterDeadline === 'allowed')
    return { kind: 'cancellationHeld', printer: null };
  return eventOf(answer, kept?.proof ?? null, id, (action) => deps.audit(action, bookingNumber));
}

/** What the person was told may have changed while the page was read: then it is told anew, and nothing is done. */
async function heldBack(
  { printer, rules }: CancelDeps,
  accepted: Accepted,
  deadline: DeadlineView | null,
): Promise<CancelEvent | null> {
  const isOver = deadline !== null && !deadline.inTime;
  if (isOver && rules.afterDeadline === 'refused')
    return { kind: 'bookingNotCancelled', reason: 'afterDeadline', cancellation: null };
  if (isOver && !accepted.afterDeadline) return { kind: 'cancellationHeld', printer: null };
  if (accepted.withoutPaper) return null;
  const condition = await printerCondition(printer);
  return condition === 'ready' ? null : { kind: 'cancellationHeld', printer: condition };
}

/** A bug while it was asked for leaves the outcome open: whoever stands there must not hear that nothing happened. */
async function askToCancel(
  deps: CancelDeps,
  request: Parameters<BookingGateway['cancel']>[0],
): Promise<Result<CancellationEffect, CancellationError>> {
  try {
    return await deps.gateway.cancel(request);
  } catch (error) {
    deps.log('workFailed', { work: 'cancel', error: String(error) });
    return { ok: false, error: { kind: 'unknown' } };
  }
}

/** Without its intent on disk nothing is asked for: a disk that is full refuses, it does not break the visit. */
async function openIntent(deps: CancelDeps, intent: Intent): Promise<boolean> {
  try {
    return (await deps.intents.open(intent)).ok;
  } catch (error) {
    deps.log('intentNotSettled', { reason: String(error) });
    return false;
  }
}

/** Left open it is asked about at the next start, with the same key: the person hears the outcome all the same. */
async function settle(deps: CancelDeps, id: string, outcome: IntentOutcome): Promise<void> {
  try {
    const resolved = await deps.intents.resolve(id, outcome, deps.now().toISOString());
    if (!resolved.ok) deps.log('intentNotSettled', { reason: resolved.error });
  } catch (error) {
    deps.log('intentNotSettled', { reason: String(error) });
  }
}

/** A case for the desk from this moment on, and not only once it has been settled. */
async function doubt(deps: CancelDeps, id: string): Promise<void> {
  try {
    const doubted = await deps.intents.doubt(id);
    if (!doubted.ok) deps.log('intentNotSettled', { reason: doubted.error });
  } catch (error) {
    deps.log('intentNotSettled', { reason: String(error) });
  }
}

function outcomeOf(answer: Result<CancellationEffect, CancellationError>): IntentOutcome | null {
  if (answer.ok) return { kind: 'done', cancellationNumber: answer.value.cancellationNumber };
  if (answer.error.kind === 'unknown') return null;
  if (answer.error.kind === 'unavailable') return { kind: 'notDone' };
  return { kind: 'refused', reason: answer.error.kind };
}

function eventOf(
  answer: Result<CancellationEffect, CancellationError>,
  receipt: ReceiptProof | null,
  id: string,
  audit: (
    action: 'cancelled' | 'cancellationRequested' | 'cancellationRefused' | 'cancellationUnknown',
  ) => void,
): CancelEvent {
  if (answer.ok) {
    const { confirmed, ...cancellation } = answer.value;
    audit(confirmed ? 'cancelled' : 'cancellationRequested');
    return { kind: 'bookingCancelled', cancellation, confirmed, receipt };
  }
  const { error } = answer;
  if (error.kind === 'unknown') {
    audit('cancellationUnknown');
    return { kind: 'cancellationUnclear', reference: referenceOf(id) };
  }
  audit('cancellationRefused');
  const cancellation = 'cancellation' in error ? error.cancellation : null;
  return { kind: 'bookingNotCancelled', reason: error.kind, cancellation };
}

/** Short enough to be read out at the desk; the case is found again by how its key begins. */
export function referenceOf(intentId: string): string {
  return intentId.replace(/-/g, '').slice(0, 8).toUpperCase();
}
