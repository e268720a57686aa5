import type { Booking } from '../domain/booking.ts';
import { noHolder } from '../domain/card-holder.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Stage } from '../domain/session-state.ts';
import { askBookings } from './ask-bookings.ts';
import { judgeCodes } from './judge-codes.ts';
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
  const find = async (): Promise<Booking | null | undefined> => {
    const found = await askBookings(deps, deps.gateway.bookingsOf(personCode, signal));
    return found && found.find(isOf(personCode, cardNumber));
  };
  const judged = await judgeCodes(deps, personCode, find, () => deps.audit('codesRefused', ''), signal);
  if (judged.kind === 'unavailable') return { kind: 'accessUnavailable' };
  if (judged.kind === 'wrong') return { kind: 'accessRefused', triesLeft: judged.triesLeft };
  deps.audit('codesVerified', '');
  const { fiscalCode, surname, givenName, birthDate } = judged.value.patient;
  return { kind: 'accessGranted', holder: { ...noHolder, fiscalCode, surname, givenName, birthDate } };
}

function isOf(personCode: string, cardNumber: string): (booking: Booking) => boolean {
  return ({ patient }) => patient.fiscalCode === personCode && patient.cardNumber === cardNumber;
}
