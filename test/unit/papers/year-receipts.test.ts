import fc from 'fast-check';
import { expect, test } from 'vitest';
import { totalsOf } from '../../../src-main/domain/payment.ts';
import { said, yearPaper } from '../../support/payment-papers.ts';
import { mario } from '../../support/sample-bookings.ts';
import { receiptOfPayment, receiptsOfYear } from '../../support/sample-payments.ts';

const amounts = fc.integer({ min: 1, max: 99_999_999 });
const anyReceipt = fc
  .record({ amountCents: amounts, refunded: fc.option(amounts), feeCents: fc.nat(500), whole: fc.boolean() })
  .map(({ amountCents, refunded, feeCents, whole }) => {
    const cents = whole ? amountCents : (refunded ?? 0);
    return receiptOfPayment({
      amountCents,
      feeCents,
      refund: refunded === null ? null : { cents, on: '2026-11-02' },
    });
  });

test('its totals are the sums of its receipts, to the cent, and nothing given back counts', () => {
  fc.assert(
    fc.property(fc.array(anyReceipt, { maxLength: 40 }), (receipts) => {
      let [paid, kept] = [0n, 0n];
      for (const { amountCents, refund } of receipts) {
        paid += BigInt(amountCents);
        if (amountCents > (refund?.cents ?? 0)) kept += BigInt(amountCents - (refund?.cents ?? 0));
      }
      expect(totalsOf(receipts)).toMatchObject({
        paidCents: Number(paid),
        keptCents: Number(kept),
        refundedCents: Number(paid - kept),
      });
    }),
  );
});

test('the sum on the paper is that of the amounts on the paper', () => {
  const cents = (euros: string): number => Number(euros.replace(/\D/g, ''));
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1, maxLength: 12 }), (all) => {
      const text = said(
        yearPaper(all.map((amountCents) => receiptOfPayment({ amountCents, feeCents: 0 }))).html,
      );
      const [total, ...each] = (text.match(/[\d.]+,\d\d €/g) ?? []).map(cents);
      expect(each).toEqual(all);
      expect(total).toBe(each.reduce((sum, one) => sum + one, 0));
      expect(text).toContain(`Pagamenti\n${all.length}\n`);
    }),
    { numRuns: 30 },
  );
});

test('each with its day, number and creditor; what was given back stands apart', () => {
  const text = said(yearPaper(receiptsOfYear(2026, 5)).html);
  const [list = '', apart = ''] = text.split('Rimborsi: nel totale conta solo la parte non rimborsata.');
  for (const each of ["Ricevute dell'anno 2026", 'ROSSI MARIO', mario.fiscalCode, 'ASL di Prova'])
    expect(list).toContain(each);
  for (const each of ['10 gennaio 2026', 'RT-2026-00001', 'RT-2026-00002', 'RT-2026-00004'])
    expect(list).toContain(each);
  // Five of 36,15; 20,00 and all of another given back.
  expect(list).toContain('Totale, tolti i rimborsi\n124,60 €');
  expect(list).toContain('Pagato in tutto\n180,75 €');
  expect(list).toContain('Rimborsato\n56,15 €');
  expect(list).not.toMatch(/RT-2026-0000[35]/);
  expect(apart).toMatch(
    /RT-2026-00003 · ASL di Prova\nRimborsato: 20,00 €, il 3 settembre 2026\nNel totale: 16,15 €/,
  );
  expect(apart).toMatch(/RT-2026-00005 · ASL di Prova\nRimborsato: 36,15 €/);
});

test('nothing of what for', () => {
  expect(said(yearPaper(receiptsOfYear(2026, 3)).html)).not.toMatch(/CARDIOLOGICA|160A0/);
});

test('without payments it says so', () => {
  const text = said(yearPaper([]).html);
  expect(text).toContain('Per il 2026 a questo totem non risultano pagamenti.');
  expect(text).not.toMatch(/Totale|€/);
});

test('fees are no part of the sum, and are told', () => {
  expect(said(yearPaper([receiptOfPayment()]).html)).toContain('Le commissioni, 1,50 €, non sono comprese.');
});
