import { describe, expect, test } from 'vitest';
import type { Booking } from '../../src-main/domain/booking.ts';
import type { PaymentStatus } from '../../src-main/payments/payment-status.ts';
import { creditorFiscalCode, noticeNumbers } from './bridge-process.ts';
import { arta, bookingOf, mario } from './sample-bookings.ts';

/** What their `payment` says is so in the world; the year of a receipt is that of `paidAt`. */
export type OpenPaymentStatus = (bookings: readonly Booking[]) => Promise<PaymentStatus>;

const never = new AbortController().signal;

function debtOf(changes: Partial<Booking['payment']>, others: Partial<Booking> = {}): Booking {
  const base = bookingOf(mario, others);
  const payment = { ...base.payment, noticeNumber: noticeNumbers[0], creditorFiscalCode, ...changes };
  return { ...base, payment };
}

const paidOn = (paidAt: string, place: 0 | 1 | 2, others: Partial<Booking> = {}) =>
  debtOf(
    {
      status: 'paid',
      paidAt,
      receiptNumber: `IUR-${place}`,
      method: 'Carta',
      noticeNumber: noticeNumbers[place],
    },
    { bookingNumber: `PRN-${place}/1`, ...others },
  );

/** What everybody behind the port has to do; run against each implementation. */
export function describePaymentStatus(name: string, open: OpenPaymentStatus): void {
  describe(`${name}, what is known of a debt`, () => {
    test('to be paid, with its amount', async () => {
      const debt = debtOf({ status: 'due' });
      const payments = await open([debt]);
      expect(await payments.stateOf(debt, never)).toMatchObject({ kind: 'unpaid', amountCents: 3615 });
    });

    test.each(['pending', 'paid'] as const)('%s', async (status) => {
      const debt = debtOf({ status });
      const payments = await open([debt]);
      expect(await payments.stateOf(debt, never)).toEqual({ kind: status });
    });

    test('whoever has left is told nothing', async () => {
      const debt = paidOn('2026-11-20T18:05', 0);
      const payments = await open([debt]);
      const left = AbortSignal.abort();
      expect(await payments.stateOf(debt, left)).toEqual({ kind: 'unknown' });
      expect(await payments.receiptOf(debt, left)).toEqual({ ok: false, error: 'unavailable' });
      expect(await payments.receiptsOf(mario.fiscalCode, 2026, left)).toEqual({
        ok: false,
        error: 'unavailable',
      });
    });
  });

  describe(`${name}, receipts`, () => {
    test('the receipt of a booking says what was paid, when, by whom, for what', async () => {
      const debt = paidOn('2026-11-20T18:05', 0);
      const payments = await open([debt]);
      expect(await payments.receiptOf(debt, never)).toMatchObject({
        ok: true,
        value: {
          receiptNumber: 'IUR-0',
          bookingNumber: 'PRN-0/1',
          noticeNumber: noticeNumbers[0],
          iuv: noticeNumbers[0].slice(1),
          creditorFiscalCode,
          payerName: 'MARIO ROSSI',
          payerFiscalCode: mario.fiscalCode,
          prescriptionNumbers: ['160A04012345678'],
          amountCents: 3615,
          feeCents: 0,
          paidAt: '2026-11-20T18:05',
          method: 'Carta',
          refund: null,
        },
      });
    });

    test('paid, and its receipt is still to come: not yet', async () => {
      const debt = debtOf({ status: 'paid' });
      const payments = await open([debt]);
      expect(await payments.receiptOf(debt, never)).toEqual({ ok: false, error: 'notYet' });
    });

    test('of a year: all that this person has paid in it, in order of time, and of nobody else', async () => {
      const last = paidOn('2026-12-31T23:59', 0);
      const first = paidOn('2026-01-01T00:00', 1);
      const other = { ...bookingOf(arta), payment: paidOn('2026-05-05T10:00', 2).payment };
      const payments = await open([last, first, other]);
      const numbersOf = async (fiscalCode: string, year: number): Promise<string[] | string> => {
        const found = await payments.receiptsOf(fiscalCode, year, never);
        return found.ok ? found.value.map(({ receiptNumber }) => receiptNumber) : found.error;
      };
      expect(await numbersOf(mario.fiscalCode, 2026)).toEqual(['IUR-1', 'IUR-0']);
      expect(await numbersOf(mario.fiscalCode, 2025)).toEqual([]);
      expect(await numbersOf(mario.fiscalCode, 2027)).toEqual([]);
      expect(await numbersOf(arta.fiscalCode, 2026)).toEqual(['IUR-2']);
    });

    test('the same receipt, asked for alone or with its year', async () => {
      const debt = paidOn('2026-11-20T18:05', 0);
      const payments = await open([debt]);
      const [alone, inYear] = [
        await payments.receiptOf(debt, never),
        await payments.receiptsOf(mario.fiscalCode, 2026, never),
      ];
      expect(alone.ok && inYear.ok && inYear.value).toEqual(alone.ok && [alone.value]);
    });
  });
}
