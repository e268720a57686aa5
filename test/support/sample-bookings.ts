import type { BookedService, Booking } from '../../src-main/domain/booking.ts';
import type { CardHolder } from '../../src-main/domain/card-holder.ts';

/** Invented people; the codes are formally right. */
export const mario: CardHolder = {
  fiscalCode: 'RSSMRA80A01H501U',
  surname: 'ROSSI',
  givenName: 'MARIO',
  birthDate: '1980-01-01',
  expiresOn: '2029-08-14',
  cardId: '6160123456789000',
};

export const arta: CardHolder = {
  fiscalCode: 'HXHRTA88C49Z100P',
  surname: 'HOXHA',
  givenName: 'ARTA',
  birthDate: '1988-03-09',
  expiresOn: '2026-08-31',
  cardId: '6160123456789000',
};

export const cardiology: BookedService = {
  prescriptionNumber: '160A04012345678',
  code: '89.7A.3',
  description: 'PRIMA VISITA CARDIOLOGICA',
  quantity: 1,
  preparation: 'Portare gli esami precedenti.',
  startsAt: '2030-12-22T09:30',
  place: {
    facility: 'Poliambulatorio di Borgo Ulivo',
    address: 'Via dei Frantoi 12',
    building: 'Corpo B',
    floor: '2',
    room: 'Ambulatorio 14',
    phone: '0800 000 001',
  },
  priority: 'D',
};

export function bookingOf(holder: CardHolder, changes: Partial<Booking> = {}): Booking {
  const { fiscalCode, surname, givenName, birthDate } = holder;
  return {
    bookingNumber: 'PRN-77A/1',
    version: 1,
    channel: 'desk',
    status: 'booked',
    patient: { fiscalCode, cardNumber: '', surname, givenName, birthDate },
    services: [cardiology],
    payment: {
      copaymentCents: 3615,
      exemption: '',
      status: 'due',
      noticeNumber: '',
      creditorFiscalCode: '',
      receiptNumber: '',
      paidAt: '',
      method: '',
    },
    cancellation: null,
    request: null,
    ...changes,
  };
}

type Flat = Record<string, string>;

/** The rows of a booking as an import file has them. */
export function csvOf(...bookings: readonly Booking[]): string {
  const rows = bookings.flatMap((booking) => booking.services.map((service) => rowOf(booking, service)));
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) =>
    columns.map((column) => `"${(row[column] ?? '').replaceAll('"', '""')}"`).join(';'),
  );
  return [columns.join(';'), ...lines, ''].join('\n');
}

function rowOf(booking: Booking, service: BookedService): Flat {
  const { patient, payment, cancellation } = booking;
  return {
    booking_number: booking.bookingNumber,
    channel: booking.channel,
    status: booking.status,
    fiscal_code: patient.fiscalCode,
    card_number: patient.cardNumber,
    surname: patient.surname,
    name: patient.givenName,
    birth_date: patient.birthDate,
    prescription_number: service.prescriptionNumber,
    service_code: service.code,
    service_description: service.description,
    quantity: String(service.quantity),
    preparation: service.preparation,
    starts_at: service.startsAt,
    facility: service.place.facility,
    address: service.place.address,
    building: service.place.building,
    floor: service.place.floor,
    room: service.place.room,
    phone: service.place.phone,
    priority: service.priority,
    copayment_cents: String(payment.copaymentCents),
    exemption: payment.exemption,
    payment_status: payment.status,
    notice_number: payment.noticeNumber,
    creditor_fiscal_code: payment.creditorFiscalCode,
    receipt_number: payment.receiptNumber,
    paid_at: payment.paidAt,
    payment_method: payment.method,
    cancellation_number: cancellation?.cancellationNumber ?? '',
    cancelled_at: cancellation?.cancelledAt ?? '',
  };
}
