import type {
  BookedService,
  Booking,
  BookingChannel,
  BookingStatus,
  Cancellation,
} from '../domain/booking.ts';

/** Rows of the tables `bookings` and `services`, column by column. */
export type BookingRow = {
  booking_number: string;
  version: number;
  channel: BookingChannel;
  status: BookingStatus;
  fiscal_code: string;
  card_number: string;
  surname: string;
  name: string;
  birth_date: string;
  copayment_cents: number;
  exemption: string;
  payment_status: Booking['payment']['status'];
  notice_number: string;
  creditor_fiscal_code: string;
  receipt_number: string;
  paid_at: string;
  payment_method: string;
  cancellation_number: string;
  cancelled_at: string;
  /** Local times of the first and of the last service. */
  first_at: string;
  last_at: string;
};

export type ServiceRow = {
  prescription_number: string;
  service_code: string;
  service_description: string;
  quantity: number;
  preparation: string;
  starts_at: string;
  facility: string;
  address: string;
  building: string;
  floor: string;
  room: string;
  phone: string;
  priority: string;
};

/** `request`: of a cancellation, where this database is only a copy: the open one, or the one that was confirmed. */
export function bookingOf(
  row: BookingRow,
  services: readonly ServiceRow[],
  request: Cancellation | null,
): Booking {
  return {
    bookingNumber: row.booking_number,
    version: row.version,
    channel: row.channel,
    status: row.status,
    patient: {
      fiscalCode: row.fiscal_code,
      cardNumber: row.card_number,
      surname: row.surname,
      givenName: row.name,
      birthDate: row.birth_date,
    },
    services: services.map(serviceOf),
    payment: {
      copaymentCents: row.copayment_cents,
      exemption: row.exemption,
      status: row.payment_status,
      noticeNumber: row.notice_number,
      creditorFiscalCode: row.creditor_fiscal_code,
      receiptNumber: row.receipt_number,
      paidAt: row.paid_at,
      method: row.payment_method,
    },
    cancellation:
      row.status === 'cancelled' && row.cancellation_number
        ? { cancellationNumber: row.cancellation_number, cancelledAt: row.cancelled_at }
        : null,
    request,
  };
}

function serviceOf(row: ServiceRow): BookedService {
  const { facility, address, building, floor, room, phone } = row;
  return {
    prescriptionNumber: row.prescription_number,
    code: row.service_code,
    description: row.service_description,
    quantity: row.quantity,
    preparation: row.preparation,
    startsAt: row.starts_at,
    place: { facility, address, building, floor, room, phone },
    priority: row.priority,
  };
}
