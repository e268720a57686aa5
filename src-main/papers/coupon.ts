import type { BookedService, Booking } from '../domain/booking.ts';
import { maskedName } from '../domain/card-holder.ts';
import { italianPapers as words } from '../words/italian-papers.ts';
import { closing, letterhead, placeLines } from './common-blocks.ts';
import type { Issuer } from './common-blocks.ts';
import type { Slip, SlipBlock } from './slip.ts';

/** Promemoria: what to bring to which door at what time. The name stays masked; no codice fiscale, no exemption. */
export function couponOf(booking: Booking, issuer: Issuer, printedAt: string): Slip {
  const { services, payment } = booking;
  return {
    blocks: [
      ...letterhead(issuer),
      { kind: 'title', text: words.coupon },
      { kind: 'headline', label: words.bookingNumber, value: booking.bookingNumber },
      { kind: 'barcode', value: booking.bookingNumber },
      { kind: 'field', label: words.patient, value: maskedName(booking.patient) },
      ...(booking.status === 'booked' ? [] : [stateBlock(booking)]),
      ...services.flatMap((service, index) => serviceBlocks(service, index, services.length)),
      { kind: 'rule' },
      { kind: 'field', label: words.money, value: words.copayment(payment.copaymentCents, payment.status) },
      { kind: 'text', text: words.bring },
      ...(booking.status === 'booked' ? [{ kind: 'notice', text: words.cannotCome } as const] : []),
      ...closing(issuer, printedAt),
    ],
  };
}

function stateBlock(booking: Booking): SlipBlock {
  return { kind: 'notice', text: `${words.state}: ${words.bookingState(booking.status)}` };
}

function serviceBlocks(service: BookedService, index: number, count: number): SlipBlock[] {
  const label = count > 1 ? words.serviceOf(index + 1, count) : words.service;
  const description = `${service.description}${words.quantity(service.quantity)}`;
  return [
    { kind: 'rule' },
    { kind: 'headline', label: words.when, value: words.largeMoment(service.startsAt) },
    { kind: 'field', label: words.where, value: placeLines(service.place).join('\n') },
    { kind: 'field', label, value: description },
    ...(service.preparation
      ? [{ kind: 'field', label: words.preparation, value: service.preparation } as const]
      : []),
  ];
}
