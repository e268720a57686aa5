import { expect, test } from 'vitest';
import type { FindQuery } from '../../../src-main/contract/desk/find.ts';
import { deskQueryOf } from '../../../src-main/domain/desk-query.ts';

const nothingBeside: FindQuery = { text: '', from: '', to: '', facility: '', state: 'all' };
const typed = (text: string, beside: Partial<FindQuery> = {}) => {
  const asked = deskQueryOf({ ...nothingBeside, text, ...beside });
  if (asked.kind !== 'search') return asked.kind;
  const { code, name, birthDate } = asked.search;
  return [code, name, birthDate].join('|');
};

test.each([
  // As they are typed, letter by letter: a code and a name at once.
  ['ross', 'ROSS|ROSS|'],
  ['RSSMRA80A01', 'RSSMRA80A01||'],
  ['prn-77a/', 'PRN-77A/||'],
  ['PRN 77', 'PRN77||'],
  // Whole codes, as typed and as scanners and stripes send them.
  ['rssmra80a01h501u', 'RSSMRA80A01H501U||'],
  ['RSSMRA 80A01 H501U', 'RSSMRA80A01H501U||'],
  [']C0*RSSMRA80A01H501U*', 'RSSMRA80A01H501U||'],
  ['%RSSMRA80A01H501UROSSI MARIO?', 'RSSMRA80A01H501U||'],
  ['160A04012345678', '160A04012345678||'],
  ['PAGOPA|002|301000000000000038|01234567890|3615', '301000000000000038||'],
  ['3010 0000 0000 0000 38', '301000000000000038||'],
  ['301000000000000012', '301000000000000012||'],
  ['D26-AB2C-3D4E', 'D26-AB2C-3D4E||'],
  // Names.
  ['ROSSI M', '|ROSSI M|'],
  ['de luca', '|DE LUCA|'],
  ["D'Angelo", '|DANGELO|'],
  ["D'ANGELO M", '|DANGELO M|'],
  ['nicolò', '|NICOLO|'],
  // Days of birth.
  ['12/03/1960', '12/03/1960||1960-03-12'],
  ['12.3.1960', '12.3.1960||1960-03-12'],
  ['12031960', '12031960||1960-03-12'],
  ['1960-03-12', '1960-03-12||1960-03-12'],
  ['Rossi M 12/03/1960', '|ROSSI M|1960-03-12'],
  ['12031960 rossi', '|ROSSI|1960-03-12'],
  ['Re 12/3/1960', '|RE|1960-03-12'],
  ['1960-3-2 d’angelo', '|DANGELO|1960-03-02'],
  // No day of the calendar; and one that is not typed to its end yet.
  ['rossi 31/02/1960', 'ROSSI31/02/1960|ROSSI|'],
  ['rossi 12/0', 'ROSSI12/0|ROSSI|'],
  ['99999999', '99999999||'],
])('%s is searched for as %s', (text, expected) => {
  expect(typed(text)).toBe(expected);
});

test.each(['R', 'ROS', ' ro s ', 'd’a.', '12/3', '----', '  a  '])('%s is too short', (text) => {
  expect(typed(text)).toBe('tooShort');
  expect(typed(text, { from: '2026-11-23', to: '2026-11-23' })).toBe('tooShort');
});

test('days alone are a search, seven of them at most; facility and state alone are none', () => {
  const [from, to] = ['2026-11-23', '2026-11-29'];
  expect(typed('', { from, to })).toBe('||');
  expect(typed('  ', { from, to: from })).toBe('||');
  expect(typed('', { from, to: '2026-11-30' })).toBe('tooWide');
  expect(typed('', { from })).toBe('tooWide');
  expect(typed('', { to })).toBe('tooWide');
  expect(typed('', { from: '2026-02-31', to: '2026-02-31' })).toBe('tooWide');
  expect(typed('', { facility: 'Borgo Ulivo', state: 'due' })).toBe('nothing');
});

test('what stands beside the text goes with it, whatever was typed', () => {
  const beside = { from: '2026-01-01', to: '2027-12-31', facility: 'Borgo Ulivo', state: 'paid' } as const;
  expect(deskQueryOf({ text: 'ROSSI', ...beside })).toMatchObject({ kind: 'search', search: beside });
});

test('one bar of a prescription is told as such, and may be the number of a booking', () => {
  const half = { kind: 'prescriptionHalf', part: 'first', code: '160A0' };
  expect(deskQueryOf({ ...nothingBeside, text: '160a0' })).toMatchObject({ search: { code: '160A0' }, half });
});
