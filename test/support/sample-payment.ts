import type { NoticeView, YearReceiptRow } from '../../src-main/contract/payment-view.ts';
import type { Screen } from '../../src-main/contract/view.ts';
import { arrivalScreens, asking, entering } from './sample-arrival.ts';
import { booking, name } from './sample-visit.ts';

const notice: NoticeView = {
  bookingNumber: 'PRN-77A/1',
  noticeNumber: '301012345678901248',
  numberInDoubt: false,
  creditorName: 'Azienda sanitaria di Valfiorita',
  creditorFiscalCode: '77777777777',
  amountCents: 3615,
  formerCents: null,
  dueDate: '2026-12-21',
  qr: 'PAGOPA|002|301012345678901248|77777777777|3615',
};

const paying = {
  kind: 'paying',
  notice,
  phone: { kind: 'offered' },
  printer: 'ready',
  printable: true,
} as const;

const link = 'https://pagamenti.valfiorita.example/cart/8f3k2m1a-7k4q-92mx-2026/3f1c2b7a9d';

/** What could be longest: everything at once. */
const longNotice: NoticeView = {
  ...notice,
  bookingNumber: '2026000123456789',
  numberInDoubt: true,
  creditorName:
    'Azienda ospedaliero-universitaria consorziale dei santi Cosma e Damiano di Borgo Ulivo Superiore',
  amountCents: 123_456_78,
  formerCents: 3615,
};

const closed = { kind: 'paymentClosed', receipt: false } as const;

const row = (index: number): YearReceiptRow => ({
  receiptNumber: `RT26${String(index).padStart(4, '0')}K7Q2`,
  bookingNumber: `PRN-${70 + index}A/1`,
  paidOn: `2026-${String(12 - Math.floor(index / 4)).padStart(2, '0')}-${String(28 - (index % 4) * 7).padStart(2, '0')}`,
  amountCents: 3615,
  refundedCents: index === 1 ? 3615 : 0,
});

const year = {
  kind: 'yearReceipts',
  name,
  year: 2026,
  hasEarlier: true,
  hasLater: false,
  rows: [row(0), row(1), row(2)],
  paidCents: 10_845,
  refundedCents: 3615,
  keptCents: 7230,
  printer: 'ready',
  printable: true,
} as const satisfies Screen;

const { idle, idleWithoutPaper, idleWithoutReader } = arrivalScreens;

/** Screens of paying, and of what was paid. */
export const paymentScreens = {
  idlePay: { ...idle, payAccess: true },
  idlePayWithoutPaper: { ...idleWithoutPaper, payAccess: true },
  idlePayWithoutReader: { ...idleWithoutReader, payAccess: true },
  enteringPay: { ...entering, payOnly: true },
  enteringPayIncomplete: {
    ...entering,
    payOnly: true,
    personCode: 'RSSMRA80',
    edit: 8,
    problem: 'codeIncomplete',
  },
  enteringPayLastTry: {
    ...entering,
    payOnly: true,
    personCode: 'RSSMRA80A01H501U',
    next: '',
    edit: 16,
    problem: 'lastTry',
  },
  enteringPayUnavailable: { ...entering, payOnly: true, problem: 'unavailable' },
  askingPay: { ...asking, name: '', payOnly: true },
  askingPayNotFound: {
    ...asking,
    name: '',
    payOnly: true,
    number: 'PRN-77A/9',
    noticeRead: true,
    edit: 9,
    problem: 'notFound',
  },
  askingPayEmpty: { ...asking, name: '', payOnly: true, problem: 'malformed' },
  searchingPay: { kind: 'searching', name: '' },
  summaryPaid: {
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
    },
  },
  summaryYearOnly: { kind: 'summary', printer: 'ready', name, booking: { ...booking, yearReceipts: true } },
  summaryNoNotice: {
    kind: 'summary',
    printer: 'ready',
    name,
    booking: { ...booking, payable: 'noNotice', yearReceipts: true },
  },
  summaryPayElsewhere: {
    kind: 'summary',
    printer: 'jam',
    name,
    booking: { ...booking, payable: 'elsewhere', cancellable: 'elsewhere' },
  },
  checkingPayment: { kind: 'checkingPayment' },
  paying,
  payingLong: { ...paying, notice: longNotice, phone: { kind: 'notNow' }, printer: 'noPaper' },
  payingBare: { ...paying, notice: { ...notice, creditorName: '', dueDate: '' }, phone: { kind: 'no' } },
  payingNoPaper: { ...paying, printer: 'noPaper', printable: false },
  payingAsking: { ...paying, phone: { kind: 'asking' } },
  payingNotNow: { ...paying, phone: { kind: 'notNow' } },
  payingOpen: { ...paying, phone: { kind: 'open', link }, printable: false },
  payingOver: { ...paying, phone: { kind: 'over' }, printable: false },
  paid: { ...closed, reason: 'paid', receipt: true },
  paidWithoutReceipt: { ...closed, reason: 'paid' },
  paymentPending: { ...closed, reason: 'pending' },
  paymentExpired: { ...closed, reason: 'expired' },
  paymentUnknown: { ...closed, reason: 'unknown' },
  paymentInProgress: { ...closed, reason: 'inProgress' },
  paymentChanged: { ...closed, reason: 'changed' },
  paymentNothingDue: { ...closed, reason: 'nothingDue' },
  paymentAtDesk: { ...closed, reason: 'atDesk' },
  findingReceipts: { kind: 'findingReceipts' },
  receiptNotYet: { kind: 'receiptMissing', reason: 'notYet' },
  receiptUnavailable: { kind: 'receiptMissing', reason: 'unavailable' },
  yearReceipts: year,
  yearReceiptsMany: {
    ...year,
    hasLater: true,
    rows: Array.from({ length: 40 }, (_, index) => row(index)),
    paidCents: 144_600,
    keptCents: 140_985,
    printer: 'coverOpen',
  },
  yearReceiptsNoRefund: { ...year, rows: [row(0)], paidCents: 3615, refundedCents: 0, keptCents: 3615 },
  yearReceiptsEmpty: {
    ...year,
    year: 2025,
    hasLater: true,
    rows: [],
    paidCents: 0,
    refundedCents: 0,
    keptCents: 0,
    printable: false,
  },
  printingNotice: { kind: 'printing', paper: 'paymentNotice' },
  printedNotice: { kind: 'printed', paper: 'paymentNotice' },
  printedPaymentReceipt: { kind: 'printed', paper: 'paymentReceipt' },
  printedYear: { kind: 'printed', paper: 'yearReceipts' },
  printFailedNotice: { kind: 'printFailed', paper: 'paymentNotice', fault: 'noPaper', canPrint: true },
  printFailedPaymentReceipt: {
    kind: 'printFailed',
    paper: 'paymentReceipt',
    fault: 'jam',
    canPrint: true,
  },
} satisfies Record<string, Screen>;
