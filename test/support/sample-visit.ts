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
  elsewhere: false,
};

const row: BookingRow = {
  bookingNumber: 'PRN-77A/1',
  state: 'due',
  startsAt: '2026-12-22T09:30',
  facility: 'Poliambulatorio di Valfiorita',
  serviceCount: 1,
  deadline: { at: '2026-12-18T17:00', daysLeft: 3, inTime: true },
};

export const late = { at: '2026-12-18T17:00', daysLeft: -2, inTime: false };
const farFuture = '2099-01-01T00:00:00Z';
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
  summary: { kind: 'summary', name, booking },
  summaryOnlyPrint: {
    kind: 'summary',
    name,
    booking: { ...booking, cancellable: 'elsewhere' },
  },
  summaryElsewhere: { kind: 'summary', name, booking: { ...booking, elsewhere: true } },
  summaryOfThree: {
    kind: 'summary',
    name,
    booking: {
      ...booking,
      state: 'paid',
      paymentStatus: 'paid',
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
    name,
    booking: {
      ...booking,
      state: 'cancelled',
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
    name,
    booking: { ...booking, state: 'past', cancellable: 'no', deadline: null, printable: false },
  },
  summaryTooLate: {
    kind: 'summary',
    name,
    booking: { ...booking, state: 'pending', cancellable: 'no', deadline: null, paymentStatus: 'pending' },
  },
  printing: { kind: 'printing', paper: 'coupon' },
  printingReceipt: { kind: 'printing', paper: 'cancellationReceipt' },
  printed: { kind: 'printed', paper: 'coupon' },
  printedRequestReceipt: { kind: 'printed', paper: 'requestReceipt' },
  printedReceipt: { kind: 'printed', paper: 'cancellationReceipt' },
  printFailedNoPaper: { kind: 'printFailed', paper: 'coupon', fault: 'noPaper' },
  printFailedOpen: { kind: 'printFailed', paper: 'coupon', fault: 'coverOpen' },
  printFailedJam: { kind: 'printFailed', paper: 'cancellationReceipt', fault: 'jam' },
  printFailedUnconfirmed: { kind: 'printFailed', paper: 'coupon', fault: 'notConfirmed' },
  summaryRequested: {
    kind: 'summary',
    name,
    booking: {
      ...booking,
      state: 'requested',
      isRequest: true,
      cancellable: 'no',
      printable: false,
      receiptPrintable: true,
      cancellationNumber: 'R26-7K4Q-92MX',
    },
  },
  summaryLate: { kind: 'summary', name, booking: { ...booking, deadline: late } },
  summaryLateRefused: {
    kind: 'summary',
    name,
    booking: { ...booking, deadline: late, cancellable: 'afterDeadline' },
  },
  openingReport: { kind: 'openingCase', case: 'report' },
  openingHandOver: { kind: 'openingCase', case: 'handOver' },
  caseReported: {
    kind: 'caseOpened',
    case: 'report',
    reference: 'K7Q2XM',
    minutes: 30,
    named: true,
    slip: 'printed',
  },
  caseHandedOver: {
    kind: 'caseOpened',
    case: 'handOver',
    reference: 'K7Q2',
    minutes: 30,
    named: true,
    slip: 'printing',
  },
  caseNoPaper: {
    kind: 'caseOpened',
    case: 'handOver',
    reference: 'K7Q2',
    minutes: 30,
    named: false,
    slip: 'noPaper',
  },
  caseNotOpened: { kind: 'caseNotOpened' },
  cardAway: { kind: 'cardAway', endsAt: farFuture },
  goodbyeCardIn: { kind: 'goodbye', cardIn: true },
  goodbye: { kind: 'goodbye', cardIn: false },
  outOfService: { kind: 'outOfService' },
} satisfies Record<string, Screen>;
