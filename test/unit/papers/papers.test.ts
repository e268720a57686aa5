import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barcodeSvg } from '../../../src-main/papers/barcode.ts';
import { escapeHtml } from '../../../src-main/papers/escape-html.ts';
import { createPaperOffice } from '../../../src-main/papers/paper-office.ts';
import type { PaperOrder } from '../../../src-main/papers/paper-office.ts';
import { couponOrder, formOf } from '../../support/paper-orders.ts';
import { bookingOf, cardiology, mario } from '../../support/sample-bookings.ts';

const office = createPaperOffice({
  issuer: { kioskId: 'totem-1', name: 'ASL di Prova', address: '', phone: '0800 000 000', hours: '' },
  paperWidthMm: 80,
  fontCss: () => '',
  now: () => new Date('2026-11-23T09:12:00Z'),
  toLocal: () => '2026-11-23T10:12',
});
const receipt = {
  cancellationNumber: 'D26-7K4Q-92MX',
  confirmed: true,
  cancelledLocal: '2026-11-23T10:00:07',
  requested: null,
  deadline: '2030-12-18T17:00',
  signedText: 'TCR1.ABCDEFGH.AAAA',
};
const cancellation = { cancellationNumber: 'D26-7K4Q-92MX', cancelledAt: '2026-11-23T09:00:00.000Z' };

describe('coupon', () => {
  const { html, title } = office.prepare(couponOrder(bookingOf(mario)), formOf('some-id'));

  test('says what, when, where, and how to prepare', () => {
    for (const text of [
      'Promemoria di prenotazione',
      'PRN-77A/1',
      'domenica 22 dicembre 2030,<br>ore 9:30',
      'Poliambulatorio di Borgo Ulivo',
      'Corpo B, piano 2, Ambulatorio 14',
      'PRIMA VISITA CARDIOLOGICA',
      'Portare gli esami precedenti.',
      '36,15',
    ]) {
      expect(html).toContain(text);
    }
  });

  test('folded, it shows day, time and place, first name and initial, and nothing else of the person', () => {
    const payment = { ...bookingOf(mario).payment, exemption: '048' };
    const whole = office.prepare(couponOrder(bookingOf(mario, { payment })), formOf('some-id')).html;
    const [outside = '', inside = ''] = whole.slice(whole.indexOf('<main>')).split('class="fold"');
    for (const text of ['22 dicembre 2030', '9:30', 'Ambulatorio 14', 'MARIO R.'])
      expect(outside).toContain(text);
    expect(outside).not.toMatch(/CARDIOLOGICA|ROSSI|RSSM|048|160A04012345678|PRN-77A|89\.7A|36,15/);
    for (const text of ['CARDIOLOGICA', 'ROSSI MARIO', '160A04012345678, priorità D', '048', '36,15'])
      expect(inside).toContain(text);
    expect(whole).not.toContain(mario.fiscalCode);
    expect(title).toBe('totem-some-id');
  });

  test('until when it can be cancelled without costs, with the days that are left on the day of printing', () => {
    expect(html).toContain('Si può disdire senza costi entro');
    expect(html).toContain('mercoledì 18 dicembre 2030,<br>ore 17:00');
    expect(html).toContain('Oggi, 23 novembre 2026, mancano 3 giorni.');
    const late = {
      ...couponOrder(bookingOf(mario)),
      deadline: { at: '2030-12-18T17:00', daysLeft: -1, inTime: false },
    };
    expect(office.prepare(late as PaperOrder, formOf('x')).html).toContain(
      'Il termine per disdire senza costi era',
    );
    const unknown = { ...couponOrder(bookingOf(mario)), deadline: null };
    expect(office.prepare(unknown as PaperOrder, formOf('x')).html).not.toContain('senza costi');
  });

  test('the code of a notice is there for what is to be paid, and for nothing else', () => {
    const due = {
      ...bookingOf(mario).payment,
      noticeNumber: '301000001234567864',
      creditorFiscalCode: '00000000000',
    };
    const codesWith = (change: Partial<typeof due>): number => {
      const order = couponOrder(bookingOf(mario, { payment: { ...due, ...change } }));
      return office.prepare(order, formOf('x')).html.match(/<svg class="qr"/g)?.length ?? 0;
    };
    // That of the calendar is always there.
    expect(codesWith({})).toBe(2);
    for (const status of ['paid', 'pending', 'not_due'] as const) expect(codesWith({ status })).toBe(1);
    expect(codesWith({ copaymentCents: 0 })).toBe(1);
    expect(codesWith({ creditorFiscalCode: '' })).toBe(1);
  });

  test('beside the Italian every text in English, and a reprint says so', () => {
    const form = { printoutId: 'x', reprints: 2, language: 'en' } as const;
    const both = office.prepare(couponOrder(bookingOf(mario)), form).html;
    for (const text of [
      'RISTAMPA 2',
      'REPRINT 2',
      'Quando · <i lang="en" dir="auto">When</i>',
      'Sunday, 22 December 2030,<br>at 9:30',
    ])
      expect(both).toContain(text);
    expect(both).toContain('PRIMA VISITA CARDIOLOGICA');
    expect(both.match(/PRIMA VISITA CARDIOLOGICA/g)).toHaveLength(1);
  });

  test('several services: each time and door once outside, each service with its own inside', () => {
    const [second, other] = [
      { ...cardiology, description: 'ECG' },
      { ...cardiology, description: 'HOLTER', startsAt: '2030-12-23T08:00' },
    ];
    const whole = office.prepare(
      couponOrder(bookingOf(mario, { services: [cardiology, second, other] })),
      formOf('x'),
    );
    const [outside = '', inside = ''] = whole.html.split('class="fold"');
    expect(outside.match(/ore 9:30/g)).toHaveLength(1);
    expect(outside).toContain('ore 8:00');
    expect(inside).toContain('Prestazione 3 di 3');
    expect(inside).toContain('lunedì 23 dicembre 2030, ore 8:00');
  });
});

