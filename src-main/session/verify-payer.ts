import { normaliseCode, type Booking } from '../domain/booking.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Stage } from '../domain/session-state.ts';
import { askBookings } from './ask-bookings.ts';
import { judgeCodes } from './judge-codes.ts';
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
  const { fiscalCode } = holder;
  const query = { fiscalCode, criterion: 'bookingNumber' as const, code: normaliseCode(draft.number) };
  const find = async (): Promise<Booking[] | null | undefined> => {
    const found = await askBookings(deps, deps.gateway.search(query, signal));
    const own = found?.filter(({ patient }) => patient.fiscalCode === fiscalCode) ?? null;
    return own?.length === 0 ? undefined : own;
  };
  // Of its own: whoever knows a booking must not take back the wrong card numbers of that person.
  const identity = `payer ${fiscalCode}`;
  const judged = await judgeCodes(deps, identity, find, () => deps.audit('payerRefused', ''), signal);
  if (judged.kind === 'unavailable') return { kind: 'searchFailed' };
  if (judged.kind === 'wrong') return { kind: 'accessRefused', triesLeft: judged.triesLeft };
  deps.audit('payerVerified', '');
  return { kind: 'bookingsFound', bookings: judged.value };
}
