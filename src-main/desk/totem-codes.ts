import { maskedFiscalCode } from '../domain/found-row.ts';
import { toRome } from '../domain/rome-time.ts';
import { totemCodePace } from '../domain/slowed-tries.ts';
import { asCode } from '../domain/typed-codes.ts';
import { ok } from '../result.ts';
import type { Slowed } from '../storage/slowed-try-store.ts';
import type { Answerer } from './answerers.ts';
import { askDirectory } from './ask-directory.ts';
import type { DeskParts } from './desk-parts.ts';

type Parts = Pick<
  DeskParts,
  'config' | 'stores' | 'register' | 'gateway' | 'searchDeadlineMs' | 'now' | 'log'
>;

/** "Codice dal totem": opens exactly that case, once. Wrong ones are slowed for the whole desk, over restarts. */
export function createTotemCodes(parts: Parts): Answerer<'useTotemCode'> {
  const { config, stores, register, now } = parts;
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
    // Whose code was seen is found by a booking, as when a person is opened: without one it is not shown whole.
    const leadsBy = bookingNumber || (await anyBookingOf(fiscalCode, parts));
    register('totemCodeUsed', name, { bookingNumber: leadsBy, detail: reason });
    const openedAt = toRome(new Date(found.openedAt));
    const person = {
      maskedFiscalCode: maskedFiscalCode(fiscalCode),
      fiscalCode: leadsBy === '' ? '' : fiscalCode,
    };
    return ok({ kind: 'opened', case: { kioskId, facility, openedAt, reason, bookingNumber, ...person } });
  };
}

/** Number of one; empty: there is none, or the booking system does not answer. */
async function anyBookingOf(fiscalCode: string, parts: Parts): Promise<string> {
  if (fiscalCode === '') return '';
  const found = await askDirectory(parts, (signal) => parts.gateway.bookingsOf(fiscalCode, signal));
  return found.ok ? (found.value[0]?.bookingNumber ?? '') : '';
}
