import { describe, expect, test } from 'vitest';
import { moved, periods } from '../../src-renderer/calendar-day.ts';

describe('moved', () => {
  test.each([
    ['2026-12-31', 'day', 1, '2027-01-01'],
    ['2027-01-01', 'day', -1, '2026-12-31'],
    ['2028-02-28', 'day', 1, '2028-02-29'],
    ['2027-02-28', 'day', 1, '2027-03-01'],
    ['2026-10-25', 'day', 1, '2026-10-26'],
    ['2027-01-31', 'month', 1, '2027-02-28'],
    ['2028-01-31', 'month', 1, '2028-02-29'],
    ['2026-03-31', 'month', -1, '2026-02-28'],
    ['2026-05-31', 'month', 1, '2026-06-30'],
    ['2026-12-15', 'month', 1, '2027-01-15'],
    ['2026-01-15', 'month', -1, '2025-12-15'],
    ['2028-02-29', 'year', 1, '2029-02-28'],
    ['2028-02-29', 'year', -4, '2024-02-29'],
    ['2100-01-31', 'month', 1, '2100-02-28'],
  ] as const)('%s by %s %i is %s', (day, part, by, then) => {
    expect(moved(day, part, by)).toBe(then);
  });

  test('stops at days that make no sense', () => {
    expect(moved('1990-01-01', 'day', -1)).toBe('1990-01-01');
    expect(moved('1990-06-15', 'year', -1)).toBe('1990-01-01');
    expect(moved('2199-12-31', 'month', 1)).toBe('2199-12-31');
  });

  test('there and back is the same day wherever the month has it', () => {
    for (let day = '2027-12-01'; day < '2028-04-01'; day = moved(day, 'day', 1)) {
      expect(moved(moved(day, 'day', 1), 'day', -1)).toBe(day);
      if (Number(day.slice(8)) <= 28) expect(moved(moved(day, 'month', 1), 'month', -1)).toBe(day);
    }
  });
});

test('the presets', () => {
  expect(periods.next('2026-12-15')).toEqual({ from: '2026-12-15', to: '2027-01-14' });
  expect(periods.last('2028-02-29')).toEqual({ from: '2027-02-28', to: '2028-02-29' });
  expect(periods.always()).toEqual({ from: '', to: '' });
});
