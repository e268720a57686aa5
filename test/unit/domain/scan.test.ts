import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardNumberOf, isCardNumber } from '../../../src-main/domain/card-number.ts';
import { joinHalves, recogniseScan, type PrescriptionHalf } from '../../../src-main/domain/scan.ts';

const person = (code: string, cardNumber: string | null = null) => ({ kind: 'person', code, cardNumber });

describe('people', () => {
  test.each([
    'RSSMRA80A01H501U',
    'DNGNCL75M15A662O',
    'FOXLAX99T71E506O',
    'HXHRTA88C49Z100P',
    'DLCGFR62H07D643J',
    'RSSMRA80A01H50MM',
    'RSSMRAULALMHRLMD',
    'LVRZOE00B69Z131Z',
    'SPSNMR19R42L049U',
    'DNGNCL75M15A6SNP',
    'RSSMRA70A01H047B',
    'PTRNAA80D43Z118W',
    'RSSMRA80A01Z999Y',
    'RSSMRA21A01H047Q',
    'STP1601140000123',
    'ENI1601160000045',
    '00123450991',
    '12345670165',
  ])('%s', (code) => {
    expect(recogniseScan(code)).toEqual(person(code));
  });

  test.each([
    ' rssmra80a01h501u\r',
    ']A0RSSMRA80A01H501U',
    '+A0RSSMRA80A01H501U',
    ']A0*RSSMRA80A01H501U*',
    '*RSSMRA80A01H501U*\r\n',
    'RSSMRA80A01H501U\t',
  ])('%j as it is sent', (raw) => {
    expect(recogniseScan(raw)).toEqual(person('RSSMRA80A01H501U'));
  });

  test.each([
    'RSSMRA80A01H501V',
    'RSSMRA80F01H501G',
    'RSSMRA80A32H501C',
    'RSSMRA80B30H501X',
    'RSSMRA8OA01H501I',
    'RSSMRA80A00H501V',
    'RSSMRA80A72H501G',
  ])('%s is nobody, and no booking either', (code) => {
    expect(recogniseScan(code)).toEqual({ kind: 'unknown' });
  });

  test.each(['RßMRA80A01H501U', 'RSſMRA80A01H501U', 'RSSMRA80A01H501', 'STP160114000012', '00123450990'])(
    '%s is nobody',
    (code) => {
      expect(recogniseScan(code).kind).not.toBe('person');
    },
  );
});

describe('the number of the card', () => {
  test.each([
    ['6160123456789000', '80380001601234567892'],
    ['6160000000042000', '80380001600000000427'],
  ])('chip %s', (cardId, cardNumber) => {
    expect(cardNumberOf(cardId)).toBe(cardNumber);
    expect(recogniseScan(cardNumber)).toEqual({ kind: 'cardNumber', cardNumber });
  });

  test.each(['80380001601234567893', '80380001601234576892', '8038000160123456789', '80370001601234567892'])(
    '%s is none',
    (text) => {
      expect(isCardNumber(text)).toBe(false);
      expect(recogniseScan(text).kind).not.toBe('cardNumber');
    },
  );

  test.each(['', '6160123456789', '7160123456789000', '616012345678900A'])(
    'a chip that tells %j tells none',
    (id) => {
      expect(cardNumberOf(id)).toBeNull();
    },
  );
});

describe('prescriptions', () => {
  test.each(['160A04012345678', '030A05714294324', '1300A4000000248'])('%s', (code) => {
    expect(recogniseScan(code)).toEqual({ kind: 'prescription', code });
  });

  test.each(['16OA04012345678', '160A0401234567', '160A040123456789'])('%s is none', (text) => {
    expect(recogniseScan(text).kind).not.toBe('prescription');
  });

  test('its two bars, in either order', () => {
    const [first, second] = ['160A0', '4012345678'].map(recogniseScan) as [
      PrescriptionHalf,
      PrescriptionHalf,
    ];
    expect(first).toEqual({ kind: 'prescriptionHalf', part: 'first', code: '160A0' });
    expect(second).toEqual({ kind: 'prescriptionHalf', part: 'second', code: '4012345678' });
    expect(joinHalves(first, second)).toBe('160A04012345678');
    expect(joinHalves(second, first)).toBe('160A04012345678');
    expect(joinHalves(first, first)).toBeNull();
  });
});

test.each([
  ['301000001234567864', '301000001234567864'],
  ['3010 0000 1234 5678 64', '301000001234567864'],
  ['001000001234567861', '001000001234567861'],
  ['345260000000421704', '345260000000421704'],
  ['PAGOPA|002|301000001234567864|12345670165|3615', '301000001234567864'],
  ['PAGOPA§002§301000001234567864§12345670165§3615', '301000001234567864'],
])('%s is a payment notice', (raw, noticeNumber) => {
  expect(recogniseScan(raw)).toEqual({ kind: 'paymentNotice', noticeNumber });
});

test.each([
  'PAGOPA|001|301000001234567864|12345670165|3615',
  'PAGOPA|002|301000001234567864|12345670165',
  'PAGOPA|002|301000001234567864|12345670165|36,15',
  'PAGOPA|002|30100000123456786|12345670165|3615',
  '',
  'CIAO',
  'è',
])('%j is no payment notice', (raw) => {
  expect(recogniseScan(raw).kind).not.toBe('paymentNotice');
});

test('a booking number in which an Italian keyboard has changed the marks', () => {
  expect(recogniseScan("PRN'77A-1")).toEqual({ kind: 'bookingNumber', code: 'PRN-77A/1' });
});

test.each(['PRN-77A/1', '2026000123456789', 'CUP.12', '301000001234567865'])('%s is a booking', (code) => {
  expect(recogniseScan(code)).toEqual({ kind: 'bookingNumber', code });
});

test('whatever is read is recognised as something, at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
      expect(recogniseScan(raw)).toHaveProperty('kind');
    }),
  );
});
