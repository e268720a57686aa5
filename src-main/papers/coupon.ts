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
      ...services.flatMap((service, index) => serviceBlocks(service, index, services.length)),
      { kind: 'rule' },
      { kind: 'field', label: words.money, value: words.copayment(payment.copaymentCents, payment.status) },
      { kind: 'text', text: words.bring },
      { kind: 'notice', text: words.cannotCome },
      ...closing(issuer, printedAt),
    ],
  };
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