test('the cancellation receipt has the number as text and as bars, and no prestazione', () => {
  const booking = bookingOf(mario, { status: 'cancelled', cancellation });
  const { html } = office.prepare({ paper: 'cancellationReceipt', booking, receipt }, formOf('some-id'));
  expect(html).toContain('Ricevuta di disdetta');
  expect(html).toContain('<strong>D26-7K4Q-92MX</strong>');
  expect(html).toContain('<svg class="barcode"');
  expect(html).not.toContain('CARDIOLOGICA');
});

test('whatever a booking system writes comes out as text, never as markup', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '<img src=x onerror=1>',
      '"><svg/onload=1>',
      '</style><b>',
      '&lt;',
    ),
  );
  const plain = office.prepare(couponOrder(bookingOf(mario)), formOf('x')).html.match(/<[a-z/!]/g)?.length;
  fc.assert(
    fc.property(hostile, (text) => {
      const description = `x${text.replaceAll('\n', ' ')}`;
      const booking = bookingOf(mario, { services: [{ ...cardiology, description }] });
      expect(office.prepare(couponOrder(booking), formOf('x')).html.match(/<[a-z/!]/g)).toHaveLength(
        plain ?? -1,
      );
    }),
  );
});

test('escaping takes out what would only make a text read differently', () => {
  expect(escapeHtml(`<b>&"'\``)).toBe('&lt;b&gt;&amp;&quot;&#39;&#96;');
  expect(escapeHtml('a\u202egnp.exe\u200b\u0007')).toBe('agnp.exe');
  expect(escapeHtml('NICOLO\u0300')).toBe('NICOLÒ');
});

describe('barcode', () => {
  test('any booking number fits on 80 mm paper, bars of whole dots', () => {
    const code = fc.stringMatching(/^[A-Z0-9./-]{4,20}$/);
    fc.assert(
      fc.property(code, (value) => {
        const svg = barcodeSvg(value, 72);
        const [, units] = /viewBox="-10 0 (\d+)/.exec(svg ?? '') ?? [];
        const [, widthMm] = /width="([\d.]+)mm"/.exec(svg ?? '') ?? [];
        expect(Number(widthMm)).toBeLessThanOrEqual(72);
        expect([2, 3]).toContain((Number(widthMm) * 8) / Number(units));
      }),
    );
  });

  test('other characters get no bars, the number in print must do', () => {
    expect(barcodeSvg('perché', 72)).toBeNull();
    expect(barcodeSvg('', 72)).toBeNull();
  });
});
