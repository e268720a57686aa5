import type { BookingGateway } from '../bookings/booking-gateway.ts';
import type { Intent, IntentStore } from '../storage/intent-store.ts';
import { keepReceipt, type ReceiptDeps } from './keep-receipt.ts';

export type SettleDeps = ReceiptDeps & { gateway: BookingGateway; intents: IntentStore; now: () => Date };

/**
 * Asks the booking system what became of every intent that has no outcome yet (a power cut, a lost answer).
 * Never repeats a deed. Gives back how many are still open.
 */
export async function settleOpenIntents(deps: SettleDeps): Promise<number> {
  let stillOpen = 0;
  for (const intent of deps.intents.listOpen()) {
    if (!isAbandoned(intent, deps)) continue;
    const doubted = await deps.intents.doubt(intent.id);
    if (!doubted.ok) {
      stillOpen += 1;
      continue;
    }
    const effect = await deps.gateway.cancellationOf(intent.id);
    if (!effect.ok) {
      stillOpen += 1;
      continue;
    }
    if (effect.value && !(await keepReceipt(placeOf(intent, deps), intent, effect.value)).isKept) {
      stillOpen += 1;
      continue;
    }
    const outcome = effect.value
      ? ({ kind: 'done', cancellationNumber: effect.value.cancellationNumber } as const)
      : ({ kind: 'notDone' } as const);
    const resolved = await deps.intents.resolve(intent.id, outcome, deps.now().toISOString());
    if (resolved.ok) deps.log('intentSettled', { outcome: outcome.kind });
    else stillOpen += 1;
  }
  return stillOpen;
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
