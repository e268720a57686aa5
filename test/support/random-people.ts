import fc from 'fast-check';
import type { DirectoryQuery } from '../../src-main/bookings/booking-directory.ts';
import { stateFilters } from '../../src-main/domain/person-query.ts';
import type { BookedService, Booking } from '../../src-main/domain/booking.ts';
import { bookingOf, cardiology, mario } from './sample-bookings.ts';

/** Names that begin like each other, written by several hands; few people, so that one has several of them. */
const surnames = [
  'ROSSI',
  'Ròssi',
  'ROSSIMONDI',
  "D'ANGELO",
  'D ANGELO',
  'DANGELO',
  'DE LUCA',
  'DELUCA',
  'DE',
  '',
];
const givenNames = ['MARIO', 'MARIA GRAZIA', 'Maria-Grazia', 'LUCA MARIA', 'M', ''];
const people = ['RSSMRA80A01H501U', 'HXHRTA88C49Z100P', 'STP0000000000001', 'ENI0000000000002'];
const births = ['1980-01-01', '1960-03-12', '1975-05-05'];
const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-12-24'];
const places = ['Borgo Ulivo', 'Casa della Salute', ''];
const prescriptions = ['', '160A04012345678', '160A04099999999'];
const notices = ['', '301000000000000012', '301000000000000113'];
const cancellations = ['', 'D26-AAAA-AAAA', 'D26-BBBB-BBBB'];
const numbers = [
  'RSSM',
  'RSSM-1',
  'ROSS-2',
  'D26-AAAA-AAAA',
  '160A0',
  '160A04012345678',
  'PRN-1',
  'PRN-10',
  'ZZZZ',
];

const someService = fc
  .record({
    startsAt: fc
      .tuple(fc.constantFrom(...days), fc.constantFrom('00:00', '23:59'))
      .map((parts) => parts.join('T')),
    prescriptionNumber: fc.constantFrom(...prescriptions),
    facility: fc.constantFrom(...places),
  })
  .map(({ facility, ...service }): BookedService => ({
    ...{ ...cardiology, ...service, place: { ...cardiology.place, facility } },
  }));

const someBooking = fc
  .record({
    surname: fc.constantFrom(...surnames),
    givenName: fc.constantFrom(...givenNames),
    fiscalCode: fc.constantFrom(...people),
    birthDate: fc.constantFrom(...births),
    bookingNumber: fc.constantFrom(...numbers),
    status: fc.constantFrom('booked', 'booked', 'performed', 'missed', 'cancelled', 'voided'),
    paymentStatus: fc.constantFrom('due', 'pending', 'paid', 'not_due'),
    noticeNumber: fc.constantFrom(...notices),
    cancellationNumber: fc.constantFrom(...cancellations),
    services: fc.array(someService, { minLength: 1, maxLength: 3 }),
  })
  .map(({ surname, givenName, fiscalCode, birthDate, ...rest }): Booking => {
    const { paymentStatus, noticeNumber, cancellationNumber, services, ...booking } = rest;
    const inOrder = services.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
    const usual = bookingOf(
      { ...mario, surname, givenName, fiscalCode, birthDate },
      { ...booking, services: inOrder },
    );
    const isNumbered = booking.status === 'cancelled' && cancellationNumber !== '';
    return {
      ...usual,
      payment: { ...usual.payment, noticeNumber, status: paymentStatus },
      cancellation: isNumbered ? { cancellationNumber, cancelledAt: '2026-11-01T08:00:00.000Z' } : null,
    };
  });

/** No two with the same number. */
export const bookingsOfPeople = fc.uniqueArray(someBooking, {
  ...{ maxLength: 12, size: 'max', selector: ({ bookingNumber }) => bookingNumber },
});

const mostly = <Value>(usual: Value, ...others: Value[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(...others) },
  );

export const someDirectoryQuery: fc.Arbitrary<DirectoryQuery> = fc.record({
  code: mostly(
    '',
    ...numbers,
    ...people,
    'RSSM',
    'ROSS',
    ...prescriptions,
    ...notices,
    ...cancellations,
    'STP0',
    'PRN-',
  ),
  name: mostly(
    '',
    'ROSS',
    'ROSSI M',
    'DE LUCA',
    'DE LUCA M',
    'D ANGELO',
    'DANG',
    'DELU',
    'MARIA',
    'ROSSI MARIA GR',
  ),
  birthDate: mostly('', '1980-01-01', '1960-03-12', '1999-09-09'),
  from: mostly('', ...days),
  to: mostly('', ...days),
  facility: mostly('', 'Borgo Ulivo', 'Casa della Salute'),
  state: mostly(...stateFilters),
  limit: fc.constantFrom(1, 3, 50),
});
