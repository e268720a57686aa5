import type {
  BookingRow,
  BookingView,
  CancellableCode,
  DeadlineView,
  PriorityCode,
} from '../contract/booking-view.ts';
import { isDay } from './local-times.ts';
import { payableOf } from './payable.ts';
import { isCancellable, isPrintable, receiptOf, stateOf } from './booking.ts';
import type { Booking } from './booking.ts';
import { daysLeft, deadlineOf, isInTime } from './cancellation-deadline.ts';
import type { CancellationRules } from './cancellation-deadline.ts';
import type { Operation } from './access-table.ts';

export type Circumstances = {
  /** Local Europe/Rome, `YYYY-MM-DDTHH:MM:SS`. */
  nowLocal: string;
  rules: CancellationRules;
  clockInDoubt: boolean;
  /** Name of the facility where the totem stands, or empty. */
  here: string;
  may: (operation: Operation) => boolean;
  /** The card of the person is in the reader, or the person has signed in. */
  isProven: boolean;
};

/** No prestazione: the list is read over one's shoulder. */
export function bookingRowOf(booking: Booking, circumstances: Circumstances): BookingRow {
  const { bookingNumber, services } = booking;
  const first = services[0];
  return {
    bookingNumber,
    state: stateOf(booking, circumstances.nowLocal),
    startsAt: first?.startsAt ?? '',
    facility: first?.place.facility ?? '',
    serviceCount: services.length,
    deadline: deadlineFor(booking, circumstances),
  };
}

export function bookingViewOf(booking: Booking, circumstances: Circumstances): BookingView {
  const { nowLocal, here, may, isProven } = circumstances;
  const state = stateOf(booking, nowLocal);
  return {
    bookingNumber: booking.bookingNumber,
    state,
    services: booking.services.map(({ description, quantity, startsAt, preparation, priority, place }) => ({
      description,
      quantity,
      startsAt,
      preparation,
      priority: priorityOf(priority),
      ...place,
    })),
    copaymentCents: booking.payment.copaymentCents,
    paymentStatus: booking.payment.status,
    cancellationNumber: receiptOf(booking)?.cancellationNumber ?? null,
    isRequest: booking.status !== 'cancelled' && booking.request !== null,
    cancellable: cancellableOf(booking, circumstances),
    deadline: deadlineFor(booking, circumstances),
    printable: may('print') && state !== 'past' && isPrintable(booking),
    receiptPrintable: may('print') && receiptOf(booking) !== null,
    payable: payableOf(booking, nowLocal, may('pay')),
    paidOn: dayOf(booking.payment.paidAt),
    paymentReceipt: may('print') && booking.payment.status === 'paid',
    yearReceipts: isProven,
    elsewhere: here !== '' && booking.services.every(({ place }) => !isSame(place.facility, here)),
  };
}

/** As another system has written it; empty where it is no day. */
function dayOf(text: string): string {
  const day = text.slice(0, 10);
  return isDay(day) ? day : '';
}

/** Nothing is promised of what can neither be cancelled nor is waiting for it, nor by a clock that goes wrong. */
export function deadlineFor(
  booking: Booking,
  { nowLocal, rules, clockInDoubt }: Pick<Circumstances, 'nowLocal' | 'rules' | 'clockInDoubt'>,
): DeadlineView | null {
  const counts = isCancellable({ ...booking, request: null }, nowLocal);
  if (clockInDoubt || !counts) return null;
  const at = deadlineOf(booking, rules);
  return { at, daysLeft: daysLeft(nowLocal, at), inTime: isInTime(nowLocal, at) };
}

function cancellableOf(booking: Booking, circumstances: Circumstances): CancellableCode {
  if (!isCancellable(booking, circumstances.nowLocal)) return 'no';
  if (!circumstances.may('cancel')) return 'elsewhere';
  const deadline = deadlineFor(booking, circumstances);
  const isOver = deadline !== null && !deadline.inTime;
  return isOver && circumstances.rules.afterDeadline === 'refused' ? 'afterDeadline' : 'yes';
}

/** Names of facilities are written by different hands. */
function isSame(one: string, other: string): boolean {
  return one.trim().localeCompare(other.trim(), 'it', { sensitivity: 'base' }) === 0;
}

/** What a booking system writes beside the four classes is no class. */
function priorityOf(text: string): PriorityCode | null {
  const code = text.trim().toUpperCase();
  return code === 'U' || code === 'B' || code === 'D' || code === 'P' ? code : null;
}
