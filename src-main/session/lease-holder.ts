import type { BookingLeases } from '../bookings/booking-leases.ts';
import type { Stage } from '../domain/session-state.ts';
import type { Log } from '../log.ts';

type LeaseDeps = {
  leases: BookingLeases;
  place: string;
  atDesk: boolean;
  now: () => Date;
  log: Log;
  /** Milliseconds. */
  renewEveryMs?: number;
};

/** The lease of the booking that is open here, one at a time. */
export interface LeaseHolder {
  /** `null`: none is. The same number again changes nothing. */
  open(bookingNumber: string | null): void;
  /** Resolves when what was held is released. */
  close(): Promise<void>;
}

/** That others see that a booking is open is a courtesy: what fails is logged, and disturbs nobody. */
export function createLeaseHolder(deps: LeaseDeps): LeaseHolder {
  const { leases, place, atDesk, now, log, renewEveryMs = 20_000 } = deps;
  let held: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  // One after another: a release must not be overtaken by the lease that came before it.
  let last: Promise<void> = Promise.resolve();

  function next(ask: () => ReturnType<BookingLeases['release']>): void {
    last = last.then(ask).then(
      (done) => {
        if (!done.ok) log('leaseNotHeld', { reason: done.error });
      },
      (error: unknown) => log('leaseNotHeld', { reason: String(error) }),
    );
  }

  function open(bookingNumber: string | null): void {
    if (bookingNumber === held) return;
    const before = held;
    held = bookingNumber;
    clearInterval(timer);
    if (before !== null) next(() => leases.release(before, place));
    if (bookingNumber === null) return;
    const hold = (): void => next(() => leases.hold({ bookingNumber, place, atDesk }, now()));
    hold();
    timer = setInterval(hold, renewEveryMs);
  }

  return {
    open,
    close: () => {
      open(null);
      return last;
    },
  };
}

/** The booking that a visit is about, also while its card is out or help is asked for. */
export function bookingOfStage(stage: Stage): string | null {
  if ('booking' in stage) return stage.booking.bookingNumber;
  return 'resume' in stage && stage.resume ? bookingOfStage(stage.resume) : null;
}
