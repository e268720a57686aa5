import type { BookingRow, BookingView, ServiceView } from '../../src-main/contract/booking-view.ts';
import type { Screen } from '../../src-main/contract/view.ts';

const service: ServiceView = {
  description: 'Visita cardiologica con elettrocardiogramma',
  quantity: 1,
  startsAt: '2026-12-22T09:30',
  facility: 'Poliambulatorio di Valfiorita',
  address: 'Via dei Tigli 12',
  building: 'B',
  floor: '2',
  room: '14',
  phone: '0881 000 111',
  preparation: 'Porta gli esami del sangue e gli elettrocardiogrammi precedenti.',
  priority: 'D',
};

export const booking: BookingView = {
  bookingNumber: 'PRN-77A/1',
  state: 'due',
  services: [service],
  copaymentCents: 3615,
  paymentStatus: 'due',
  cancellationNumber: null,
  isRequest: false,
  cancellable: 'yes',
  deadline: { at: '2026-12-18T17:00', daysLeft: 3, inTime: true },
  printable: true,
  receiptPrintable: false,
  payable: 'yes',
  paidOn: '',
  paymentReceipt: false,
  yearReceipts: false,
  elsewhere: false,
};

export const row: BookingRow = {
  bookingNumber: 'PRN-77A/1',
  state: 'due',
  startsAt: '2026-12-22T09:30',
  facility: 'Poliambulatorio di Valfiorita',
  serviceCount: 1,
  deadline: { at: '2026-12-18T17:00', daysLeft: 3, inTime: true },
};

export const late = { at: '2026-12-18T17:00', daysLeft: -2, inTime: false };
export const name = 'MARIA R.';

/** Screens from the list of bookings on. */
export const visitScreens = {
  choosingOne: { kind: 'choosing', name, bookings: [row] },
  choosingMany: {
    kind: 'choosing',
    name,
    bookings: [
      row,
      {
        ...row,
        bookingNumber: '2026000123456789',
        state: 'performed',
        deadline: null,
        startsAt: '2026-10-02T15:05',
        serviceCount: 3,
      },
      { ...row, bookingNumber: 'PRN-12', state: 'missed', deadline: null, startsAt: '2026-03-02T08:00' },
      { ...row, bookingNumber: 'PRN-13', state: 'cancelled', deadline: null, startsAt: '2027-01-07T11:45' },
      { ...row, bookingNumber: 'PRN-14', state: 'voided', deadline: null, startsAt: '2027-02-08T12:00' },
      { ...row, bookingNumber: 'PRN-15', state: 'notDue', startsAt: '2027-02-09T12:00' },
      { ...row, bookingNumber: 'PRN-16', state: 'paid', startsAt: '2027-02-10T08:20' },
      { ...row, bookingNumber: 'PRN-17', state: 'pending', startsAt: '2027-02-11T10:40' },
      { ...row, bookingNumber: 'PRN-18', state: 'past', deadline: null, startsAt: '2026-11-20T09:00' },
    ],
  },
  summary: { kind: 'summary', name, booking, printer: 'ready' },
  summaryNoPaper: { kind: 'summary', name, booking, printer: 'noPaper' },
  summaryPrinterStopped: {
    kind: 'summary',
    name,
    booking: { ...booking, printable: false, receiptPrintable: false },
    printer: 'stopped',
  },
  summaryOnlyPrint: {
    kind: 'summary',
    printer: 'ready',
    name,
    booking: { ...booking, cancellable: 'elsewhere' },
  },
  summaryElsewhere: { kind: 'summary', name, booking: { ...booking, elsewhere: true }, printer: 'ready' },
  summaryOfThree: {
    kind: 'summary',
    printer: 'ready',
    name,
    booking: {
      ...booking,
      state: 'paid',
      paymentStatus: 'paid',
      payable: 'paid',
      paymentReceipt: true,
      yearReceipts: true,
      services: [
        service,
        {
          ...service,
          description: 'Ecocolordopplergrafia cardiaca',
          quantity: 2,
          startsAt: '2026-12-22T10:15',
          room: '15',
        },
        {
          ...service,
          description: 'Prova da sforzo',
          startsAt: '2027-01-11T08:00',
          building: '',
          floor: '',
          room: '',
        },
      ],
    },
  },
  summaryCancelled: {
    kind: 'summary',
    printer: 'ready',
    name,
    booking: {
      ...booking,
      state: 'cancelled',
      payable: 'cancelled',
      cancellable: 'no',
      deadline: null,
      printable: false,
      receiptPrintable: true,
      paymentStatus: 'not_due',
      copaymentCents: 0,
      cancellationNumber: 'DIS-26K7Q2',
    },
  },
  summaryPast: {
    kind: 'summary',
    printer: 'ready',
    name,
    booking: {
      ...booking,
      state: 'past',
      payable: 'past',
      cancellable: 'no',
      deadline: null,
      printable: false,
    },
  },
  summaryTooLate: {
    kind: 'summary',
    printer: 'ready',
    name,
    booking: {
      ...booking,
      state: 'pending',
      payable: 'pending',
      cancellable: 'no',
      deadline: null,
      paymentStatus: 'pending',
    },
  },
  summaryRequested: {
    kind: 'summary',
    printer: 'ready',
    name,
    booking: {
      ...booking,
      state: 'requested',
      payable: 'requested',
      isRequest: true,
      cancellable: 'no',
      printable: false,
      receiptPrintable: true,
      cancellationNumber: 'R26-7K4Q-92MX',
    },
  },
  summaryLate: { kind: 'summary', printer: 'ready', name, booking: { ...booking, deadline: late } },
  summaryLateRefused: {
    kind: 'summary',
    printer: 'ready',
    name,
    booking: { ...booking, deadline: late, cancellable: 'afterDeadline' },
  },
} satisfies Record<string, Screen>;
