import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagoPaPartsOf, pagoPaQr } from '../../../src-main/domain/pago-pa-qr.ts';

const parts = { noticeNumber: '301000001234567864', creditorFiscalCode: '12345670165', amountCents: 3615 };
const text = 'PAGOPA|002|301000001234567864|12345670165|3615';

test('the text of a notice, there and back', () => {
  expect(pagoPaQr(parts)).toBe(text);
  expect(pagoPaPartsOf(text)).toEqual(parts);
  expect(pagoPaPartsOf(text.replaceAll('|', '§'))).toEqual(parts);
  expect(pagoPaQr({ ...parts, amountCents: 5 })).toBe(text.replace('3615', '05'));
  expect(pagoPaQr({ ...parts, amountCents: 9_999_999_999 })).toBe(text.replace('3615', '9999999999'));
});

test.each([
  { noticeNumber: '30100000123456786' },
  { noticeNumber: '' },
  { noticeNumber: '3010 0000 1234 5678 64' },
  { creditorFiscalCode: '' },
  { creditorFiscalCode: '1234567016' },
  { creditorFiscalCode: 'RSSMRA80A01' },
  { amountCents: 0 },
  { amountCents: -3615 },
  { amountCents: 36.15 },
  { amountCents: Number.NaN },
  { amountCents: 10_000_000_000 },
])('no code of %j', (change) => {
  expect(pagoPaQr({ ...parts, ...change })).toBeNull();
});

test.each([
  'PAGOPA|001|301000001234567864|12345670165|3615',
  'PAGOPA|002|301000001234567864|12345670165',
  'PAGOPA|002|301000001234567864|12345670165|3615|',
  'PAGOPA|002|301000001234567864|12345670165|3615|x',
  'PAGOPA|002|301000001234567864|12345670165|36,15',
  'PAGOPA|002|301000001234567864|12345670165|-3615',
  'PAGOPA|002|301000001234567864|12345670165|36150000000',
  'PAGOPA|002|30100000123456786|12345670165|3615',
  'PAGOPA|002|301000001234567864|1234567016|3615',
  'pagopa|002|301000001234567864|12345670165|3615',
  ' PAGOPA|002|301000001234567864|12345670165|3615',
  'PAGOPA|002|301000001234567864|12345670165|3615\n',
  '301000001234567864',
  '',
])('%j is refused', (other) => {
  expect(pagoPaPartsOf(other)).toBeNull();
});

test('what is written is read as it was, whatever the notice', () => {
  const any = fc.record({
    noticeNumber: fc.stringMatching(/^[0-3]\d{17}$/),
    creditorFiscalCode: fc.stringMatching(/^\d{11}$/),
    amountCents: fc.integer({ min: 1, max: 9_999_999_999 }),
  });
  fc.assert(
    fc.property(any, (each) => {
      expect(pagoPaPartsOf(pagoPaQr(each) ?? '')).toEqual(each);
    }),
  );
});
