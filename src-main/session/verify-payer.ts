import { setTimeout as sleep } from 'node:timers/promises';
import { refusalMs, triesBeforeLock } from '../domain/access.ts';
import { normaliseCode } from '../domain/booking.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Stage } from '../domain/session-state.ts';
import { countTry, forgive } from './count-tries.ts';
import { withDeadline } from './with-deadline.ts';
import type { WorkDeps } from './work.ts';

type PayerDeps = Pick<WorkDeps, 'gateway' | 'access' | 'audit' | 'now' | 'log' | 'searchDeadlineMs'>;

/**
 * Whether this booking is of this codice fiscale: judged, counted and answered like a pair of codes, so that nobody
 * learns by trying who has an appointment here.
 */
export async function verifyPayer(
  deps: PayerDeps,
  { visit: { holder, draft } }: Extract<Stage, { kind: 'searching' }>,
  signal: AbortSignal,
): Promise<SessionEvent> {
  const start = performance.now();
  const { fiscalCode } = holder;
  // Of its own: whoever knows a booking must not take back the wrong card numbers of that person.
  const identity = `payer ${fiscalCode}`;
  const failures = await countTry(deps, identity);
  if (failures === null) return { kind: 'searchFailed' };
  const query = { fiscalCode, criterion: 'bookingNumber' as const, code: normaliseCode(draft.number) };
  const found = await withDeadline(deps.gateway.search(query, signal), deps.searchDeadlineMs);
  if (found === 'late' || !found.ok) {
    deps.log('searchFailed', { reason: found === 'late' ? 'deadline' : found.error });
    if (failures <= triesBeforeLock) await forgive(deps, identity, failures);
    return { kind: 'searchFailed' };
  }
  const own = found.value.filter(({ patient }) => patient.fiscalCode === fiscalCode);
  if (own.length > 0 && failures <= triesBeforeLock) {
    await forgive(deps, identity, 0);
    deps.audit('payerVerified', '');
    return { kind: 'bookingsFound', bookings: own };
  }
  deps.audit('payerRefused', '');
  const rest = refusalMs(failures) - (performance.now() - start);
  await sleep(rest, undefined, { signal }).catch(() => undefined);
  return { kind: 'accessRefused', triesLeft: Math.max(0, triesBeforeLock - failures) };
}
