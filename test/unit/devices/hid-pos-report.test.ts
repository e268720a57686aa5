import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createHidPosJoiner } from '../../../src-main/devices/scanning/hid-pos-joiner.ts';
import { parseHidPosReport } from '../../../src-main/devices/scanning/hid-pos-report.ts';
import { recogniseScan } from '../../../src-main/domain/scan.ts';
import { hidReport, hidReports } from '../../support/fake-hid.ts';

const long = process.env['TOTEM_TEST_LONG'] === '1';
const reportsToTry = long ? 200_000 : 50_000;

/** The codes that come of these reports, one millisecond after the other. */
function codesOf(...reports: Uint8Array[]): string[] {
  const join = createHidPosJoiner();
  return reports.flatMap((report, index) => join(report, index) ?? []);
}

const changed = (report: Buffer, at: number, byte: number): Buffer => {
  const copy = Buffer.from(report);
  copy[at] = byte;
  return copy;
};

test('one report, wherever its symbology stands, and without its id', () => {
  const usual = hidReport('RSSMRA80A01H501U');
  const later = Buffer.concat([usual.subarray(0, 2), Buffer.from([0]), usual.subarray(2, 63)]);
  const withoutId = Buffer.concat([usual.subarray(1)]);
  const shifted = Buffer.concat([usual.subarray(1), Buffer.from([0])]);
  const unnamed = hidReport('RSSMRA80A01H501U', false, '\0\0\0');
  for (const report of [usual, later, withoutId, shifted, unnamed])
    expect(codesOf(report)).toEqual(['RSSMRA80A01H501U']);
});

test('a long code is joined, another one after it is another one', () => {
  const qr = `PAGOPA|002|301000001234567864|12345670165|3615${'|'.repeat(120)}`;
  expect(codesOf(...hidReports(qr), ...hidReports('160A0'))).toEqual([qr, '160A0']);
  expect(codesOf(...hidReports('X'.repeat(256)))).toEqual(['X'.repeat(256)]);
  expect(codesOf(...hidReports('X'.repeat(257)), ...hidReports('160A0'))).toEqual(['160A0']);
});

test('what frames a code is no part of it', () => {
  expect(codesOf(hidReport('\u0002RSSMRA80A01H501U\u0003\r\n'))).toEqual(['RSSMRA80A01H501U']);
  expect(codesOf(hidReport(']A0RSSMRA80A01H501U'))).toEqual(['RSSMRA80A01H501U']);
  expect(codesOf(hidReport(''), hidReport('\r\n'))).toEqual([]);
});

test.each([
  ['another report', changed(hidReport('160A0'), 0, 0x05), 'ignored'],
  ['nothing', Buffer.alloc(0), 'ignored'],
  ['its id alone', Buffer.from([0x02]), 'broken'],
  ['more data than there is room for', changed(hidReport('160A0'), 1, 57), 'broken'],
  ['no symbology', hidReport('160A0', false, 'ABC'), 'broken'],
  ['a short one', hidReport('160A0').subarray(0, 40), 'broken'],
  ['a long one', Buffer.concat([hidReport('160A0'), Buffer.alloc(1)]), 'broken'],
])('%s is none', (_what, report, verdict) => {
  expect(parseHidPosReport(report)).toBe(verdict);
  expect(codesOf(report)).toEqual([]);
});

test('a code with a part that is broken or missing is none, and the next one is whole', () => {
  const [first, second, third] = hidReports('A'.repeat(56) + 'B'.repeat(56) + 'RSSMRA80A01H501U') as [
    Buffer,
    Buffer,
    Buffer,
  ];
  const next = hidReport('160A0');
  expect(codesOf(first, second, third, next)).toHaveLength(2);
  expect(codesOf(first, changed(second, 1, 200), third, next)).toEqual(['160A0']);
  // Of another kind, a battery for instance: the code goes on around it.
  expect(codesOf(first, changed(second, 0, 9), second, third)).toHaveLength(1);
});

