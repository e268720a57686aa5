import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkNoticeNumber, groupedNotice, iuvOf } from '../../../src-main/domain/notice-number.ts';

test.each([
  ['301000001234567864', 'valid'],
  ['3010 0000 1234 5678 64', 'valid'],
  [' 3010\t0000 1234 5678 64\n', 'valid'],
  ['345260000000421704', 'valid'],
  ['307202600000012386', 'valid'],
  ['301000001234567865', 'wrongCheck'],
  // A number that a public document shows, and that is none.
  ['302012387654312384', 'wrongCheck'],
  ['001000001234567861', 'legacy'],
  ['001000001234567862', 'wrongCheck'],
  ['101000001234567864', 'legacy'],
  ['201000001234567800', 'legacy'],
  ['401000001234567864', 'malformed'],
  ['30100000123456786', 'malformed'],
  ['3010000012345678640', 'malformed'],
  ['3010-0000-1234-5678-64', 'malformed'],
  ['30100000123456786O', 'malformed'],
  ['٣٠١٠٠٠٠٠١٢٣٤٥٦٧٨٦٤', 'malformed'],
  ['', 'malformed'],
])('%j is %s', (text, found) => {
  expect(checkNoticeNumber(text)).toBe(found);
});

/** Digit by digit, as by hand: nothing of the arithmetic of the program. */
function remainderByHand(digits: string): string {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 93;
  return String(rest).padStart(2, '0');
}

test('of all checks that a number could have exactly one is right, and one wrong digit is always seen', () => {
  const sixteen = fc.stringMatching(/^3\d{15}$/);
  fc.assert(
    fc.property(sixteen, fc.nat(15), fc.integer({ min: 1, max: 9 }), (digits, place, change) => {
      const right = digits + remainderByHand(digits);
      expect(checkNoticeNumber(right)).toBe('valid');
      const checks = Array.from({ length: 100 }, (_, check) => digits + String(check).padStart(2, '0'));
      expect(checks.filter((each) => checkNoticeNumber(each) === 'valid')).toEqual([right]);
      const other = String((Number(right[place]) + change) % 10);
      const wrong = right.slice(0, place) + other + right.slice(place + 1);
      expect(checkNoticeNumber(wrong)).not.toBe('valid');
    }),
  );
});

test('the IUV is what comes after the 3; older kinds are not cut', () => {
  expect(iuvOf('301000001234567864')).toBe('01000001234567864');
  for (const number of ['001000001234567861', '101000001234567864', '30100000123456786', ''])
    expect(iuvOf(number)).toBe('');
});

test('in groups of four', () => {
  expect(groupedNotice('301000001234567864')).toBe('3010 0000 1234 5678 64');
  expect(groupedNotice('')).toBe('');
});
