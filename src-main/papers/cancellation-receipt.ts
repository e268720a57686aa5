import type { Booking } from '../domain/booking.ts';
import { maskedName } from '../domain/card-holder.ts';
import { isInTime } from '../domain/cancellation-deadline.ts';
import { prescriptionEnd } from '../domain/booking.ts';
import { appointments, closing, letterhead, titled } from './common-blocks.ts';
import type { PaperContext } from './common-blocks.ts';
import type { Slip, SlipBlock } from './slip.ts';

/** What stands on it besides the booking; `deadline` and `signedText` are empty when this totem did not cancel it. */
export type ReceiptOnPaper = {
  cancellationNumber: string;
  confirmed: boolean;
  /** Local, `YYYY-MM-DDTHH:MM:SS`. */
  cancelledLocal: string;
  deadline: string;
  signedText: string;
};

/** Ricevuta di disdetta: that it was cancelled, when, which number proves it, and of what. No prestazione. */
export function cancellationReceiptOf(
  booking: Booking,
  receipt: ReceiptOnPaper,
  context: PaperContext,
): Slip {
  const { words, issuer } = context;
  const { confirmed, cancellationNumber } = receipt;
  const prescription = prescriptionEnd(booking);
  return {
    blocks: [
      ...letterhead(context),
      ...titled(context, confirmed ? words.cancellationReceipt : words.requestReceipt),
      {
        kind: 'headline',
        label: confirmed ? words.cancellationNumber : words.requestNumber,
        value: cancellationNumber,
      },
      { kind: 'barcode', value: cancellationNumber },
      {
        kind: 'field',
        label: confirmed ? words.cancelledAt : words.requestedAt,
        value: words.momentWithSeconds(receipt.cancelledLocal),
      },
      { kind: 'field', label: words.inTime, value: inTime(receipt, context) },
      { kind: 'rule' },
      { kind: 'field', label: words.bookingNumber, value: booking.bookingNumber },
      ...(prescription
        ? [{ kind: 'field', label: words.prescription, value: words.prescriptionEnd(prescription) } as const]
        : []),
      { kind: 'field', label: words.patient, value: maskedName(booking.patient) },
      ...appointments(context, confirmed ? words.wasBooked : words.isBooked, booking),
      { kind: 'field', label: words.totem, value: issuer.kioskId },
      { kind: 'notice', text: confirmed ? words.keepIt : words.keepRequest },
      ...late(receipt, context),
      ...signed(receipt, context),
      ...closing(context),
    ],
  };
}

function inTime({ cancelledLocal, deadline }: ReceiptOnPaper, { words }: PaperContext): string {
  if (deadline === '') return words.deadlineUnknown;
  return isInTime(cancelledLocal, deadline) ? words.yesInTime(deadline) : words.notInTime(deadline);
}

function late({ cancelledLocal, deadline }: ReceiptOnPaper, { words }: PaperContext): SlipBlock[] {
  const isLate = deadline !== '' && !isInTime(cancelledLocal, deadline);
  return isLate ? [{ kind: 'text', text: words.penalty }] : [];
}

function signed({ signedText }: ReceiptOnPaper, { words }: PaperContext): SlipBlock[] {
  if (signedText === '') return [];
  return [{ kind: 'qr', value: signedText, level: 'M', label: words.proof, text: words.verify }];
}
