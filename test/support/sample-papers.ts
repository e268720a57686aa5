import type { Booking } from '../../src-main/domain/booking.ts';
import type { PaperForm, PaperOrder } from '../../src-main/papers/paper-office.ts';
import { bookingOf, cardiology, mario } from './sample-bookings.ts';
import { noticeOf, receiptOfPayment, receiptsOfYear } from './sample-payments.ts';

const plain = bookingOf(mario, {
  services: [{ ...cardiology, startsAt: '2026-12-22T09:30' }],
  payment: {
    ...bookingOf(mario).payment,
    noticeNumber: '301000001234567864',
    creditorFiscalCode: '00000000000',
  },
});

/** The longest that a booking system has been seen to write, all in one. */
const long: Booking = {
  ...bookingOf({ ...mario, surname: "DELL'ACQUARIO BIANCOSPINO", givenName: 'MARIA IMMACOLATA CONCETTA' }),
  bookingNumber: 'ASL-2026/000123.4567',
  channel: 'pharmacy',
  services: [
    {
      ...cardiology,
      description:
        'ECOCOLORDOPPLERGRAFIA DEI TRONCHI SOVRAAORTICI A RIPOSO E DOPO PROVA FISICA O FARMACOLOGICA, CONTROLLO',
      quantity: 3,
      preparation:
        'Presentarsi a digiuno da almeno otto ore. Si può bere acqua. Sospendere i farmaci anticoagulanti solo se lo ' +
        'dice il medico. Portare tutti gli esami precedenti, anche di altre strutture, e l’elenco dei farmaci.',
      startsAt: '2026-12-22T09:30',
      place: {
        facility: 'Presidio Ospedaliero Territoriale Santa Maria degli Ulivi di Borgo Ulivo Marina',
        address: 'Strada Provinciale per Rocca Marina, chilometro 12,500, 70000 Borgo Ulivo (BA)',
        building: 'Padiglione Levante, ala vecchia',
        floor: '-1',
        room: 'Ambulatorio di diagnostica vascolare 2',
        phone: '0800 000 020 (lun-ven 8:00-13:00)',
      },
    },
    {
      ...cardiology,
      description: 'ELETTROCARDIOGRAMMA DINAMICO',
      startsAt: '2027-01-11T08:00',
      priority: 'B',
    },
  ],
  payment: { ...plain.payment, exemption: 'E01', copaymentCents: 123_456 },
};

const number = { cancellationNumber: 'D26-7K4Q-92MX', cancelledAt: '2026-12-17T09:12:07.000Z' };
const signedText =
  'TCR1.ABCDEFGH.IR6EIMRWFU3UWNCRFU4TETKYPRIFETROG43UCL2RPRIDEMBSGYWTCMRNGE3VIMBYHIYTEORQG5NHYMRQGI3C2MJSFUYTQVBRG46DAMB.' +
  'A'.repeat(103);
const receipt = (deadline: string, confirmed = true) => ({
  cancellationNumber: confirmed ? number.cancellationNumber : 'R26-7K4Q-92MX',
  confirmed,
  cancelledLocal: '2026-12-17T10:12:07',
  requested: null,
  deadline,
  signedText,
});
const deadline = { at: '2026-12-18T17:00', daysLeft: 3, inTime: true };
const form = (other: Partial<PaperForm> = {}): PaperForm => ({
  printoutId: 'x',
  reprints: 0,
  language: 'it',
  ...other,
});
const coupon = (booking: Booking, large = false): PaperOrder => ({
  paper: 'coupon',
  booking,
  deadline,
  large,
});

const notice = (booking: Booking, creditorName = 'ASL di Prova'): PaperOrder => ({
  paper: 'paymentNotice',
  booking,
  notice: noticeOf(booking, { creditorName }),
});
const longCreditor =
  'Azienda Sanitaria Locale di Prova, Presidio Ospedaliero Santa Maria degli Ulivi di Borgo Ulivo';
