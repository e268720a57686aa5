import type { BookingGateway } from '../bookings/booking-gateway.ts';
import type { Printer } from '../devices/printer.ts';
import { printerCondition } from './printer-condition.ts';
import type { Session } from './session.ts';

/** No intent ever has this key: asking for its effect shows that the booking system answers. */
const noIntent = 'idle-watch';

/** While nobody is there, the idle screen tells what works: asked at once and every `everyMs`. */
export function watchWhileIdle(
  { printer, gateway }: { printer: Printer; gateway: Pick<BookingGateway, 'cancellationOf'> },
  session: Pick<Session, 'handle' | 'view'>,
  everyMs = 10_000,
): { stop: () => void } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function checkPrinter(): Promise<void> {
    const condition = await printerCondition(printer);
    if (!stopped) session.handle({ kind: 'printerChecked', condition });
  }
  async function checkBookings(): Promise<void> {
    const answer = await gateway.cancellationOf(noIntent).catch(() => ({ ok: false }) as const);
    if (!stopped) session.handle({ kind: 'bookingsChecked', available: answer.ok });
  }
  async function check(): Promise<void> {
    if (session.view().kind === 'idle') await Promise.all([checkPrinter(), checkBookings()]);
    if (!stopped) timer = setTimeout(() => void check(), everyMs);
  }
  void check();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
