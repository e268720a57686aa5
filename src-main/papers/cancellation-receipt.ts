import type { Booking, Cancellation } from '../domain/booking.ts';
import { maskedName } from '../domain/card-holder.ts';
import { italianPapers as words } from '../words/italian-papers.ts';
import { closing, letterhead } from './common-blocks.ts';
import type { Issuer } from './common-blocks.ts';
import type { Slip, SlipBlock } from './slip.ts';

/** Ricevuta di disdetta: that it was cancelled, which number proves it, and what it was. No prestazione. */
export function cancellationReceiptOf(
  booking: Booking,
  cancellation: Cancellation,
  issuer: Issuer,
  moment: { cancelledAt: string; printedAt: string },
): Slip {
  const appointments = booking.services.map((service): SlipBlock => ({
    kind: 'field',
    label: words.wasBooked,
    value: [words.moment(service.startsAt), service.place.facility].filter(Boolean).join('\n'),
  }));
  return {
    blocks: [
      ...letterhead(issuer),
      { kind: 'title', text: words.cancellationReceipt },
      { kind: 'headline', label: words.cancellationNumber, value: cancellation.cancellationNumber },
      { kind: 'barcode', value: cancellation.cancellationNumber },
      { kind: 'field', label: words.cancelledAt, value: words.moment(moment.cancelledAt) },
      { kind: 'rule' },
      { kind: 'field', label: words.bookingNumber, value: booking.bookingNumber },
      { kind: 'field', label: words.patient, value: maskedName(booking.patient) },
      ...appointments,
      { kind: 'notice', text: words.keepIt },
      ...closing(issuer, moment.printedAt),
    ],
  };
}
