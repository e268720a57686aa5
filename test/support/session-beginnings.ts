import { noticeOf } from '../../src-main/domain/payable.ts';
import type { PaymentNotice } from '../../src-main/domain/payment.ts';
import type { SessionEvent } from '../../src-main/domain/session-event.ts';
import { dueBooking } from './due-booking.ts';
import { mario } from './sample-bookings.ts';

export const booking = dueBooking();
export const cancellation = { cancellationNumber: 'D26-7K4Q-92MX', cancelledAt: '2026-11-23T09:00:00.000Z' };

const search: SessionEvent[] = [
  { kind: 'edit', criterion: 'bookingNumber', number: 'prn-77a/1', noticeRead: true, edit: 1 },
  { kind: 'search' },
  { kind: 'bookingsFound', bookings: [booking] },
  { kind: 'openBooking', bookingNumber: 'PRN-77A/1' },
];
const withCard: SessionEvent[] = [{ kind: 'cardInserted' }, { kind: 'cardRead', holder: mario }];
const withCodes: SessionEvent[] = [
  { kind: 'scanned', text: mario.fiscalCode },
  {
    kind: 'editEntry',
    field: 'cardNumber',
    form: 'fiscalCode',
    personCode: mario.fiscalCode,
    cardNumber: '80380001601234567892',
    edit: 1,
  },
  { kind: 'verify' },
  { kind: 'accessGranted', holder: mario },
];
const cancelling: SessionEvent[] = [
  { kind: 'cancelBooking' },
  { kind: 'confirmCancellation', afterDeadline: false, withoutPaper: false },
];
const notice = noticeOf(booking) as PaymentNotice;
const paying: SessionEvent[] = [
  { kind: 'startPayment' },
  { kind: 'paymentChecked', answer: { kind: 'payable', notice, watched: true, byPhone: true }, booking },
];
const payer: SessionEvent[] = [
  { kind: 'payOnly' },
  { kind: 'scanned', text: mario.fiscalCode },
  ...search.slice(0, 3),
];
const signingIn: SessionEvent[] = [
  { kind: 'signIn' },
  {
    kind: 'phoneSignInStarted',
    phone: { qr: 'https://a.example/?c=1', address: 'https://a.example', userCode: 'BDWP-HQPK', endsAt: '' },
  },
];
const listed: SessionEvent[] = [
  { kind: 'signedIn', holder: mario },
  {
    kind: 'editFilter',
    from: '',
    to: '',
    state: 'all',
    bookingNumber: '',
    prescription: '',
    noticeRead: true,
    edit: 1,
  },
  { kind: 'findAll' },
  { kind: 'listFound', bookings: [booking], total: 20, offset: 0 },
];
const year: SessionEvent[] = [
  { kind: 'openYear', year: null },
  { kind: 'yearFound', year: 2026, thisYear: 2026, receipts: [] },
];
/** By chance alone the deep states would hardly ever be come to. */
export const beginnings: [string, SessionEvent[]][] = [
  ['idle', []],
  ['asking', withCard],
  ['summary', [...withCard, ...search]],
  ['summary', [...withCodes, ...search]],
  ['checkingCancellation', [...withCard, ...search, { kind: 'cancelBooking' }]],
  ['checkingCancellation', [...withCodes, ...search, { kind: 'cancelBooking' }]],
  ['printing', [...withCard, ...search, { kind: 'printCoupon', large: false }]],
  ['paying', [...withCard, ...search, ...paying]],
  ['paying', [...payer, ...paying.slice(1)]],
  ['paying', [...withCard, ...search, ...paying, { kind: 'payByPhone' }]],
  ['signingInByPhone', signingIn],
  ['signingInByPhone', [...withCard, ...signingIn]],
  ['found', [...signingIn, ...listed]],
  ['found', [...withCard, ...signingIn, ...listed]],
  ['yearReceipts', [...withCard, ...search, ...year]],
  ['cancelling', [...withCard, ...search, ...cancelling]],
  ['cancelling', [...withCodes, ...search, ...cancelling]],
  [
    'cancelled',
    [
      ...withCard,
      ...search,
      ...cancelling,
      { kind: 'bookingCancelled', cancellation, confirmed: true, receipt: null },
    ],
  ],
  ['entering', withCodes.slice(0, 2)],
  ['verifying', withCodes.slice(0, 3)],
  ['openingCase', [...withCard, ...search, { kind: 'passToDesk' }]],
  ['caseOpened', [...withCodes, ...search, { kind: 'passToDesk' }, { kind: 'caseFiled', reference: 'K7Q2' }]],
];