const payment = (changes: Parameters<typeof receiptOfPayment>[0] = {}): PaperOrder => ({
  paper: 'paymentReceipt',
  receipt: receiptOfPayment(changes),
});
const year = (count: number): PaperOrder => ({
  paper: 'yearReceipts',
  year: 2026,
  payer: { name: `${mario.surname} ${mario.givenName}`, fiscalCode: mario.fiscalCode },
  receipts: receiptsOfYear(2026, count),
});

/** Every paper in the forms in which it comes out. */
export const samplePapers: Record<string, [PaperOrder, PaperForm]> = {
  coupon: [coupon(plain), form()],
  couponInEnglish: [coupon(plain), form({ language: 'en' })],
  couponInArabic: [coupon(plain), form({ language: 'ar' })],
  couponInRomanian: [coupon(plain), form({ language: 'ro' })],
  couponLarge: [coupon(plain, true), form()],
  couponLong: [coupon(long), form({ reprints: 2 })],
  couponLongInEnglish: [coupon(long), form({ language: 'en' })],
  couponLongLarge: [coupon(long, true), form()],
  couponLate: [
    { ...coupon(plain), deadline: { at: '2026-12-18T17:00', daysLeft: -1, inTime: false } } as PaperOrder,
    form(),
  ],
  receipt: [{ paper: 'cancellationReceipt', booking: plain, receipt: receipt('2026-12-18T17:00') }, form()],
  receiptInEnglish: [
    { paper: 'cancellationReceipt', booking: long, receipt: receipt('2026-12-18T17:00') },
    form({ language: 'en', reprints: 1 }),
  ],
  receiptInArabic: [
    { paper: 'cancellationReceipt', booking: plain, receipt: receipt('2026-12-18T17:00') },
    form({ language: 'ar' }),
  ],
  receiptLate: [
    { paper: 'cancellationReceipt', booking: plain, receipt: receipt('2026-12-16T17:00') },
    form(),
  ],
  receiptOfRequest: [
    { paper: 'cancellationReceipt', booking: plain, receipt: receipt('2026-12-18T17:00', false) },
    form(),
  ],
  receiptOfElsewhere: [
    { paper: 'cancellationReceipt', booking: plain, receipt: { ...receipt(''), signedText: '' } },
    form(),
  ],
  outcome: [{ paper: 'outcomeSlip', booking: plain, reference: '8F3K2M1A' }, form({ language: 'en' })],
  problem: [
    { paper: 'caseSlip', request: { kind: 'report', problem: 'dataWrong' }, reference: 'K7Q2XM' },
    form(),
  ],
  handOver: [
    { paper: 'caseSlip', request: { kind: 'handOver' }, reference: 'K7Q2' },
    form({ language: 'en' }),
  ],
  notice: [notice(plain), form()],
  noticeInEnglish: [notice(plain), form({ language: 'en', reprints: 1 })],
  noticeInArabic: [notice(plain), form({ language: 'ar' })],
  noticeLong: [notice(long, longCreditor), form({ language: 'fr' })],
  payment: [payment(), form()],
  paymentInEnglish: [
    payment({ refund: { cents: 3615, on: '2027-01-03' } }),
    form({ language: 'en', reprints: 2 }),
  ],
  paymentInArabic: [payment({ refund: { cents: 1000, on: '' } }), form({ language: 'ar' })],
  paymentAtDesk: [
    payment({
      noticeNumber: '',
      iuv: '',
      feeCents: 0,
      method: 'Contanti',
      paidWith: 'Cassa 2',
      receiptNumber: '2026/0417',
    }),
    form(),
  ],
  paymentLong: [
    payment({
      creditorName: longCreditor,
      payerName: "DELL'ACQUARIO BIANCOSPINO MARIA IMMACOLATA CONCETTA",
      prescriptionNumbers: ['160A04012345678', '160A04012345679', '160A04012345680'],
      amountCents: 123_456,
    }),
    form({ language: 'ro' }),
  ],
  year: [year(12), form()],
  yearInEnglish: [year(5), form({ language: 'en', reprints: 1 })],
  yearInArabic: [year(5), form({ language: 'ar' })],
  yearPlain: [year(2), form()],
  yearEmpty: [year(0), form({ language: 'en' })],
};
