import { setTimeout as sleep } from 'node:timers/promises';
import { refusalMs, triesBeforeLock } from '../domain/access.ts';
import type { Booking } from '../domain/booking.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Stage } from '../domain/session-state.ts';
import { countTry, forgive } from './count-tries.ts';
import { withDeadline } from './with-deadline.ts';
import type { WorkDeps } from './work.ts';

type AccessDeps = Pick<WorkDeps, 'gateway' | 'access' | 'audit' | 'now' | 'log' | 'searchDeadlineMs'>;

/**
 * Whether the two codes belong together: the number of the card has to stand in a booking of that person. Whatever is
 * wrong (nobody, no booking, no number there, another number, a lock) has one answer, after the same time.
 */
export async function verifyAccess(
  deps: AccessDeps,
  { entry: { personCode, cardNumber } }: Extract<Stage, { kind: 'verifying' }>,
  signal: AbortSignal,
): Promise<SessionEvent> {
  const start = performance.now();
  // Journal before deed: a try that cannot be written down is not made, whether it would have been right or wrong.
  const failures = await countTry(deps, personCode);
  if (failures === null) return { kind: 'accessUnavailable' };
  const found = await bookingsOf(deps, personCode, signal);
  if (found === null) {
    // A lock was not counted: nothing of it is to be taken back.
    if (failures <= triesBeforeLock) await forgive(deps, personCode, failures);
    return { kind: 'accessUnavailable' };
  }
  const booking = failures > triesBeforeLock ? undefined : found.find(isOf(personCode, cardNumber));
  if (booking) {
    await forgive(deps, personCode, 0);
    deps.audit('codesVerified', '');
    const { fiscalCode, surname, givenName, birthDate } = booking.patient;
    return {
      kind: 'accessGranted',
      holder: { fiscalCode, surname, givenName, birthDate, expiresOn: '', cardId: '' },
    };
  }
  deps.audit('codesRefused', '');
  await sleep(refusalMs(failures) - (performance.now() - start), undefined, { signal }).catch(
    () => undefined,
  );
  return { kind: 'accessRefused', triesLeft: Math.max(0, triesBeforeLock - failures) };
}

async function bookingsOf(
  { gateway, log, searchDeadlineMs }: AccessDeps,
  personCode: string,
  signal: AbortSignal,
): Promise<Booking[] | null> {
  const found = await withDeadline(gateway.bookingsOf(personCode, signal), searchDeadlineMs);
  if (found !== 'late' && found.ok) return found.value;
  log('searchFailed', { reason: found === 'late' ? 'deadline' : found.error });
  return null;
}

function isOf(personCode: string, cardNumber: string): (booking: Booking) => boolean {
  return ({ patient }) => patient.fiscalCode === personCode && patient.cardNumber === cardNumber;
}
