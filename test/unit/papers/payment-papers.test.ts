import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../src-main/contract/view.ts';
import { qrSvg } from '../../../src-main/papers/barcode.ts';
import { formIn, noticePaper, receiptPaper, said, yearPaper } from '../../support/payment-papers.ts';
import { receiptOfPayment, receiptsOfYear } from '../../support/sample-payments.ts';

describe('notice', () => {
  test('has all that who takes the money asks for', () => {
    const text = said(noticePaper().html);
    for (const each of [
      'Avviso di pagamento',
      '36,15 €',
      '3010 0000 1234 5678 64',
      'ASL di Prova',
      '00000000000',
      'Ticket prenotazione PRN-77A/1',
      'martedì 22 dicembre 2026',
      'MARIO R.',
      'Dove si paga',
      'Hai già pagato? Non serve pagare di nuovo.',
    ])
      expect(text).toContain(each);
    for (const where of ['App IO', 'banca', 'posta', 'tabaccheria', 'pagoPA']) expect(text).toContain(where);
    expect(noticePaper().html).toContain('<svg class="qr"');
  });

  test.each(languages)('in %s nothing of the prestazione, of the whole name or of the codes', (language) => {
    const { html, read, title } = noticePaper({}, formIn({ language }));
    for (const text of [said(html), read.join('\n')])
      expect(text).not.toMatch(/CARDIOLOGICA|89\.7A|160A0|Portare gli esami|ROSSI|RSSM|1980|Ambulatorio/);
    expect(title).toBe('totem-x');
  });

  test('what nobody has told is left out; without a code the number is still there', () => {
    const text = said(noticePaper({ dueDate: '', creditorName: '', creditorFiscalCode: '' }).html);
    expect(text).not.toMatch(/entro|Ente che riceve|Codice fiscale|Inquadra/);
    expect(text).toContain('3010 0000 1234 5678 64');
  });
});

test('a number with a wrong check is printed all the same, and the paper says what to do', () => {
  const wrong = noticePaper({ noticeNumber: '301000001234567865' });
  expect(said(wrong.html)).toContain('Se il codice non viene accettato, chiedi allo sportello.');
  expect(wrong.html).toContain('<svg class="qr"');
  expect(said(noticePaper().html)).not.toContain('accettato');
});

describe('receipt', () => {
  test('has every fact, the codice fiscale whole, and why there is no stamp on it', () => {
    const text = said(receiptPaper().html);
    for (const each of [
      'Ricevuta di pagamento',
      '36,15 €',
      '4f8c2a1e9b7d40c6a3e5f1b2c8d90716',
      'mercoledì 16 dicembre 2026, ore 18:05',
      'Carta di pagamento',
      'Banca di Prova',
      '1,50 €',
      'ROSSI MARIO',
      'RSSMRA80A01H501U',
      'Ticket prenotazione PRN-77A/1',
      '160A04012345678',
      'ASL di Prova',
      '00000000000',
      '3010 0000 1234 5678 64',
      '01000001234567864',
      'Esente da bollo',
      '9/E del 2014',
    ])
      expect(text).toContain(each);
    expect(text).not.toMatch(/RISTAMPA|Rimborsato/);
  });

  test('paid at the desk, with as little as a desk tells', () => {
    const bare = {
      noticeNumber: '',
      iuv: '',
      feeCents: 0,
      method: '',
      paidWith: '',
      prescriptionNumbers: [],
    };
    const text = said(receiptPaper({ ...bare, creditorName: '', paidAt: '2026-12-16' }).html);
    expect(text).not.toMatch(/IUV|avviso|Commissione|Tramite|Ricetta\n|Ente che|undefined/);
    expect(text).toContain('mercoledì 16 dicembre 2026\n');
  });

  test('printed again it says so', () => {
    expect(said(receiptPaper({}, formIn({ reprints: 2 })).html)).toContain('RISTAMPA 2');
  });

  test.each([
    [{ cents: 3615, on: '2027-01-03' }, ['Rimborsato: 36,15 €, il 3 gennaio 2027'], ['Resta']],
    [{ cents: 1000, on: '' }, ['Rimborsato: 10,00 €\n', 'Resta pagato: 26,15 €'], []],
    [{ cents: 0, on: '' }, [], ['Rimborsato', 'Resta']],
  ])('given back: %j', (refund, there, notThere) => {
    const text = said(receiptPaper({ refund }).html);
    for (const each of there) expect(text).toContain(each);
    for (const each of notThere) expect(text).not.toContain(each);
  });
});

test.each(languages)('in %s all three come out, are read, and hold the same amounts', (language) => {
  for (const { html, read } of [
    noticePaper({}, formIn({ language })),
    receiptPaper({ refund: { cents: 1000, on: '2026-12-20' } }, formIn({ language, reprints: 1 })),
    yearPaper(receiptsOfYear(2026, 5), formIn({ language })),
  ]) {
    expect(read.join('\n')).toMatch(/36[.,]15/);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
    if (language !== 'it') expect(html).toContain(`<em lang="${language}"`);
  }
});

test('whatever a payment service writes comes out as text, never as markup', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom('<script>alert(1)</script>', '<img src=x onerror=1>', '"><svg/onload=1>', '&lt;'),
  );
  const tags = (html: string): number => html.match(/<[a-z/!]/g)?.length ?? 0;
  const papersOf = (text: string): string[] => {
    const own = `x${text.replaceAll('\n', ' ')}`;
    const texts = { receiptNumber: own, creditorName: own, payerName: own, method: own, paidWith: own };
    return [
      noticePaper({ creditorName: own, bookingNumber: own }).html,
      receiptPaper(texts).html,
      yearPaper([receiptOfPayment(texts)]).html,
    ];
  };
  const plain = papersOf('y').map(tags);
  fc.assert(
    fc.property(hostile, (text) => {
      expect(papersOf(text).map(tags)).toEqual(plain);
    }),
  );
});

test('the code of a notice has 33 modules of six dots, whatever the notice', () => {
  for (const cents of ['05', '3615', '9999999999']) {
    const text = `PAGOPA|002|301000001234567864|00000000000|${cents}`;
    const svg = qrSvg(text, 'M', 72, { version: 4, mm: 25 }) ?? '';
    const [, side, widthMm] = /viewBox="-8 -8 (\d+) \d+" width="([\d.]+)mm"/.exec(svg) ?? [];
    expect(Number(side) / 2).toBe(33 + 2 * 4);
    expect(Number(widthMm)).toBe((41 * 6) / 8);
  }
  expect(qrSvg('a'.repeat(100), 'M', 72, { version: 4, mm: 25 })).toBeNull();
});
