import { expect, test } from 'vitest';
import { parseConfig } from '../../../src-main/config.ts';
import { daysLeft, deadlineOf, isInTime } from '../../../src-main/domain/cancellation-deadline.ts';
import { easterSunday, isHoliday } from '../../../src-main/domain/holidays.ts';
import { toRomeSecond } from '../../../src-main/domain/rome-time.ts';
import { cardiology } from '../../support/sample-bookings.ts';

const rulesOf = (cancellation: Record<string, unknown>) =>
  parseConfig({ cancellation }, 'test', '/nowhere').cancellation;
const puglia = rulesOf({});
const on = (...startsAt: string[]) => ({
  services: startsAt.map((each) => ({
    ...cardiology,
    startsAt: each.includes('T') ? each : `${each}T09:00`,
  })),
});

/** Both official examples, and the years after them (reference: the table of the cancellation rules). */
test.each([
  ['2022-12-27', '2022-12-22'],
  ['2023-12-27', '2023-12-21'],
  ['2024-12-27', '2024-12-21'],
  ['2025-12-27', '2025-12-22'],
  ['2026-12-27', '2026-12-22'],
  ['2027-12-27', '2027-12-22'],
  ['2028-12-27', '2028-12-21'],
  ['2029-12-27', '2029-12-21'],
])('Puglia: a visit on %s can be cancelled until %s, 17:00', (visit, last) => {
  expect(deadlineOf(on(visit), puglia)).toBe(`${last}T17:00`);
});

test.each([
  ['Easter Monday, 6 April 2026', '2026-04-08', '2026-04-03'],
  ['4 October from 2027 on a Monday', '2027-10-06', '2027-10-01'],
  ['4 October before the law', '2024-10-07', '2024-10-03'],
  ['Liberation Day and the Sunday beside it', '2027-04-27', '2027-04-23'],
  ['New Year, over the year', '2027-01-04', '2026-12-30'],
  ['a leap year', '2028-03-02', '2028-02-28'],
])('Puglia: %s', (_, visit, last) => {
  expect(deadlineOf(on(visit), puglia)).toBe(`${last}T17:00`);
});

test('the patron saint, and a bridge day of one year, are days of the configuration', () => {
  const rules = rulesOf({ holidays: ['italia', '08-26', '2026-08-25'] });
  expect(deadlineOf(on('2026-08-28'), puglia)).toBe('2026-08-25T17:00');
  expect(deadlineOf(on('2026-08-28'), rules)).toBe('2026-08-22T17:00');
  expect(deadlineOf(on('2027-08-28'), rules)).toBe('2027-08-24T17:00');
});

test('the earliest service counts, in whatever order they stand', () => {
  expect(deadlineOf(on('2026-12-29T08:00', '2026-12-22T11:00'), puglia)).toBe('2026-12-18T17:00');
});

test('Veneto: four working days from Monday to Friday', () => {
  const veneto = rulesOf({ workingDays: 4, saturdayIsWorking: false, cutOff: '23:59' });
  // Free: Thursday 17, Wednesday 16, Tuesday 15, Monday 14.
  expect(deadlineOf(on('2026-12-18'), veneto)).toBe('2026-12-11T23:59');
  // 7 is a Monday, 8 a holiday: free are 11, 10, 9 and 7.
  expect(deadlineOf(on('2026-12-14'), veneto)).toBe('2026-12-04T23:59');
});

test('Lombardia: three working days', () => {
  const lombardia = rulesOf({ workingDays: 3, saturdayIsWorking: false, cutOff: '23:59' });
  expect(deadlineOf(on('2026-12-18'), lombardia)).toBe('2026-12-14T23:59');
});

test('no working day free: until the cut-off of the working day before', () => {
  expect(deadlineOf(on('2026-12-28'), rulesOf({ workingDays: 0, cutOff: '12:00' }))).toBe('2026-12-24T12:00');
});

test('both sides of 17:00:00, in summer and in winter', () => {
  const romeAt = (utc: string) => toRomeSecond(new Date(utc));
  for (const [deadline, utcHour] of [
    ['2026-12-22T17:00', '2026-12-22T16:00'],
    ['2026-07-22T17:00', '2026-07-22T15:00'],
  ] as const) {
    const before = new Date(Date.parse(`${utcHour}:00Z`) - 1000).toISOString();
    expect(isInTime(romeAt(before), deadline)).toBe(true);
    expect(isInTime(romeAt(`${utcHour}:00.000Z`), deadline)).toBe(true);
    // The receipt shows 17:00:00 as well: it must not say the contrary of itself.
    expect(isInTime(romeAt(`${utcHour}:00.999Z`), deadline)).toBe(true);
    expect(isInTime(romeAt(`${utcHour}:01.000Z`), deadline)).toBe(false);
  }
});

test('days left are days of the calendar', () => {
  expect(daysLeft('2026-12-19T23:59', '2026-12-22T17:00')).toBe(3);
  expect(daysLeft('2026-12-22T00:00', '2026-12-22T17:00')).toBe(0);
  expect(daysLeft('2026-12-23T00:00', '2026-12-22T17:00')).toBe(-1);
  expect(daysLeft('2026-10-24T09:00', '2026-10-26T17:00')).toBe(2);
});

test('Easter Sunday, as almanacs have it', () => {
  const years = [2019, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030, 2038, 2049, 2100];
  expect(years.map(easterSunday)).toEqual(
    `2019-04-21 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 2027-03-28 2028-04-16 2029-04-01
     2030-04-21 2038-04-25 2049-04-18 2100-03-28`.split(/\s+/),
  );
});

test('the holidays of 2026', () => {
  const days = Array.from({ length: 365 }, (_, index) =>
    new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  );
  expect(days.filter((day) => isHoliday(day, ['italia']))).toEqual(
    `2026-01-01 2026-01-06 2026-04-06 2026-04-25 2026-05-01 2026-06-02 2026-08-15 2026-10-04 2026-11-01 2026-12-08
     2026-12-25 2026-12-26`.split(/\s+/),
  );
});

test.each(['26-08', '2026-13-01', '02-30', 'Natale', '8-26', ''])(
  '%j is no holiday of a configuration',
  (day) => {
    expect(() => rulesOf({ holidays: [day] })).toThrow(/holidays/);
  },
);

test('a closure of two months is jumped over', () => {
  const every = Array.from(
    { length: 60 },
    (_, index) =>
      `2026-${String(11 + Math.floor(index / 30)).padStart(2, '0')}-${String((index % 30) + 1).padStart(2, '0')}`,
  );
  expect(deadlineOf(on('2026-12-31'), rulesOf({ holidays: every, workingDays: 0 }))).toBe('2026-10-31T17:00');
});
