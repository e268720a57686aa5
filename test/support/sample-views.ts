import type {
  BookingRow,
  BookingView,
  Frame,
  Screen,
  ServiceView,
  View,
} from '../../src-main/contract/view.ts';

const frame: Frame = {
  facility: {
    name: 'Ospedale Santa Chiara di Valfiorita',
    address: 'Sportello CUP, piano terra, via dei Tigli 12',
    phone: '0881 000 000',
    hours: 'Da lunedì a venerdì, 8:00-13:00',
    assistanceEmail: 'cup@valfiorita.example',
  },
  warning: null,
};

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
};

export const booking: BookingView = {
  bookingNumber: 'PRN-77A/1',
  status: 'booked',
  services: [service],
  copaymentCents: 3615,
  paymentStatus: 'due',
  cancellationNumber: null,
  cancellable: true,
  printable: true,
};

const row: BookingRow = {
  bookingNumber: 'PRN-77A/1',
  status: 'booked',
  startsAt: '2026-12-22T09:30',
  facility: 'Poliambulatorio di Valfiorita',
  serviceCount: 1,
};

const asking = {
  kind: 'asking',
  name: 'MARIA R.',
  criterion: 'bookingNumber',
  number: '',
  noticeRead: false,
  edit: 0,
  problem: null,
} as const;

const farFuture = '2099-01-01T00:00:00Z';
const name = 'MARIA R.';

/** One or more views of every kind, under a name that says what is particular. */
const screens = {
  idle: { kind: 'idle', cardReader: 'ready', printer: 'ready' },
  idleWithoutPaper: { kind: 'idle', cardReader: 'ready', printer: 'noPaper' },
  idlePrinterOffline: { kind: 'idle', cardReader: 'ready', printer: 'offline' },
  idleWithoutReader: { kind: 'idle', cardReader: 'outOfOrder', printer: 'ready' },
  readingCard: { kind: 'readingCard' },
  cardPulledEarly: { kind: 'cardRejected', reason: 'removed', cardIn: false },
  cardTurned: { kind: 'cardRejected', reason: 'mute', cardIn: true },
  bankCard: { kind: 'cardRejected', reason: 'notHealthCard', cardIn: true },
  damagedCard: { kind: 'cardRejected', reason: 'damaged', cardIn: true },
  readerFailed: { kind: 'cardRejected', reason: 'readerFailed', cardIn: true },
  asking,
  askingFilled: {
    ...asking,
    criterion: 'prescription',
    number: '1600A4123456789',
    noticeRead: true,
    edit: 15,
  },
  askingNotFound: { ...asking, number: 'PRN-77A/9', noticeRead: true, edit: 9, problem: 'notFound' },
  askingUnavailable: { ...asking, number: 'PRN-77A/1', noticeRead: true, edit: 9, problem: 'unavailable' },
  askingMalformed: { ...asking, number: 'PR', noticeRead: true, edit: 2, problem: 'malformed' },
  askingEmpty: { ...asking, problem: 'malformed' },
  askingNoticeNotRead: { ...asking, number: 'PRN-77A/1', edit: 9, problem: 'noticeNotRead' },
  searching: { kind: 'searching', name },
  choosingOne: { kind: 'choosing', name, bookings: [row] },
  choosingMany: {
    kind: 'choosing',
    name,
    bookings: [
      row,
      {
        ...row,
        bookingNumber: '2026000123456789',
        status: 'performed',
        startsAt: '2026-10-02T15:05',
        serviceCount: 3,
      },
      { ...row, bookingNumber: 'PRN-12', status: 'missed', startsAt: '2026-03-02T08:00' },
      { ...row, bookingNumber: 'PRN-13', status: 'cancelled', startsAt: '2027-01-07T11:45' },
      { ...row, bookingNumber: 'PRN-14', status: 'voided', startsAt: '2027-02-08T12:00' },
      { ...row, bookingNumber: 'PRN-15', startsAt: '2027-02-09T12:00' },
    ],
  },
  summary: { kind: 'summary', name, booking },
  summaryOfThree: {
    kind: 'summary',
    name,
    booking: {
      ...booking,
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
      status: 'cancelled',
      cancellable: false,
      printable: false,
      paymentStatus: 'not_due',
      copaymentCents: 0,
      cancellationNumber: 'DIS-26K7Q2',
    },
  },
  summaryPast: {
    kind: 'summary',
    name,
    booking: { ...booking, cancellable: false, paymentStatus: 'pending' },
  },
  printing: { kind: 'printing', paper: 'coupon' },
  printingReceipt: { kind: 'printing', paper: 'cancellationReceipt' },
  printed: { kind: 'printed', paper: 'coupon' },
  printedReceipt: { kind: 'printed', paper: 'cancellationReceipt' },
  printFailedNoPaper: { kind: 'printFailed', paper: 'coupon', fault: 'noPaper' },
  printFailedOpen: { kind: 'printFailed', paper: 'coupon', fault: 'coverOpen' },
  printFailedJam: { kind: 'printFailed', paper: 'cancellationReceipt', fault: 'jam' },
  printFailedUnconfirmed: { kind: 'printFailed', paper: 'coupon', fault: 'notConfirmed' },
  checkingCancellation: { kind: 'checkingCancellation', name, booking },
  cancelling: { kind: 'cancelling' },
  cancelledPrinting: { kind: 'cancelled', cancellationNumber: 'DIS-26K7Q2', receipt: 'printing' },
  cancelledPrinted: { kind: 'cancelled', cancellationNumber: 'DIS-26K7Q2', receipt: 'printed' },
  cancelledNoPaper: { kind: 'cancelled', cancellationNumber: 'DIS-26K7Q2', receipt: 'noPaper' },
  alreadyCancelled: {
    kind: 'cancellationRefused',
    reason: 'alreadyCancelled',
    cancellationNumber: 'DIS-26K7Q2',
  },
  bookingChanged: { kind: 'cancellationRefused', reason: 'changed', cancellationNumber: null },
  notCancellable: { kind: 'cancellationRefused', reason: 'notCancellable', cancellationNumber: null },
  bookingGone: { kind: 'cancellationRefused', reason: 'notFound', cancellationNumber: null },
  cancellationUnavailable: { kind: 'cancellationRefused', reason: 'unavailable', cancellationNumber: null },
  cancellationUnknown: { kind: 'cancellationUnknown', reference: 'TOTEM1-8F3K2M' },
  cardAway: { kind: 'cardAway', endsAt: farFuture },
  goodbyeCardIn: { kind: 'goodbye', cardIn: true },
  goodbye: { kind: 'goodbye', cardIn: false },
  outOfService: { kind: 'outOfService' },
} satisfies Record<string, Screen>;

export type SampleName = keyof typeof screens;

export const sampleNames = Object.keys(screens) as SampleName[];

/** A sample as main would push it, optionally with another frame. */
export function sampleView(sample: SampleName, other: Partial<Frame> = {}): View {
  return { ...screens[sample], ...frame, ...other };
}
