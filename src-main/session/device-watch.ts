import type { BookingGateway } from '../bookings/booking-gateway.ts';
import type { Printer } from '../devices/printer.ts';
import { printerCondition } from './printer-condition.ts';
import type { ScreenKind } from '../contract/view.ts';
import type { StaffDesk } from '../staff/staff-desk.ts';
import type { Session } from './session.ts';

/** No intent ever has this key: asking for its effect shows that the booking system answers. */
const noIntent = 'idle-watch';

/** Somebody stands before the devices and watches what becomes of them. */
const panelMs = 1000;

/** The screens that tell what works are told it: the printer where a paper can be asked for, all of it while nobody is there. */
export function watchDevices(
  {
    printer,
    gateway,
    staff,
  }: {
    printer: Printer;
    gateway: Pick<BookingGateway, 'cancellationOf'>;
    staff: Pick<StaffDesk, 'report'>;
  },
  session: Pick<Session, 'handle' | 'view'>,
  everyMs = 10_000,
): { stop: () => void } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  /** Milliseconds, monotonic. */
  let checkedAt = -Infinity;

  async function checkPrinter(): Promise<void> {
    const condition = await printerCondition(printer);
    if (!stopped) session.handle({ kind: 'printerChecked', condition });
  }
  async function checkBookings(): Promise<void> {
    const answer = await gateway.cancellationOf(noIntent).catch(() => ({ ok: false }) as const);
    if (!stopped) session.handle({ kind: 'bookingsChecked', available: answer.ok });
  }
  async function check(kind: ScreenKind): Promise<void> {
    if (kind === 'summary') await checkPrinter();
    if (kind !== 'idle' && kind !== 'staffPanel') return;
    await Promise.all([checkPrinter(), checkBookings()]);
    if (kind === 'staffPanel') session.handle({ kind: 'staffReported', report: staff.report() });
  }

  async function tick(): Promise<void> {
    const { kind } = session.view();
    const isDue = performance.now() - checkedAt >= everyMs;
    if (isDue || kind === 'staffPanel') {
      checkedAt = performance.now();
      await check(kind);
    }
    if (!stopped) timer = setTimeout(() => void tick(), Math.min(everyMs, panelMs));
  }
  void tick();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