test('a code of which the end never came is forgotten', () => {
  const join = createHidPosJoiner();
  expect(join(hidReport('RSSMRA80', true), 0)).toBeNull();
  expect(join(hidReport('A01H501U'), 2000)).toBe('A01H501U');
});

test('whatever parts a code comes in, with other reports between them: that code, and nothing else', () => {
  const code = fc.stringMatching(/^[0-9A-Z%;?|][ -~]{0,255}$/);
  const sizes = fc.array(fc.integer({ min: 1, max: 56 }), { minLength: 256, maxLength: 256 });
  const other = hidReport('BATTERY');
  other[0] = 0x07;
  fc.assert(
    fc.property(fc.array(fc.tuple(code, sizes, fc.boolean()), { maxLength: 5 }), (codes) => {
      const reports = codes.flatMap(([text, cuts, isDisturbed]) => {
        const parts: string[] = [];
        for (let at = 0; at < text.length; at += cuts[parts.length - 1] ?? 56)
          parts.push(text.slice(at, at + (cuts[parts.length] ?? 56)));
        const own = parts.map((part, index) => hidReport(part, index < parts.length - 1));
        return isDisturbed ? own.flatMap((report) => [report, other]) : own;
      });
      expect(codesOf(...reports)).toEqual(codes.map(([text]) => text));
    }),
  );
});

const aim = fc.constantFrom(']A0', ']C1', '\0\0\0', 'xyz');
const sent = fc.oneof(
  fc.uint8Array({ maxLength: 80 }),
  fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => {
    bytes.set([0x02, bytes[1] ?? 0, 0x5d]);
    return bytes;
  }),
  fc
    .tuple(fc.string({ maxLength: 56 }), fc.boolean(), aim)
    .map(([text, more, id]) => Uint8Array.from(hidReport(text, more, id))),
  fc.constantFrom('RSSMRA80A01H501U', '80380001601234567892').map((text) => Uint8Array.from(hidReport(text))),
  fc
    .tuple(fc.nat(63), fc.nat(255), fc.boolean())
    .map(([at, byte, more]) => Uint8Array.from(changed(hidReport('RSSMRA80A01H501U', more), at, byte))),
);

/** What one report holds of a code and the next goes on with has the rest of the first between. */
function isWrittenIn(code: string, reports: string): boolean {
  let at = -1;
  return Array.from(code).every((letter) => (at = reports.indexOf(letter, at + 1)) !== -1);
}

test(`${reportsToTry} reports of any kind: never an error, no code too long, nobody who is not in them`, () => {
  const perRun = 100;
  let tried = 0;
  let people = 0;
  fc.assert(
    fc.property(fc.array(sent, { minLength: perRun, maxLength: perRun, size: 'max' }), (reports) => {
      const join = createHidPosJoiner();
      let since = '';
      for (const [index, report] of reports.entries()) {
        tried += 1;
        since += Buffer.from(report).toString('latin1');
        const text = join(report, index);
        if (text === null) continue;
        expect(text.length).toBeLessThanOrEqual(256);
        const scan = recogniseScan(text);
        if (scan.kind === 'person' || scan.kind === 'cardNumber') {
          people += 1;
          const code = scan.kind === 'person' ? scan.code : scan.cardNumber;
          // Whoever is recognised stands in the reports themselves, letter after letter.
          expect(isWrittenIn(code, since.toUpperCase()), code).toBe(true);
        }
        since = '';
      }
    }),
    { numRuns: reportsToTry / perRun },
  );
  expect(tried).toBe(reportsToTry);
  // Else it would have shown nothing.
  expect(people).toBeGreaterThan(reportsToTry / 100);
});

test(`a storm of ${reportsToTry} reports that all go on: nothing is heaped up, and the next code is read`, () => {
  const join = createHidPosJoiner();
  const part = hidReport('Y'.repeat(56), true);
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < reportsToTry; index += 1) expect(join(part, index)).toBeNull();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(64 * 1024 * 1024);
  expect(join(hidReport('end'), reportsToTry)).toBeNull();
  expect(join(hidReport('160A0'), reportsToTry)).toBe('160A0');
});
