import type { PaymentNotice, PaymentReceipt } from '../../src-main/domain/payment.ts';
import { createPaperOffice, type PaperForm } from '../../src-main/papers/paper-office.ts';
import { bookingOf, mario } from './sample-bookings.ts';
import { noticeOf, receiptOfPayment } from './sample-payments.ts';

const office = createPaperOffice({
  issuer: { kioskId: 'totem-1', name: 'Ospedale di Prova', address: '', phone: '', hours: '' },
  paperWidthMm: 80,
  fontCss: () => '',
  now: () => new Date('2026-12-17T09:12:00Z'),
  toLocal: () => '2026-12-17T10:12',
});
const booking = bookingOf(mario);
const payer = { name: 'ROSSI MARIO', fiscalCode: mario.fiscalCode };
export const formIn = (changes: Partial<PaperForm> = {}): PaperForm => ({
  printoutId: 'x',
  reprints: 0,
  language: 'it',
  ...changes,
});
/** What stands on it, one thing a line, without its style. */
export const said = (html: string): string =>
  html
    .slice(html.indexOf('<main>'))
    .replace(/<[^>]*>/g, '\n')
    .replace(/\n+/g, '\n')
    .replaceAll('&#39;', "'");
export const noticePaper = (changes: Partial<PaymentNotice> = {}, of = formIn()) =>
  office.prepare({ paper: 'paymentNotice', booking, notice: noticeOf(booking, changes) }, of);
export const receiptPaper = (changes: Partial<PaymentReceipt> = {}, of = formIn()) =>
  office.prepare({ paper: 'paymentReceipt', receipt: receiptOfPayment(changes) }, of);
export const yearPaper = (receipts: readonly PaymentReceipt[], of = formIn()) =>
  office.prepare({ paper: 'yearReceipts', year: 2026, payer, receipts }, of);
