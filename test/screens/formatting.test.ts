import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groups } from '../../src-main/words/formatting.ts';
import { italianFormats } from '../../src-main/words/italian/formats.ts';

const { longDate, euros } = italianFormats;

test('dates in words', () => {
  expect(longDate('2026-12-22T09:30')).toBe('martedì 22 dicembre 2026, ore 9:30');
  expect(longDate('2027-01-01T00:05')).toBe('venerdì 1 gennaio 2027, ore 0:05');
  expect(longDate('2026-12-22T09:30:59')).toBe('martedì 22 dicembre 2026, ore 9:30');
  expect(longDate('2026-12-22')).toBe('martedì 22 dicembre 2026');
});

test.each(['', '22/12/2026', '2026-13-01', 'domani'])('"%s" is no date', (text) => {
  expect(() => longDate(text)).toThrow(RangeError);
});

test('money', () => {
  expect(euros(3615)).toBe('36,15 €');
  expect(euros(0)).toBe('0,00 €');
  expect(euros(5)).toBe('0,05 €');
  expect(() => euros(36.15)).toThrow(RangeError);
});

test('groups joined are the code, and none is long', () => {
  expect(groups('DIS-26K7Q2')).toEqual(['DIS-', '26K', '7Q2']);
  expect(groups('ABCDE')).toEqual(['ABC', 'DE']);
  const code = fc
    .array(fc.constantFrom(...'AZ09-'.split('')), { maxLength: 24 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(code, (text) => {
      expect(groups(text).join('')).toBe(text);
      for (const group of groups(text)) expect(group.replaceAll('-', '').length).toBeLessThanOrEqual(4);
    }),
  );
});
