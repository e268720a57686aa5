import type { BookingGateway, CancellationError } from '../bookings/booking-gateway.ts';
import type { Cancellation } from '../domain/booking.ts';
import type { SessionEvent, Stage } from '../domain/session-state.ts';
import type { Result } from '../result.ts';
import type { Intent, IntentOutcome } from '../storage/intent-store.ts';
import type { WorkDeps } from './work.ts';

type CancelDeps = Pick<WorkDeps, 'gateway' | 'intents' | 'audit' | 'newId' | 'now' | 'log'>;

/** Journal before deed: the intent is on disk before the booking system is asked, and resolved after. */
export async function cancelBooking(
  deps: CancelDeps,
  stage: Extract<Stage, { kind: 'cancelling' }>,
): Promise<SessionEvent> {
  const { bookingNumber, version } = stage.booking;
  const { fiscalCode } = stage.visit.holder;
  const id = deps.newId();
  const openedAt = deps.now().toISOString();
  const isOpen = await openIntent(deps, { id, kind: 'cancel', bookingNumber, fiscalCode, version, openedAt });
  if (!isOpen) return { kind: 'bookingNotCancelled', reason: 'unavailable', cancellationNumber: null };
  deps.audit('cancellationAsked', bookingNumber);

  const answer = await askToCancel(deps, { bookingNumber, fiscalCode, version, idempotencyKey: id });
  const outcome = outcomeOf(answer);
  if (outcome) await settle(deps, id, outcome);
  return eventOf(answer, id, (action) => deps.audit(action, bookingNumber));
}

/** A bug while it was asked for leaves the outcome open: whoever stands there must not hear that nothing happened. */
async function askToCancel(
  deps: CancelDeps,
  request: Parameters<BookingGateway['cancel']>[0],
): Promise<Result<Cancellation, CancellationError>> {
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

function outcomeOf(answer: Result<Cancellation, CancellationError>): IntentOutcome | null {
  if (answer.ok) return { kind: 'done', cancellationNumber: answer.value.cancellationNumber };
  if (answer.error.kind === 'unknown') return null;
  if (answer.error.kind === 'unavailable') return { kind: 'notDone' };
  return { kind: 'refused', reason: answer.error.kind };
}

function eventOf(
  answer: Result<Cancellation, CancellationError>,
  id: string,
  audit: (action: 'cancelled' | 'cancellationRefused' | 'cancellationUnknown') => void,
): SessionEvent {
  if (answer.ok) {
    audit('cancelled');
    return { kind: 'bookingCancelled', cancellation: answer.value };
  }
  const { error } = answer;
  if (error.kind === 'unknown') {
    audit('cancellationUnknown');
    return { kind: 'cancellationUnclear', reference: referenceOf(id) };
  }
  audit('cancellationRefused');
  const number = error.kind === 'alreadyCancelled' ? error.cancellation?.cancellationNumber : undefined;
  return { kind: 'bookingNotCancelled', reason: error.kind, cancellationNumber: number ?? null };
}

/** Short enough to be read out at the desk; the case is found again by how its key begins. */
export function referenceOf(intentId: string): string {
  return intentId.replace(/-/g, '').slice(0, 8).toUpperCase();
}
