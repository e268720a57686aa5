import { expect, test } from 'vitest';
import type { ImportFault, RefusedRow } from '../../src-main/contract/desk/import.ts';
import { createImportDesk } from '../support/import-desk.ts';
import { fileOf, rowOf } from '../support/import-rows.ts';

const kept = rowOf({ booking_number: 'KEPT-1' });
const three = [
  rowOf({ booking_number: 'A-01' }),
  rowOf({ booking_number: 'A-02' }),
  rowOf({ booking_number: 'A-03' }),
];
const good = fileOf(three);
const names = Object.keys(rowOf());
const accents = fileOf([...three, rowOf({ booking_number: 'A-04', name: 'NICOLÒ' })]);
const zip = Buffer.concat([Buffer.from('504b030414000600', 'hex'), Buffer.alloc(500, 7)]);

const fault = (code: ImportFault['code'], line: number | null, detail = ''): ImportFault => ({
  code,
  line,
  detail,
});

const files: readonly [string, string | Uint8Array, ImportFault][] = [
  ['is empty', '', fault('empty', null)],
  ['holds nothing but a byte order mark', '\uFEFF', fault('empty', null)],
  ['holds nothing but its header', fileOf([]), fault('noRows', null)],
  [
    'has another header',
    `Cognome;Nome;Data di nascita\nROSSI;MARIO;1980\n`,
    fault('headerLacks', 1, names.join(', ')),
  ],
  ['has no header', good.slice(good.indexOf('\n') + 1), fault('headerLacks', 1, names.join(', '))],
  [
    'lacks a column',
    fileOf(three, names.toSpliced(names.indexOf('birth_date'), 1)),
    fault('headerLacks', 1, 'birth_date'),
  ],
  ['has a column too many', fileOf(three, [...names, 'notes']), fault('headerUnknown', 1, 'notes')],
  ['repeats a column', fileOf(three, [...names, 'name']), fault('headerRepeats', 1, 'name')],
  ['is separated by commas', good.replaceAll(';', ','), fault('separator', 1, 'comma')],
  ['is separated by tabs', good.replaceAll(';', '\t'), fault('separator', 1, 'tab')],
  ['is a workbook or another archive', zip, fault('otherFormat', 1, 'zip')],
  ['is a PDF', '%PDF-1.7\n%âãÏÓ\n', fault('otherFormat', 1, 'pdf')],
  [
    'is binary',
    Uint8Array.from({ length: 4096 }, (_byte, index) => (index * 7) % 251),
    fault('otherFormat', 1, 'binary'),
  ],
  ['is UTF-16 with its mark', Buffer.from(`\uFEFF${good}`, 'utf16le'), fault('utf16', 1)],
  ['is UTF-16 without', Buffer.from(good, 'utf16le'), fault('utf16', 1)],
  ['has accents of Windows-1252', Buffer.from(accents, 'latin1'), fault('notUtf8', 5)],
  ['is cut in the middle of a character', Buffer.from(`${good}A-04;È`).subarray(0, -1), fault('notUtf8', 5)],
  ['is cut in the middle of a quoted field', `${good}A-04;"on\nline`, fault('quoteOpen', 5)],
  ['has a quote inside a field', good.replace('MARIO', 'MA"RIO'), fault('quoteInside', 2)],
  ['has a gigantic line', `${good}${'x'.repeat(5_000_000)}\n`, fault('recordTooLong', 5, '65536')],
  [
    'has a quote that is never closed',
    `${good}"A-04${`;x\n`.repeat(50_000)}`,
    fault('recordTooLong', 5, '65536'),
  ],
];

test(
  'a damaged file is named by its fault and its line, and changes nothing',
  { timeout: 120_000 },
  async () => {
    await using desk = await createImportDesk([kept]);
    for (const [what, content, expected] of files) {
      await desk.begin(desk.write(content, 'damaged.csv'));
      const failed = await desk.until('failed', 'preview', 'overLimit');
      expect(failed, `a file that ${what}`).toEqual({ kind: 'failed', file: 'damaged.csv', fault: expected });
      expect(desk.isStaged(), what).toBe(false);
    }
    expect(JSON.stringify(desk.events)).not.toMatch(/NICOL|ROSSI|RSSMRA/);
    expect(desk.ask('select booking_number as number, version from bookings')).toEqual([
      { number: 'KEPT-1', version: 1 },
    ]);
    const refused = await desk.registered(files.length);
    expect(refused.map(({ detail }) => detail)).toEqual(files.map(([, , { code }]) => code));
  },
);

test('rows that are not right are told one by one; what is right beside them may go in', async () => {
  await using desk = await createImportDesk([kept]);
  const row = (booking_number: string, changes: Parameters<typeof rowOf>[0] = {}) =>
    rowOf({ booking_number, ...changes });
  const lines = fileOf([
    row('A-01'),
    row('A-02', { birth_date: '30/02/1980' }),
    row('A-03', { copayment_cents: '36,15' }),
    row('A-04', { starts_at: '2030-02-30T10:00' }),
    row('A-05', { name: 'MA\0RIO' }),
    row('A-06', { fiscal_code: 'RSSMRA80A01H501X' }),
    // Says two things of one booking.
    row('A-07', { status: 'booked' }),
    row('A-07', { status: 'cancelled' }),
    row('A-08'),
    row('x'),
    row('A-09', { quantity: '0' }),
  ]).split('\n');
  lines[9] = `${lines[9] ?? ''};one;too many`;
  await desk.begin(desk.write(lines.join('\n')));
  const { preview } = await desk.until('preview');
  const expected: RefusedRow[] = [
    { line: 3, reason: 'value:birth_date' },
    { line: 4, reason: 'value:copayment_cents' },
    { line: 5, reason: 'value:starts_at' },
    { line: 6, reason: 'control:name' },
    { line: 7, reason: 'value:fiscal_code' },
    { line: 8, reason: 'otherRow:9' },
    { line: 9, reason: 'differs:status:8' },
    { line: 10, reason: 'fields:33' },
    { line: 11, reason: 'value:booking_number' },
    { line: 12, reason: 'value:quantity' },
  ];
  expect(preview).toMatchObject({
    counts: { new: 1, changed: 0, unchanged: 0, rowsRefused: 10 },
    refused: expected,
  });
  await desk.apply();
  await desk.until('done');
  expect(desk.ask('select line, reason from import_refusals order by line')).toEqual(expected);
  expect(desk.ask('select booking_number as number from bookings order by 1')).toEqual([
    { number: 'A-01' },
    { number: 'KEPT-1' },
  ]);
});
