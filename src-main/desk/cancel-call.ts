import type { BookingDetail, CancelAnswer } from '../contract/desk/booking.ts';
import type { DeskFault } from '../contract/desk/answers.ts';
import type { DeskCallOf } from '../contract/desk/calls.ts';
import type { OperatorView } from '../contract/desk/operators.ts';
import type { PrinterFaultCode } from '../contract/view.ts';
import type { Booking } from '../domain/booking.ts';
import { toRomeSecond } from '../domain/rome-time.ts';
import { ok, type Result } from '../result.ts';
import { cancelBooking, type CancelEvent } from '../session/cancel-booking.ts';
import { receiptOrder, type OwedPaper } from '../session/paper-order.ts';
import { printPaper } from '../session/print-paper.ts';
import { printerCondition } from '../session/printer-condition.ts';
import { deadlineNow } from '../session/deadline-now.ts';
import { bookingDetail } from './booking-detail.ts';
import { bookingNow } from './booking-now.ts';
import type { DeedDeps, Deeds } from './deeds.ts';
import type { DeskParts } from './desk-parts.ts';

type CancelParts = DeskParts & { deeds: Deeds };
type CancelCall = DeskCallOf<'cancel'>;
type Of<Kind extends CancelEvent['kind']> = Extract<CancelEvent, { kind: Kind }>;

/** Characters of the booking number that are typed anew, so that nobody cancels the booking of the row beside. */
const endLength = 4;

/** "Disdici", under the operator's name and with the reason: nothing is done on a version that was not on the screen. */
export async function cancelAtDesk(
  parts: CancelParts,
  call: CancelCall,
  asker: OperatorView,
): Promise<Result<CancelAnswer, DeskFault>> {
  const { bookingNumber, version, afterDeadline, withoutPaper } = call;
  if (call.end.trim().toUpperCase() !== bookingNumber.slice(-endLength).toUpperCase())
    return ok({ kind: 'wrongEnd' });
  const now = await bookingNow(parts, bookingNumber);
  if (!now.ok) return now;
  const booking = now.value;
  if (!booking) return ok({ kind: 'refused', reason: 'notFound', cancellationNumber: '', detail: null });
  const deps = parts.deeds.by(asker, call.reason);
  if (booking.version !== version) {
    deps.audit('cancellationRefused', bookingNumber);
    return ok({ kind: 'changed', detail: await bookingDetail(parts, booking) });
  }
  const { fiscalCode } = booking.patient;
  const event = await cancelBooking(deps, { booking, fiscalCode, accepted: { afterDeadline, withoutPaper } });
  return ok(await answerOf(parts, deps, { booking, event, call }));
}

type Ended = { booking: Booking; event: CancelEvent; call: CancelCall };

async function answerOf(parts: CancelParts, deps: DeedDeps, ended: Ended): Promise<CancelAnswer> {
  const { booking, event, call } = ended;
  switch (event.kind) {
    case 'bookingCancelled':
      return cancelled(parts, deps, { booking, event, call });
    case 'bookingNotCancelled':
      return notCancelled(parts, booking, event);
    case 'cancellationHeld':
      return {
        kind: 'held',
        afterDeadline: !call.afterDeadline && deadlineNow(deps, booking)?.inTime === false,
        printer: event.printer ?? (await printerCondition(parts.printer)),
      };
    case 'cancellationUnclear': {
      const { reference } = event;
      const { bookingNumber } = booking;
      const order = { paper: 'outcomeSlip', booking, reference } as const;
      // Whoever goes without an answer goes with its reference; a paper that fails is a case of its own.
      if (!call.withoutPaper) await paperOf(parts, deps, () => order, bookingNumber);
      return { kind: 'unknown', reference };
    }
  }
}

async function cancelled(
  parts: CancelParts,
  deps: DeedDeps,
  { booking, event, call }: Ended & { event: Of<'bookingCancelled'> },
): Promise<CancelAnswer> {
  const { cancellation, confirmed, receipt } = event;
  const { bookingNumber } = booking;
  const done: Booking = confirmed
    ? { ...booking, status: 'cancelled', version: booking.version + 1, cancellation }
    : { ...booking, request: cancellation };
  const paper = call.withoutPaper
    ? 'none'
    : await paperOf(parts, deps, () => receiptOrder(deps, done, receipt), bookingNumber);
  return {
    kind: 'cancelled',
    cancellationNumber: cancellation.cancellationNumber,
    isRequest: !confirmed,
    at: cancellation.cancelledAt ? toRomeSecond(new Date(cancellation.cancelledAt)) : '',
    paper,
    detail: (await freshDetail(parts, bookingNumber)) ?? (await bookingDetail(parts, done)),
  };
}

async function notCancelled(
  parts: CancelParts,
  { bookingNumber }: Booking,
  { reason, cancellation }: Of<'bookingNotCancelled'>,
): Promise<CancelAnswer> {
  const detail = await freshDetail(parts, bookingNumber);
  if (reason === 'changed' && detail) return { kind: 'changed', detail };
  const cancellationNumber = cancellation?.cancellationNumber ?? '';
  return { kind: 'refused', reason, cancellationNumber, detail };
}

/** What is done is told as done, whatever becomes of its paper. */
async function paperOf(
  { log }: CancelParts,
  deps: DeedDeps,
  order: () => OwedPaper,
  bookingNumber: string,
): Promise<'printed' | PrinterFaultCode> {
  try {
    const printed = await printPaper(deps, order(), { bookingNumber, language: 'it' });
    return printed.ok ? 'printed' : printed.error;
  } catch (error) {
    log('workFailed', { work: 'print', error: String(error) });
    return 'unavailable';
  }
}

/** As the booking system has it now; `null`: it does not answer, or has it no more. */
async function freshDetail(parts: CancelParts, bookingNumber: string): Promise<BookingDetail | null> {
  try {
    const now = await bookingNow(parts, bookingNumber);
    return now.ok && now.value ? await bookingDetail(parts, now.value) : null;
  } catch (error) {
    parts.log('workFailed', { work: 'openBooking', error: String(error) });
    return null;
  }
}
