import { expect, test } from 'vitest';
import { createRecordCutter } from '../../../src-main/bookings/import/cut-records.ts';

const text = 'a;b;c\r\n"x;""y""\n z";;"è"\n\n1;"2"\r\n"";\r;last\n"end"';
const records = [
  { line: 1, fields: ['a', 'b', 'c'] },
  { line: 2, fields: ['x;"y"\n z', '', 'è'] },
  { line: 4, fields: [''] },
  { line: 5, fields: ['1', '2'] },
  { line: 6, fields: ['', '\r', 'last'] },
  { line: 7, fields: ['end'] },
];

test('wherever the pieces of a file begin, its records are the same', () => {
  for (let first = 0; first <= text.length; first += 1) {
    for (let second = first; second <= text.length; second += 1) {
      const cutter = createRecordCutter();
      const pieces = [text.slice(0, first), text.slice(first, second), text.slice(second)];
      expect([...pieces.flatMap(cutter.cut), ...cutter.end()]).toEqual(records);
    }
  }
});

const long = 'x'.repeat(70_000);

test.each([
  ['is too long', `a;b\n${long}`, 'longer than', 2],
  ['is too long and ends', `a;b\n${long}\n`, 'longer than', 2],
  ['opens a quote for too long', `a;b\n"1\n2";c\n"${long}`, 'longer than', 4],
  ['has a quote inside a field', `a;b\nM"A\n${long}`, 'a quote stands inside a field', 2],
  ['goes on behind a quote', `a;b\n"c";d\n"M"A\n"${long}`, 'a quote stands inside a field', 3],
])('a record that %s is named by the line that it begins on', (_fault, file, reason, line) => {
  const cutter = createRecordCutter();
  expect(() => [cutter.cut(file), cutter.end()]).toThrow(
    new RegExp(`${reason}.*, in the record that begins on line ${String(line)}$`),
  );
});
