import { expect, test } from 'vitest';
import { isGoodPin, pinOpensAt } from '../../../src-main/domain/staff-pin.ts';

const lastAt = '2026-11-26T09:00:00.000Z';
const at = (seconds: number): Date => new Date(Date.parse(lastAt) + 1000 * seconds);
const waitOf = (count: number): number => {
  const opensAt = pinOpensAt({ count, lastAt }, at(0));
  return opensAt ? (opensAt.getTime() - Date.parse(lastAt)) / 1000 : 0;
};

test('two mistakes are free, then each costs more, a quarter of an hour at most', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map(waitOf)).toEqual([
    0, 0, 0, 10, 30, 60, 120, 300, 900, 900, 900,
  ]);
});

test('the wait ends to the second; a clock that was set back makes it no longer', () => {
  const failures = { count: 3, lastAt };
  expect(pinOpensAt(failures, at(9.9))).toEqual(at(10));
  expect(pinOpensAt(failures, at(10))).toBeNull();
  const back = at(-86_400);
  expect(pinOpensAt(failures, back)).toEqual(new Date(back.getTime() + 10_000));
});

test.each(['482913', '100000', '112233', '998877665544'])('%s is a good PIN', (pin) => {
  expect(isGoodPin(pin)).toBe(true);
});

test.each(['', '12345', '48291x', '1234567890123', '000000', '999999', '123456', '98765432', ' 482913'])(
  '«%s» is not',
  (pin) => {
    expect(isGoodPin(pin)).toBe(false);
  },
);
