import type { BookingDetail } from '../../src-main/contract/desk/booking.ts';
import { italianDeskBooking } from '../../src-main/words/italian/desk-booking.ts';
import { italianDeskFormats } from '../../src-main/words/italian/desk-formats.ts';

const { changes, state, facts } = italianDeskBooking;
const { euros, moment } = italianDeskFormats;

/** What of a booking is seen at a glance, in words. */
function seenOf({ booking, person }: BookingDetail): Record<keyof typeof changes.fields, string> {
  const of = (part: (service: (typeof booking.services)[number]) => string): string =>
    [...new Set(booking.services.map(part))].filter(Boolean).join('; ');
  return {
    state: state[booking.state],
    startsAt: of(({ startsAt }) => moment(startsAt)),
    services: of(({ description }) => description),
    where: of(({ facility, address }) => [facility, address].filter(Boolean).join(', ')),
    amount: euros(booking.copaymentCents),
    payment: facts.payments[booking.paymentStatus],
    deadline: booking.deadline ? moment(booking.deadline.at) : '',
    cancellationNumber: booking.cancellationNumber ?? '',
    person: [person.surname, person.givenName].join(' '),
  };
}

/** In which ways a booking is not what it was, one line for each. */
export function changesBetween(before: BookingDetail, after: BookingDetail): string[] {
  const [was, is] = [seenOf(before), seenOf(after)];
  const keys = Object.keys(changes.fields) as (keyof typeof changes.fields)[];
  const lines = keys
    .filter((key) => was[key] !== is[key])
    .map((key) => changes.row(changes.fields[key], was[key] || changes.nothing, is[key] || changes.nothing));
  return lines.length > 0 ? lines : [changes.other];
}
