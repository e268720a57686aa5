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
  /** Local, `YYYY-MM-DDTHH:MM:SS`; empty when another system has not told it. */
  cancelledLocal: string;
  /** What was asked for here before another system confirmed it; it is that moment that counts. */
  requested: { number: string; local: string } | null;
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
        label: isOwnNumber(receipt) ? words.cancellationNumber : words.requestNumber,
        value: cancellationNumber,
      },
      { kind: 'barcode', value: cancellationNumber },
      {
        kind: 'field',
        label: confirmed ? words.cancelledAt : words.requestedAt,
        value: receipt.cancelledLocal ? words.momentWithSeconds(receipt.cancelledLocal) : words.momentUnknown,
      },
      ...asked(receipt, context),
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

/** Not that of a request, which stands for it where the other system has given none. */
function isOwnNumber({ confirmed, requested, cancellationNumber }: ReceiptOnPaper): boolean {
  return confirmed && requested?.number !== cancellationNumber;
}

/** A confirmed request: under which number and when it was asked for. */
function asked(receipt: ReceiptOnPaper, { words }: PaperContext): SlipBlock[] {
  const { confirmed, requested } = receipt;
  if (!confirmed || !requested) return [];
  const value = `${words.momentWithSeconds(requested.local)}\n${requested.number}`;
  return [{ kind: 'field', label: words.requestedAt, value }];
}

/** The moment that counts. */
function decidedAt({ cancelledLocal, requested }: ReceiptOnPaper): string {
  return requested?.local ?? cancelledLocal;
}

function inTime(receipt: ReceiptOnPaper, { words }: PaperContext): string {
  const { deadline } = receipt;
  if (deadline === '') return words.deadlineUnknown;
  return isInTime(decidedAt(receipt), deadline) ? words.yesInTime(deadline) : words.notInTime(deadline);
}

function late(receipt: ReceiptOnPaper, { words }: PaperContext): SlipBlock[] {
  const { deadline } = receipt;
  const isLate = deadline !== '' && !isInTime(decidedAt(receipt), deadline);
  return isLate ? [{ kind: 'text', text: words.penalty }] : [];
}

function signed({ signedText }: ReceiptOnPaper, { words }: PaperContext): SlipBlock[] {
  if (signedText === '') return [];
  return [{ kind: 'qr', value: signedText, level: 'M', label: words.proof, text: words.verify }];
}
