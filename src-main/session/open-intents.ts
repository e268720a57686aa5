import type { BookingGateway, CancellationEffect } from '../bookings/booking-gateway.ts';
import type { AuditStore } from '../storage/audit-store.ts';
import type { BookingHistory } from '../storage/booking-history.ts';
import type { Intent, IntentStore } from '../storage/intent-store.ts';
import { keepReceipt, type ReceiptDeps } from './keep-receipt.ts';

export type SettleDeps = ReceiptDeps & {
  gateway: BookingGateway;
  intents: IntentStore;
  auditEntries: Pick<AuditStore, 'record'>;
  bookingHistory: BookingHistory;
  now: () => Date;
};

/**
 * Asks the booking system what became of every intent that has no outcome yet (a power cut, a lost answer).
 * Never repeats a deed. Gives back how many are still open.
 */
export async function settleOpenIntents(deps: SettleDeps): Promise<number> {
  let stillOpen = 0;
  for (const intent of deps.intents.listOpen())
    if (isAbandoned(intent, deps) && !(await settle(intent, deps))) stillOpen += 1;
  return stillOpen;
}

/** Whether everything about it is known and on disk; the intent itself is resolved last. */
async function settle(intent: Intent, deps: SettleDeps): Promise<boolean> {
  const { intents, gateway, now, log } = deps;
  if (!(await intents.doubt(intent.id)).ok) return false;
  const found = await gateway.cancellationOf(intent.id);
  if (!found.ok) return false;
  const effect = found.value;
  if (effect && !(await keepReceipt(placeOf(intent, deps), intent, effect)).isKept) return false;
  if (!(await isOnRegister(intent, effect, deps))) return false;
  const outcome = effect
    ? ({ kind: 'done', cancellationNumber: effect.cancellationNumber } as const)
    : ({ kind: 'notDone' } as const);
  const resolved = await intents.resolve(intent.id, outcome, now().toISOString());
  if (resolved.ok) log('intentSettled', { outcome: outcome.kind });
  return resolved.ok;
}

/**
 * What became of it belongs into the register, under the name of who asked and where. Nothing is said twice: whoever asked
 * may have got the answer, and only the intent was left open; or the power failed here.
 */
async function isOnRegister(
  { bookingNumber, kioskId, operator, openedAt }: Intent,
  effect: CancellationEffect | null,
  { auditEntries, bookingHistory, now }: SettleDeps,
): Promise<boolean> {
  const done = effect?.confirmed ? 'cancelled' : 'cancellationRequested';
  const action = effect ? done : 'cancellationRefused';
  const isSaid = bookingHistory
    .of(bookingNumber)
    .some(
      (entry) =>
        entry.action === action &&
        entry.place === kioskId &&
        entry.operator === operator &&
        entry.at >= openedAt,
    );
  if (isSaid) return true;
  return (await auditEntries.record({ at: now().toISOString(), kioskId, operator, action, bookingNumber }))
    .ok;
}

/** The receipt says where it was asked for, whoever settles it. */
function placeOf({ kioskId }: Intent, deps: SettleDeps): ReceiptDeps {
  return { ...deps, kioskId: kioskId === '' ? deps.kioskId : kioskId };
}

/** Another program on this database may have it in hand: no cancellation takes longer than so. */
const handMs = 60_000;

function isAbandoned({ kioskId, openedAt }: Intent, deps: SettleDeps): boolean {
  return kioskId === deps.kioskId || deps.now().getTime() - Date.parse(openedAt) > handMs;
}
