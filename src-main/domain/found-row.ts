import type { FoundRow, PersonView } from '../contract/desk/find.ts';
import { stateOf, type BookedService, type Booking } from './booking.ts';

/** Days that were asked for, `YYYY-MM-DD`, or empty where it is open. */
type Days = { from: string; to: string };

/**
 * No prestazione, and the codice fiscale but for its end: the list is read over one's shoulder. When and where is that of the
 * first service within the days asked for.
 */
export function foundRowOf(booking: Booking, nowLocal: string, days: Days = { from: '', to: '' }): FoundRow {
  const { bookingNumber, patient, services } = booking;
  const shown = services.find((service) => isWithin(service, days)) ?? services[0];
  return {
    bookingNumber,
    surname: patient.surname,
    givenName: patient.givenName,
    birthDate: patient.birthDate,
    maskedFiscalCode: maskedFiscalCode(patient.fiscalCode),
    state: stateOf(booking, nowLocal),
    startsAt: shown?.startsAt ?? '',
    facility: shown?.place.facility ?? '',
    serviceCount: services.length,
  };
}

export const maskedFiscalCode = (fiscalCode: string): string => fiscalCode.replace(/.(?=.{4})/g, '•');

export function personViewOf({ patient }: Booking): PersonView {
  const { surname, givenName, birthDate, fiscalCode } = patient;
  return { surname, givenName, birthDate, fiscalCode };
}

function isWithin({ startsAt }: BookedService, { from, to }: Days): boolean {
  const day = startsAt.slice(0, 10);
  return day >= from && (to === '' || day <= to);
}
