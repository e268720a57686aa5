import type { BookingGateway } from '../bookings/booking-gateway.ts';
import type { Log } from '../log.ts';
import type { AuditStore } from '../storage/audit-store.ts';
import type { Session } from './session.ts';

type ClockDeps = {
  audit: Pick<AuditStore, 'newestAt'>;
  gateway: Pick<BookingGateway, 'clockOffsetMs'>;
  now: () => Date;
  log: Log;
};

/** A deadline is a promise of minutes. */
const mostMs = 60_000;

/**
 * Whether the clock of this machine goes wrong: it stands before what was written here by it, or it is not that of
 * the booking system.
 */
export function clockInDoubt({ audit, gateway, now }: Omit<ClockDeps, 'log'>): boolean {
  const offset = gateway.clockOffsetMs();
  if (offset !== null && Math.abs(offset) > mostMs) return true;
  const newest = audit.newestAt();
  return newest !== null && Date.parse(newest) - now().getTime() > mostMs;
}

/** Tells the session at once and every `everyMs`. What cannot be found out changes nothing. */
export function watchClock(
  deps: ClockDeps,
  session: Pick<Session, 'handle'>,
  everyMs = 10_000,
): { inDoubt: () => boolean; stop: () => void } {
  let inDoubt = false;
  function check(): void {
    try {
      const found = clockInDoubt(deps);
      if (found && !inDoubt) deps.log('clockInDoubt');
      inDoubt = found;
    } catch (error) {
      deps.log('clockInDoubt', { reason: String(error) });
    }
    session.handle({ kind: 'clockChecked', inDoubt });
  }
  check();
  const timer = setInterval(check, everyMs);
  return { inDoubt: () => inDoubt, stop: () => clearInterval(timer) };
}
