import type { DeadlineView } from '../contract/booking-view.ts';
import type { BookedService, Booking } from '../domain/booking.ts';
import { maskedName } from '../domain/card-holder.ts';
import { groupedNotice } from '../domain/notice-number.ts';
import { pagoPaQr } from '../domain/pago-pa-qr.ts';
import { calendarOf } from './calendar.ts';
import { closing, fields, letterhead, placeLines, titled } from './common-blocks.ts';
import type { PaperContext } from './common-blocks.ts';
import type { Slip, SlipBlock } from './slip.ts';

/**
 * Promemoria: what to bring to which door at what time. Folded at its line it shows day, time, place, first name and
 * initial; what the visit is for, and of whom, is inside (reference: patients.md §5.1, P5).
 */
export function couponOf(booking: Booking, deadline: DeadlineView | null, context: PaperContext): Slip {
  const { words } = context;
  return {
    blocks: [
      ...letterhead(context),
      ...titled(context, words.coupon),
      ...outside(booking, context),
      { kind: 'fold', text: words.fold },
      ...ofWhom(booking, context),
      ...booking.services.flatMap((service, index) => serviceBlocks(service, index, booking, context)),
      { kind: 'rule' },
      { kind: 'field', label: words.bringLabel, value: words.bring },
      ...money(booking, context),
      ...cancelling(deadline, context),
      ...calendar(booking, context),
      { kind: 'small', text: words.privacy },
      ...closing(context),
    ],
  };
}

/** Every time and door once, in order. */
function outside({ services, patient }: Booking, { words }: PaperContext): SlipBlock[] {
  const meetings = services.filter((service, index) => {
    const before = services[index - 1];
    return !before || before.startsAt !== service.startsAt || !isSamePlace(before, service);
  });
  return [
    { kind: 'field', label: words.patient, value: maskedName(patient) },
    ...meetings.flatMap((service): SlipBlock[] => [
      { kind: 'headline', label: words.when, value: onTwoLines(words.moment(service.startsAt)) },
      { kind: 'field', label: words.where, value: placeLines(words, service.place) },
    ]),
    { kind: 'text', text: words.early },
  ];
}

/** Day and hour on a line each: in large letters they would break anywhere. */
function onTwoLines(moment: string): string {
  return moment.replace(/([,،]) (?=[^,،]*$)/, '$1\n');
}

function isSamePlace({ place: one }: BookedService, { place: other }: BookedService): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function ofWhom({ bookingNumber, patient, channel }: Booking, { words }: PaperContext): SlipBlock[] {
  const name = `${patient.surname} ${patient.givenName}`.trim();
  const born = patient.birthDate ? words.bornOn(patient.birthDate) : '';
  return [
    { kind: 'headline', label: words.bookingNumber, value: bookingNumber },
    { kind: 'barcode', value: bookingNumber },
    { kind: 'field', label: words.channel, value: words.channels[channel] },
    { kind: 'field', label: words.fiscalCode, value: maskedCode(patient.fiscalCode) },
    { kind: 'field', label: words.patient, value: [name, born].filter(Boolean).join('\n') },
  ];
}

/** Enough to see that it is one's own; nobody who finds the paper can use it. */
function maskedCode(code: string): string {
  return code.length > 8 ? `${code.slice(0, 4)}${'•'.repeat(code.length - 8)}${code.slice(-4)}` : code;
}

function serviceBlocks(
  service: BookedService,
  index: number,
  { services }: Booking,
  { words }: PaperContext,
): SlipBlock[] {
  const { code, description, quantity, prescriptionNumber, priority, preparation, startsAt } = service;
  const isOneTime = services.every((each) => each.startsAt === startsAt);
  const label = services.length > 1 ? words.serviceOf(index + 1, services.length) : words.service;
  const prescription = [prescriptionNumber, priority && words.priority(priority)].filter(Boolean).join(', ');
  const facts: [string, string][] = [
    [label, [`${description}${code && ` (${code})`}`, words.quantity(quantity)].filter(Boolean).join('\n')],
    [words.when, isOneTime ? '' : words.moment(startsAt)],
    [words.prescription, prescription],
    [words.preparation, preparation],
  ];
  return [{ kind: 'rule' }, ...fields(facts)];
}

function money({ payment }: Booking, { words }: PaperContext): SlipBlock[] {
  const { copaymentCents, status, exemption, noticeNumber } = payment;
  const qr = status === 'due' ? pagoPaQr({ ...payment, amountCents: copaymentCents }) : null;
  const facts: [string, string][] = [
    [words.money, words.copayment(copaymentCents, status)],
    [words.exemption, exemption],
  ];
  const notice = `${words.notice}\n${groupedNotice(noticeNumber)}`;
  return [
    { kind: 'rule' },
    ...fields(facts),
    ...(qr ? [{ kind: 'qr', value: qr, level: 'M', label: notice, text: words.howToPay } as const] : []),
  ];
}

function cancelling(deadline: DeadlineView | null, { words, issuer, printedAt }: PaperContext): SlipBlock[] {
  if (!deadline) return [{ kind: 'rule' }, { kind: 'notice', text: words.cannotCome }];
  const until = onTwoLines(words.moment(deadline.at));
  return [
    { kind: 'rule' },
    { kind: 'headline', label: deadline.inTime ? words.cancelUntil : words.cancelUntilPassed, value: until },
    ...(deadline.inTime
      ? [{ kind: 'text', text: words.daysLeft(deadline.daysLeft, printedAt) } as const]
      : []),
    { kind: 'text', text: words.howToCancel(issuer.phone) },
    { kind: 'notice', text: words.penalty },
  ];
}

function calendar(booking: Booking, { words, writtenAt }: PaperContext): SlipBlock[] {
  const entry = calendarOf(booking, { title: words.appointment, writtenAt });
  if (entry === null) return [];
  return [
    { kind: 'rule' },
    { kind: 'qr', value: entry, level: 'L', label: words.calendar, text: words.calendarHow },
  ];
}
