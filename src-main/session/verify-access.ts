import { setTimeout as sleep } from 'node:timers/promises';
import { failuresNow, forgottenBefore, isLocked, refusalMs, triesBeforeLock } from '../domain/access.ts';
import type { Booking } from '../domain/booking.ts';
import type { SessionEvent, Stage } from '../domain/session-state.ts';
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
  const failures = failuresNow(deps.access.triesOf(personCode), deps.now());
  const found = await bookingsOf(deps, personCode, signal);
  if (found === null) return { kind: 'accessUnavailable' };
  const booking = isLocked(failures) ? undefined : found.find(isOf(personCode, cardNumber));
  if (booking) {
    if (failures > 0) await deps.access.forget(personCode);
    deps.audit('codesVerified', '');
    const { fiscalCode, surname, givenName, birthDate } = booking.patient;
    return {
      kind: 'accessGranted',
      holder: { fiscalCode, surname, givenName, birthDate, expiresOn: '', cardId: '' },
    };
  }
  const counted = Math.min(failures + 1, triesBeforeLock);
  // On disk before it is said: pulling the plug gives no more tries. A lock is not made longer by trying.
  if (!isLocked(failures) && !(await recorded(deps, personCode, counted)))
    return { kind: 'accessUnavailable' };
  deps.audit('codesRefused', '');
  await sleep(refusalMs(counted) - (performance.now() - start), undefined, { signal }).catch(() => undefined);
  return { kind: 'accessRefused', triesLeft: triesBeforeLock - counted };
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

async function recorded(deps: AccessDeps, personCode: string, failures: number): Promise<boolean> {
  const now = deps.now();
  try {
    const tries = { failures, lastAt: now.toISOString() };
    return (await deps.access.record(personCode, tries, forgottenBefore(now).toISOString())).ok;
  } catch (error) {
    deps.log('accessNotRecorded', { reason: String(error) });
    return false;
  }
}
