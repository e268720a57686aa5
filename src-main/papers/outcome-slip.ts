import type { Booking } from '../domain/booking.ts';
import { maskedName } from '../domain/card-holder.ts';
import { appointments, closing, letterhead, titled } from './common-blocks.ts';
import type { PaperContext } from './common-blocks.ts';
import type { Slip } from './slip.ts';

/** "Esito da verificare": nobody knows yet whether it is cancelled; the reference finds the case again. */
export function outcomeSlipOf(booking: Booking, reference: string, context: PaperContext): Slip {
  const { words } = context;
  return {
    blocks: [
      ...letterhead(context),
      ...titled(context, words.outcomeTitle),
      { kind: 'headline', label: words.reference, value: reference },
      { kind: 'barcode', value: reference },
      { kind: 'notice', text: words.outcomeText },
      { kind: 'text', text: words.outcomeNext },
      { kind: 'rule' },
      { kind: 'field', label: words.bookingNumber, value: booking.bookingNumber },
      { kind: 'field', label: words.patient, value: maskedName(booking.patient) },
      ...appointments(context, words.isBooked, booking),
      ...closing(context),
    ],
  };
}
