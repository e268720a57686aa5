import { toRome } from '../domain/rome-time.ts';
import { totemCodePace } from '../domain/slowed-tries.ts';
import { asCode } from '../domain/typed-codes.ts';
import { ok } from '../result.ts';
import type { Slowed } from '../storage/slowed-try-store.ts';
import type { Answerer } from './answerers.ts';
import type { DeskParts } from './desk-parts.ts';

type Parts = Pick<DeskParts, 'config' | 'stores' | 'register' | 'now'>;

/** "Codice dal totem": opens exactly that case, once. Wrong ones are slowed for the whole desk, over restarts. */
export function createTotemCodes({ config, stores, register, now }: Parts): Answerer<'useTotemCode'> {
  const { deskCases, slowedTries } = stores;
  const slowed: Slowed = { subject: `codes-at:${config.kioskId}`, pace: totemCodePace };

  return async ({ code }, { name }) => {
    // Journal before deed, as with a PIN.
    const begun = await slowedTries.begin([slowed], now());
    if (!begun.ok) return begun;
    if (begun.value.kind === 'closed') return ok({ kind: 'wrong', opensAt: begun.value.opensAt });
    const used = await deskCases.use(asCode(code), now().toISOString());
    if (!used.ok) {
      await begun.value.takeBack(slowed);
      return used;
    }
    const found = used.value;
    if (!found) {
      register('totemCodeRefused', name);
      return ok({ kind: 'wrong', opensAt: slowedTries.opensAt([slowed], now()) });
    }
    await slowedTries.forget(slowed.subject);
    const { kioskId, facility, reason, bookingNumber, fiscalCode } = found;
    register('totemCodeUsed', name, { bookingNumber, detail: reason });
    const openedAt = toRome(new Date(found.openedAt));
    return ok({ kind: 'opened', case: { kioskId, facility, openedAt, reason, bookingNumber, fiscalCode } });
  };
}
