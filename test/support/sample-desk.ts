import type { BookingDetail } from '../../src-main/contract/desk/booking.ts';
import type { FoundRow } from '../../src-main/contract/desk/find.ts';
import type { OperatorRow } from '../../src-main/contract/desk/operators.ts';
import type { DeskState } from '../../src-main/contract/desk/state.ts';
import { booking } from './sample-visit.ts';

/** Invented people at an invented desk. */
export const deskState: DeskState = {
  door: { kind: 'open' },
  operator: { name: 'anna.verdi', role: 'administrator' },
  place: 'sportello-1',
  facility: {
    name: 'Poliambulatorio di Valfiorita',
    address: 'Via dei Tigli 12',
    phone: '0881 000 111',
    hours: 'lun-ven 8:00-18:00',
    assistanceEmail: 'assistenza@valfiorita.example',
  },
  asksOnly: false,
  printer: 'ready',
  paperLow: false,
  cardReader: 'ready',
  clockInDoubt: false,
  openCases: 4,
  unseen: '',
  demo: false,
};

export const closedDoor: DeskState = { ...deskState, door: { kind: 'closed' }, operator: null, openCases: 0 };
export const lockedDoor: DeskState = { ...closedDoor, door: { kind: 'locked', name: 'anna.verdi' } };
export const newDesk: DeskState = { ...closedDoor, door: { kind: 'new' } };

export const foundRow: FoundRow = {
  bookingNumber: 'PRN-77A/1',
  surname: 'ROSSI',
  givenName: 'MARIA',
  birthDate: '1960-03-12',
  maskedFiscalCode: '············501U',
  state: 'due',
  startsAt: '2026-12-22T09:30',
  facility: 'Poliambulatorio di Valfiorita',
  serviceCount: 1,
};

const others: Partial<FoundRow>[] = [
  {
    givenName: 'MARIO',
    birthDate: '1980-01-01',
    state: 'paid',
    startsAt: '2026-12-22T10:15',
    serviceCount: 3,
  },
  { givenName: 'MARCO', birthDate: '1975-11-30', state: 'cancelled', startsAt: '2026-12-23T08:00' },
  {
    surname: 'ROSSI DI GIOVANNANTONIO',
    givenName: 'MARIA ADDOLORATA',
    birthDate: '1938-08-15',
    state: 'pending',
    startsAt: '2027-01-07T11:45',
    facility: 'Presidio ospedaliero San Bartolomeo, radiologia',
  },
  { givenName: 'MICHELE', birthDate: '2019-05-05', state: 'requested', startsAt: '2027-01-08T12:00' },
  { givenName: 'MIRELLA', birthDate: '', state: 'notDue', startsAt: '2027-01-11T15:30' },
  { givenName: 'MATTEO', birthDate: '1990-02-28', state: 'past', startsAt: '2026-12-01T09:00' },
  { givenName: 'MARTA', birthDate: '1955-07-19', state: 'performed', startsAt: '2026-11-04T09:00' },
  { givenName: 'MANUELA', birthDate: '1968-10-02', state: 'missed', startsAt: '2026-10-02T10:40' },
  { givenName: 'MAURO', birthDate: '1971-12-24', state: 'voided', startsAt: '2027-02-10T08:20' },
];

export const foundRows: FoundRow[] = [
  foundRow,
  ...others.map((other, index) => ({
    ...foundRow,
    bookingNumber: `20260001234567${String(80 + index)}`,
    ...other,
  })),
];

export const bookingDetail: BookingDetail = {
  person: { surname: 'ROSSI', givenName: 'MARIA', birthDate: '1960-03-12', fiscalCode: 'RSSMRA60C52H501U' },
  booking: { ...booking, yearReceipts: true },
  version: 7,
  channel: 'phone',
  prescriptions: ['160A04012345678'],
  payment: {
    status: 'due',
    exemption: '',
    noticeNumber: '301000000000012345',
    receiptNumber: '',
    method: '',
  },
  elsewhere: [],
  history: [
    {
      at: '2026-12-15T10:12:33',
      place: 'sportello-1',
      operator: 'anna.verdi',
      action: 'personOpened',
      detail: '',
    },
    { at: '2026-12-14T17:40:02', place: 'atrio-1', operator: '', action: 'couponPrinted', detail: '' },
    { at: '2026-12-14T17:39:41', place: 'atrio-1', operator: '', action: 'bookingOpened', detail: '' },
  ],
  printer: 'ready',
  isReceiptKept: false,
};

export const cancelledDetail: BookingDetail = {
  ...bookingDetail,
  version: 8,
  isReceiptKept: true,
  booking: {
    ...bookingDetail.booking,
    state: 'cancelled',
    cancellable: 'no',
    deadline: null,
    printable: false,
    receiptPrintable: true,
    payable: 'cancelled',
    copaymentCents: 0,
    paymentStatus: 'not_due',
    cancellationNumber: 'DIS-26K7Q2',
  },
  history: [
    {
      at: '2026-12-15T10:13:20',
      place: 'sportello-1',
      operator: 'anna.verdi',
      action: 'cancelled',
      detail: 'askedAtDesk',
    },
    ...bookingDetail.history,
  ],
};

export const lateDetail: BookingDetail = {
  ...bookingDetail,
  booking: { ...bookingDetail.booking, deadline: { at: '2026-12-14T17:00', daysLeft: -1, inTime: false } },
};

export const operators: OperatorRow[] = [
  { name: 'anna.verdi', role: 'administrator', enabled: true, self: true },
  { name: 'carlo.neri', role: 'operator', enabled: true, self: false },
  { name: 'gina.bianchi', role: 'operator', enabled: false, self: false },
];
