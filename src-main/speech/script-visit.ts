import type { BookingRow, DeadlineView, ServiceView } from '../contract/booking-view.ts';
import { unpaidReason } from '../words/unpaid-reason.ts';
import type { Words } from '../words/italian/catalogue.ts';
import { codeLine, italianLine, line, phoneLine, said } from './lines.ts';
import type { Line, ViewOf } from './lines.ts';

export type VisitView = ViewOf<'choosing' | 'summary' | 'checkingCancellation'>;

/** The list, the summary, the check before a booking is cancelled. */
export function visitScript(view: VisitView, words: Words): Line[] {
  switch (view.kind) {
    case 'choosing':
      return [
        line(words.choosing.title),
        line(words.choosing.owner(view.name)),
        ...view.bookings.flatMap((row) => rowLines(row, words)),
      ];
    case 'summary':
      return summary(view, words);
    case 'checkingCancellation':
      return checking(view, words);
  }
}

/** A booking of a list. */
export function rowLines(row: BookingRow, words: Words): Line[] {
  return said(
    line(words.formats.longDate(row.startsAt)),
    italianLine(row.facility),
    ...deadlineLines(row.deadline, row.state === 'requested', words),
    codeLine(words.choosing.number, row.bookingNumber, words),
    line(words.choosing.services(row.serviceCount)),
    line(words.state[row.state]),
  );
}

function deadlineLines(deadline: DeadlineView | null, requested: boolean, words: Words): Line[] {
  if (!deadline) return [];
  const texts = words.deadline;
  const at = words.formats.longDate(deadline.at);
  if (!deadline.inTime) return [line(requested ? texts.notConfirmed(at) : texts.passed(at))];
  return [line(requested ? texts.confirmedBy(at) : texts.until(at)), line(texts.left(deadline.daysLeft))];
}

function summary({ booking, printer }: ViewOf<'summary'>, words: Words): Line[] {
  const texts = words.summary;
  const stands = booking.state !== 'cancelled' && booking.state !== 'voided';
  const numberLabel = booking.isRequest ? texts.requestNumber : texts.cancellationNumber;
  return [
    line(texts.title),
    line(words.state[booking.state]),
    ...said(booking.elsewhere && stands && line(texts.elsewhere)),
    codeLine(texts.number, booking.bookingNumber, words),
    ...(stands ? [line(words.payment.title), paymentLine(booking, words)] : []),
    ...(booking.cancellationNumber ? [codeLine(numberLabel, booking.cancellationNumber, words)] : []),
    ...deadlineLines(booking.deadline, booking.isRequest, words),
    ...booking.services.flatMap((service) => serviceLines(service, false, words)),
    ...said(line(reasonOf(booking, words)), line(unpaidReason(booking, words.payable))),
    ...printerLines(booking, printer, words),
  ];
}

/** What is to be known before a paper is asked for, or why none can be. */
function printerLines(
  { printable, receiptPrintable, paymentReceipt }: Booking,
  printer: ViewOf<'summary'>['printer'],
  words: Words,
): Line[] {
  if (printer === 'ready') return [];
  const canTry = printable || receiptPrintable || paymentReceipt;
  return [
    line(words.printFailed.faults[printer].happened),
    line(canTry ? words.summary.tryPrinting : words.summary.paperAtDesk),
  ];
}

type Booking = ViewOf<'summary'>['booking'];

function paymentLine({ paymentStatus, copaymentCents }: Booking, { payment, formats }: Words): Line {
  const inWords = (amount: string): string => {
    if (paymentStatus === 'due') return payment.amountDue(amount);
    if (paymentStatus === 'pending') return payment.amountPending(amount);
    return paymentStatus === 'paid' ? payment.amountPaid(amount) : payment.notDue;
  };
  return {
    text: inWords(formats.euros(copaymentCents)),
    spoken: inWords(formats.spokenEuros(copaymentCents)),
  };
}

/** Why it cannot be cancelled; empty when it can. */
function reasonOf({ cancellable, state }: Booking, { summary: texts }: Words): string {
  if (cancellable === 'yes') return '';
  if (cancellable === 'elsewhere') return texts.cancellableElsewhere;
  return cancellable === 'afterDeadline' ? texts.afterDeadline : texts.notCancellable[state];
}

/** `brief`: only what tells one visit from another. */
function serviceLines(service: ServiceView, brief: boolean, words: Words): Line[] {
  const texts = words.summary;
  const { phone, priority, preparation } = brief ? { phone: '', priority: null, preparation: '' } : service;
  return said(
    italianLine(service.description),
    service.quantity > 1 && line(texts.quantity(service.quantity)),
    line(texts.when),
    line(words.formats.longDate(service.startsAt)),
    line(texts.where),
    italianLine(service.facility),
    italianLine(service.address),
    line(words.formats.doorOf(service)),
    phone !== '' && phoneLine(texts.phone, phone),
    priority && line(texts.priority),
    priority && line(texts.priorities[priority]),
    preparation !== '' && line(texts.preparation),
    italianLine(preparation),
  );
}

function checking(view: ViewOf<'checkingCancellation'>, words: Words): Line[] {
  const texts = words.checkingCancellation;
  const { deadline, bookingNumber, services } = view.booking;
  const fault = view.printer === 'ready' ? null : words.printFailed.faults[view.printer];
  const late = deadline && !deadline.inTime ? deadline : null;
  return [
    line(view.isRequest ? texts.request.title : texts.title),
    ...(late
      ? [
          line(words.deadline.passed(words.formats.longDate(late.at))),
          line(texts.late.penalty),
          line(texts.late.excuse),
          italianLine(view.facility.hours),
        ]
      : []),
    ...(deadline ? [] : [line(words.deadline.unknown)]),
    ...(fault ? [line(texts.noPaper.title), line(fault.happened), line(texts.noPaper.effect)] : []),
    line(view.isRequest ? texts.request.text : texts.noReturn),
    ...(fault ? [] : [line(view.isRequest ? texts.request.proof : texts.proof)]),
    ...(deadline?.inTime ? deadlineLines(deadline, false, words) : []),
    codeLine(words.summary.number, bookingNumber, words),
    ...services.flatMap((service) => serviceLines(service, true, words)),
  ].filter(({ text }) => text !== '');
}
