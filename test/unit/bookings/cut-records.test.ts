import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRecordCutter, type CsvRecord } from '../../../src-main/bookings/import/cut-records.ts';
import { BrokenFile, importFault } from '../../../src-main/bookings/import/import-fault.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const text = 'a;b;c\r\n"x;""y""\n z";;"è"\n\n1;"2"\r\n"";\r;last\n"end"';
const records = [
  { line: 1, fields: ['a', 'b', 'c'] },
  { line: 2, fields: ['x;"y"\n z', '', 'è'] },
  { line: 4, fields: [''] },
  { line: 5, fields: ['1', '2'] },
  { line: 6, fields: ['', '\r', 'last'] },
  { line: 7, fields: ['end'] },
];

function recordsOf(pieces: readonly string[]): CsvRecord[] {
  const records: CsvRecord[] = [];
  const cutter = createRecordCutter((record) => records.push(record));
  for (const piece of pieces) cutter.cut(piece);
  cutter.end();
  return records;
}

test('wherever the pieces of a file begin, its records are the same', () => {
  for (let first = 0; first <= text.length; first += 1) {
    for (let second = first; second <= text.length; second += 1) {
      const pieces = [text.slice(0, first), text.slice(first, second), text.slice(second)];
      expect(recordsOf(pieces)).toEqual(records.map((record) => ({ ...record, printable: true })));
    }
  }
});

test('what is cut here is what the parser makes of it, whatever the text', () => {
  const piece = fc.constantFrom('a', 'è', ';', '"', '""', '\n', '\r\n', '";"', '"\n');
  const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const byParser = (file: string): string[][] | null => {
    try {
      const options = { delimiter: ';', record_delimiter: ['\r\n', '\n'], relax_column_count: true };
      return parse(file, options);
    } catch {
      return null;
    }
  };
  const byCutter = (file: string): (readonly string[])[] | null => {
    try {
      return recordsOf([file]).map(({ fields }) => fields);
    } catch (error) {
      if (error instanceof BrokenFile) return null;
      throw error;
    }
  };
  // A line end at the end is followed by nothing for the parser, and by an empty line here: so there is none.
  const file = texts.map((text) => `${text}x`);
  fc.assert(
    fc.property(file, (text) => {
      expect(byCutter(text)).toEqual(byParser(text));
    }),
    { numRuns: isLong ? 200_000 : 5000 },
  );
});

const long = 'x'.repeat(70_000);

test.each([
  ['is too long', `a;b\n${long}`, 'recordTooLong', 2],
  ['is too long and ends', `a;b\n${long}\n`, 'recordTooLong', 2],
  ['opens a quote for too long', `a;b\n"1\n2";c\n"${long}`, 'recordTooLong', 4],
  ['has a quote inside a field', `a;b\nM"A\n${long}`, 'quoteInside', 2],
  ['goes on behind a quote', `a;b\n"c";d\n"M"A\n"${long}`, 'quoteInside', 3],
] as const)('a record that %s is named by the line that it begins on', (_fault, file, code, line) => {
  const detail = code === 'recordTooLong' ? '65536' : '';
  expect(() => recordsOf([file])).toThrow(new BrokenFile(importFault(code, detail, line)));
});
