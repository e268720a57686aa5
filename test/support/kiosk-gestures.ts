import type { BookingGateway } from '../../src-main/bookings/booking-gateway.ts';
import type { Command } from '../../src-main/contract/command.ts';
import type { ScreenKind, View } from '../../src-main/contract/view.ts';
import type { SimulatedCardReader } from '../../src-main/devices/simulated/simulated-card-reader.ts';
import type { CardHolder } from '../../src-main/domain/card-holder.ts';
import type { ViewOf } from './kiosk-bench.ts';
import { mario } from './sample-bookings.ts';

type Hands = {
  view: () => View;
  until: <Kind extends ScreenKind>(kind: Kind) => Promise<ViewOf<Kind>>;
  touch: (command: Command) => void;
  insertCard: SimulatedCardReader['insertCard'];
  cancel: BookingGateway['cancel'];
};

/** What a person does at the totem, in one word each. */
export function gesturesOf({ view, until, touch, insertCard, cancel }: Hands) {
  async function signIn(holder: CardHolder = mario): Promise<void> {
    insertCard({ kind: 'person', holder });
    await until('asking');
  }

  /** "Accesso Libero", typed. */
  function enter(personCode: string, cardNumber: string): void {
    if (view().kind === 'idle') touch({ kind: 'enterCodes' });
    const shown = view();
    const edit = shown.kind === 'entering' ? shown.edit + 1 : 1;
    touch({ kind: 'editEntry', field: 'cardNumber', form: 'fiscalCode', personCode, cardNumber, edit });
    touch({ kind: 'verify' });
  }

  async function search(number = 'PRN-77A/1'): Promise<void> {
    touch({ kind: 'edit', criterion: 'bookingNumber', number, noticeRead: true, edit: 1 });
    touch({ kind: 'search' });
  }

  async function openBooking(number = 'PRN-77A/1', holder: CardHolder = mario): Promise<void> {
    await signIn(holder);
    await search(number);
    await until('choosing');
    touch({ kind: 'openBooking', bookingNumber: number });
    await until('summary');
  }

  /** The check page as it is, and yes. */
  async function confirm(): Promise<void> {
    const { booking, printer: state } = await until('checkingCancellation');
    const afterDeadline = booking.deadline !== null && !booking.deadline.inTime;
    touch({ kind: 'confirmCancellation', afterDeadline, withoutPaper: state !== 'ready' });
  }

  /** Another channel cancels it, or asks to, while it is looked at here. */
  async function cancelElsewhere(bookingNumber = 'PRN-77A/1'): Promise<string> {
    const { fiscalCode } = mario;
    const request = {
      bookingNumber,
      fiscalCode,
      version: 1,
      idempotencyKey: 'elsewhere',
      deadline: '',
      inTime: false,
    };
    const done = await cancel(request);
    if (!done.ok) throw new Error(done.error.kind);
    return done.value.cancellationNumber;
  }

  return { signIn, enter, search, openBooking, confirm, cancelElsewhere };
}
