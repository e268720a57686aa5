import type { BookingGateway } from '../bookings/booking-gateway.ts';
import type { Printer } from '../devices/printer.ts';
import { printerStatus } from './printer-condition.ts';
import type { ScreenKind } from '../contract/view.ts';
import type { Log } from '../log.ts';
import type { StaffDesk } from '../staff/staff-desk.ts';
import type { Session } from './session.ts';

/** No intent ever has this key: asking for its effect shows that the booking system answers. */
const noIntent = 'idle-watch';

export type DeviceWatchDeps = {
  printer: Printer;
  gateway: Pick<BookingGateway, 'cancellationOf'>;
  staff: Pick<StaffDesk, 'report'>;
  /** Whenever it is no longer as it was: at first the roll is taken for a full one. */
  onPaperLow: (isLow: boolean) => void;
  log: Log;
};

/** A screen that has come on is told so soon; so often the panel of the staff. */
const tickMs = 1000;

const watched = new Set<ScreenKind>(['idle', 'summary', 'staffPanel']);

/** The screens that tell what works are told it: the printer where a paper can be asked for, all of it while nobody is there. */
export function watchDevices(
  { printer, gateway, staff, onPaperLow, log }: DeviceWatchDeps,
  session: Pick<Session, 'handle' | 'view'>,
  everyMs = 10_000,
): { stop: () => void } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  /** Milliseconds, monotonic. */
  let checkedAt = -Infinity;
  let wasLow = false;
  let last: ScreenKind | null = null;

  async function checkPrinter(): Promise<void> {
    const status = await printerStatus(printer);
    if (stopped) return;
    session.handle({ kind: 'printerChecked', condition: status.ok ? 'ready' : status.error });
    // A printer with a fault says nothing of the roll: an empty one is no other news.
    if (!status.ok || status.value.paperLow === wasLow) return;
    wasLow = status.value.paperLow;
    onPaperLow(wasLow);
  }
  async function checkBookings(): Promise<void> {
    const answer = await gateway.cancellationOf(noIntent).catch(() => ({ ok: false }) as const);
    if (!stopped) session.handle({ kind: 'bookingsChecked', available: answer.ok });
  }
  async function check(kind: ScreenKind): Promise<void> {
    if (kind === 'summary') await checkPrinter();
    else await Promise.all([checkPrinter(), checkBookings()]);
    if (kind === 'staffPanel' && !stopped) session.handle({ kind: 'staffReported', report: staff.report() });
  }

  async function tick(): Promise<void> {
    const { kind } = session.view();
    const isNew = kind !== last;
    const isDue = isNew || kind === 'staffPanel' || performance.now() - checkedAt >= everyMs;
    last = kind;
    if (isDue && watched.has(kind)) {
      checkedAt = performance.now();
      await check(kind).catch((error: unknown) => log('deviceWatchFailed', { reason: String(error) }));
    }
    if (!stopped) timer = setTimeout(() => void tick(), Math.min(everyMs, tickMs));
  }
  void tick();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
