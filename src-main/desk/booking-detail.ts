import type { BookingDetail, ElsewhereView } from '../contract/desk/booking.ts';
import type { Lease } from '../bookings/booking-leases.ts';
import { receiptOf, type Booking } from '../domain/booking.ts';
import { bookingViewOf } from '../domain/booking-view.ts';
import { toRomeSecond } from '../domain/rome-time.ts';
import { onRecord } from '../session/paper-order.ts';
import { printerCondition } from '../session/printer-condition.ts';
import type { Deeds } from './deeds.ts';
import type { DeskParts } from './desk-parts.ts';

type DetailParts = Pick<DeskParts, 'config' | 'stores' | 'leases' | 'printer' | 'now' | 'log'> & {
  deeds: Pick<Deeds, 'clockInDoubt'>;
};

/** All that a booking is to whoever works here. Nothing of it is missing because something else cannot be had. */
export async function bookingDetail(parts: DetailParts, booking: Booking): Promise<BookingDetail> {
  const { stores, printer } = parts;
  const { bookingNumber, version, channel, payment } = booking;
  const { surname, givenName, birthDate, fiscalCode } = booking.patient;
  const [elsewhere, condition] = await Promise.all([
    elsewhereOf(parts, bookingNumber),
    printerCondition(printer),
  ]);
  const { exemption, noticeNumber, receiptNumber, method } = payment;
  return {
    person: { surname, givenName, birthDate, fiscalCode },
    booking: viewAtDesk(parts, booking),
    version,
    channel,
    prescriptions: [
      ...new Set(booking.services.map(({ prescriptionNumber }) => prescriptionNumber).filter(Boolean)),
    ],
    payment: { status: payment.status, exemption, noticeNumber, receiptNumber, method },
    elsewhere: elsewhere ?? [],
    history: onRecord(parts, () => stores.bookingHistory.of(bookingNumber), []).map((entry) => ({
      ...entry,
      at: toRomeSecond(new Date(entry.at)),
    })),
    printer: condition,
    isReceiptKept: onRecord(parts, () => isReceiptKept(parts, booking), false),
  };
}

/** Who works at a desk may do all that the person may. */
export function viewAtDesk({ config, now, deeds }: DetailParts, booking: Booking) {
  return bookingViewOf(booking, {
    nowLocal: toRomeSecond(now()),
    rules: config.cancellation,
    clockInDoubt: deeds.clockInDoubt(),
    here: config.facility.name,
    may: () => true,
    isProven: true,
  });
}

/** `null`: it cannot be known at this moment. */
export async function elsewhereOf(
  { leases, config, now, log }: Pick<DeskParts, 'leases' | 'config' | 'now' | 'log'>,
  bookingNumber: string,
): Promise<ElsewhereView[] | null> {
  try {
    const held = await leases.heldElsewhere(bookingNumber, config.kioskId, now());
    if (held.ok) return held.value.map(placeOf);
    log('leaseNotHeld', { reason: held.error });
  } catch (error) {
    log('leaseNotHeld', { reason: String(error) });
  }
  return null;
}

function placeOf({ place, atDesk, since }: Lease): ElsewhereView {
  return { place, at: atDesk ? 'desk' : 'totem', since };
}

function isReceiptKept({ stores }: Pick<DeskParts, 'stores'>, booking: Booking): boolean {
  return [receiptOf(booking), booking.request].some(
    (each) => each !== null && stores.receipts.of(each.cancellationNumber) !== null,
  );
}
