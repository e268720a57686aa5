import type { PaymentAnswerView } from '../contract/desk/booking.ts';
import { noticeViewOf } from '../domain/payment-view.ts';
import { ok } from '../result.ts';
import { checkPayment } from '../session/pay.ts';
import type { Answerers } from './answerers.ts';
import { bookingDetail } from './booking-detail.ts';
import { bookingNow } from './booking-now.ts';
import { cancelAtDesk } from './cancel-call.ts';
import { createDeeds } from './deeds.ts';
import type { DeskParts } from './desk-parts.ts';
import { createOpenHere } from './open-here.ts';
import type { Outcomes } from './outcomes.ts';
import { createPrintCalls } from './print-calls.ts';
import { createTurns } from './turns.ts';

type Kinds = 'openBooking' | 'closeBooking' | 'print' | 'printYear' | 'checkPayment' | 'cancel';

export interface BookingCalls {
  answerers: Answerers<Kinds>;
  clockInDoubt: () => boolean;
  isCancelling: () => boolean;
  /** Nobody is at the desk any more: no booking is open here. */
  leave(): void;
  /** Waits for a paper or a write under way. */
  close(): Promise<void>;
}

export function createBookingCalls(shared: DeskParts, outcomes: Outcomes): BookingCalls {
  const deeds = createDeeds(shared);
  const turns = createTurns();
  const parts = { ...shared, deeds, turns };
  const openHere = createOpenHere(parts);
  const prints = createPrintCalls(parts);
  let cancelling = 0;

  return {
    answerers: {
      openBooking: async ({ bookingNumber, again }, asker) => {
        const now = await bookingNow(parts, bookingNumber);
        if (!now.ok || !now.value) return now.ok ? ok(null) : now;
        // Who opened it is on record already, and may have gone away from the page.
        if (!again || !openHere.isOpen(bookingNumber))
          parts.register('personOpened', asker.name, { bookingNumber });
        if (parts.door.operator()) openHere.open(bookingNumber);
        const detail = await bookingDetail(parts, now.value);
        outcomes.seen(asker.name, bookingNumber);
        return ok(detail);
      },
      closeBooking: async ({ bookingNumber }) => {
        openHere.shut(bookingNumber);
        return ok(null);
      },
      print: (call, asker) => outcomes.await(call, asker, () => prints.print(call, asker)),
      printYear: (call, asker) => outcomes.await(call, asker, () => prints.printYear(call, asker)),
      checkPayment: async ({ bookingNumber }, asker) => {
        const now = await bookingNow(parts, bookingNumber);
        if (!now.ok) return now;
        if (!now.value) return ok({ kind: 'closed', reason: 'unknown' });
        const owed = { booking: now.value, fiscalCode: now.value.patient.fiscalCode };
        const { answer } = await checkPayment(deeds.by(asker), owed, new AbortController().signal);
        return ok<PaymentAnswerView>(
          answer.kind === 'closed' ? answer : { kind: 'payable', notice: noticeViewOf(answer.notice, null) },
        );
      },
      cancel: (call, asker) =>
        outcomes.await(call, asker, () =>
          turns.take(async () => {
            cancelling += 1;
            try {
              return await cancelAtDesk(parts, call, asker);
            } finally {
              cancelling -= 1;
            }
          }),
        ),
    },
    clockInDoubt: deeds.clockInDoubt,
    isCancelling: () => cancelling > 0,
    leave: () => openHere.shut(),
    close: async () => {
      await turns.over();
      await openHere.close();
    },
  };
}
