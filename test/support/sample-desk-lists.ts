import type { AuditRow } from '../../src-main/contract/desk/audit.ts';
import type { OpenCase, TotemCase } from '../../src-main/contract/desk/cases.ts';
import type { ImportPreview } from '../../src-main/contract/desk/import.ts';
import type { VerifyAnswer } from '../../src-main/contract/desk/receipts.ts';

export const totemCase: TotemCase = {
  kioskId: 'atrio-1',
  facility: 'Poliambulatorio di Valfiorita',
  openedAt: '2026-12-15T10:05',
  reason: 'printFailed:noPaper',
  bookingNumber: 'PRN-77A/1',
  maskedFiscalCode: '••••••••••••501U',
  fiscalCode: 'RSSMRA60C52H501U',
};

const openCase: OpenCase = {
  key: 'outcome:1',
  kind: 'outcome',
  at: '2026-12-15T09:42:10',
  place: 'atrio-1',
  bookingNumber: 'PRN-77A/1',
  what: 'open',
  reference: 'RIF-7Q2K9',
  deadline: '2026-12-18T17:00',
  settled: false,
  closed: null,
};

export const openCases: OpenCase[] = [
  openCase,
  {
    ...openCase,
    key: 'outcome:2',
    what: 'done',
    reference: 'RIF-4M8T2',
    bookingNumber: '2026000123456780',
    settled: true,
    at: '2026-12-15T08:10:00',
  },
  {
    ...openCase,
    key: 'request:1',
    kind: 'request',
    what: '',
    reference: 'RIC-26A1B2',
    bookingNumber: '2026000123456781',
    at: '2026-12-14T16:20:00',
  },
  {
    ...openCase,
    key: 'paper:1',
    kind: 'paper',
    what: 'cancellationReceipt:noPaper',
    reference: 'DIS-26K7Q2',
    deadline: '',
    at: '2026-12-14T11:02:00',
  },
  {
    ...openCase,
    key: 'report:1',
    kind: 'report',
    what: 'dataWrong',
    reference: 'K7Q2M9',
    deadline: '',
    bookingNumber: '',
    at: '2026-12-13T09:00:00',
  },
  {
    ...openCase,
    key: 'importRow:1',
    kind: 'importRow',
    what: 'value:birth_date',
    reference: '1204',
    deadline: '',
    place: 'sportello-1',
    bookingNumber: '',
    at: '2026-12-12T07:30:00',
  },
];

export const closedCases: OpenCase[] = openCases.slice(3, 5).map((each) => ({
  ...each,
  closed: { at: '2026-12-15T10:00', operator: 'carlo.neri', note: 'Ristampata e consegnata.' },
}));

export const preview: ImportPreview = {
  file: 'prenotazioni-2026-12-15.csv',
  counts: { new: 1204, changed: 318, unchanged: 96_430, rowsRefused: 2 },
  differences: { cancelled: 41, moved: 210, payment: 96, person: 4, other: 12 },
  stored: 97_652,
  share: 0.00326,
  limit: 0.2,
  refused: [
    { line: 1204, reason: 'value:birth_date' },
    { line: 8851, reason: 'differs:status:8849' },
  ],
  examples: [
    { bookingNumber: 'PRN-77A/1', field: 'starts_at', before: '2026-12-22T09:30', after: '2026-12-23T11:00' },
    { bookingNumber: 'PRN-77A/1', field: 'room', before: '14', after: '' },
    { bookingNumber: '2026000123456780', field: 'payment_status', before: 'due', after: 'paid' },
    { bookingNumber: '2026000123456781', field: 'surname', before: '', after: '' },
  ],
};

export const auditRows: AuditRow[] = [
  ['personOpened', 'PRN-77A/1', '', 'anna.verdi', 'sportello-1'],
  ['cancelled', 'PRN-77A/1', 'askedAtDesk', 'anna.verdi', 'sportello-1'],
  ['receiptVerified', '', 'valid', 'carlo.neri', 'sportello-1'],
  ['totemCodeRefused', '', '', 'carlo.neri', 'sportello-1'],
  ['operatorPinChanged', '', 'gina.bianchi', 'anna.verdi', 'sportello-1'],
  ['couponPrinted', '2026000123456780', '', '', 'atrio-1'],
  ['cardRead', '', '', '', 'atrio-1'],
].map(([action = '', bookingNumber = '', detail = '', operator = '', place = ''], index) => ({
  id: 18_204 - index,
  at: `2026-12-15T10:${String(40 - index).padStart(2, '0')}:07`,
  place,
  operator,
  action,
  bookingNumber,
  detail,
}));

export const validReceipt: Extract<VerifyAnswer, { kind: 'valid' }> = {
  kind: 'valid',
  facts: {
    isRequest: false,
    cancellationNumber: 'DIS-26K7Q2',
    bookingNumber: 'PRN-77A/1',
    cancelledAt: '2026-12-15T10:12:33',
    deadline: '2026-12-18T17:00',
    inTime: true,
    place: 'atrio-1',
    prescriptionEnd: '45678',
  },
  record: {
    cancellationNumber: 'DIS-26K7Q2',
    bookingNumber: 'PRN-77A/1',
    cancelledAt: '2026-12-15T10:12:33',
    state: 'cancelled',
  },
};
