import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barcodeSvg } from '../../../src-main/papers/barcode.ts';
import { escapeHtml } from '../../../src-main/papers/escape-html.ts';
import { createPaperOffice } from '../../../src-main/papers/paper-office.ts';
import { bookingOf, cardiology, mario } from '../../support/sample-bookings.ts';

const office = createPaperOffice({
  issuer: { kioskId: 'totem-1', name: 'ASL di Prova', address: '', phone: '0800 000 000', hours: '' },
  paperWidthMm: 80,
  fontCss: '',
  now: () => new Date('2026-11-23T09:12:00Z'),
  toLocal: () => '2026-11-23T10:12',
});
const cancellation = { cancellationNumber: 'D26-7K4Q-92MX', cancelledAt: '2026-11-23T09:00:00.000Z' };

describe('coupon', () => {
  const { html, title } = office.prepare('coupon', bookingOf(mario), 'some-id');

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

  test('does not name the person to whoever finds it', () => {
    expect(html).toContain('MARIO R.');
    expect(html).not.toMatch(/ROSSI|RSSMRA|1980-01-01|160A04012345678/);
    expect(title).toBe('totem-some-id');
  });
});

test('the cancellation receipt has the number as text and as bars, and no prestazione', () => {
  const booking = bookingOf(mario, { status: 'cancelled', cancellation });
  const { html } = office.prepare('cancellationReceipt', booking, 'some-id');
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
  const plain = office.prepare('coupon', bookingOf(mario), 'x').html.match(/<[a-z/!]/g)?.length;
  fc.assert(
    fc.property(hostile, (text) => {
      const description = `x${text.replaceAll('\n', ' ')}`;
      const booking = bookingOf(mario, { services: [{ ...cardiology, description }] });
      expect(office.prepare('coupon', booking, 'x').html.match(/<[a-z/!]/g)).toHaveLength(plain ?? -1);
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
