import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { scanTextOf } from '../../../src-main/devices/scanning/scan-text.ts';
import { createSerialLines } from '../../../src-main/devices/scanning/serial-lines.ts';

let codes: string[] = [];
let lines: ReturnType<typeof createSerialLines>;

beforeEach(() => {
  vi.useFakeTimers();
  codes = [];
  lines = createSerialLines((line) => codes.push(scanTextOf(line) ?? '(none)'));
});
afterEach(() => {
  vi.useRealTimers();
});

const feed = (text: string): void => lines.feed(Buffer.from(text, 'latin1'));

test.each([
  ['CR', 'RSSMRA80A01H501U\r'],
  ['LF', 'RSSMRA80A01H501U\n'],
  ['CR LF', 'RSSMRA80A01H501U\r\n'],
  ['TAB', 'RSSMRA80A01H501U\t'],
  ['STX and ETX', '\u0002RSSMRA80A01H501U\u0003\r'],
  ['its symbology', ']A0RSSMRA80A01H501U\r'],
  ['all of it', '\u0002]A0RSSMRA80A01H501U\r\n\u0003'],
  ['marks that cannot be printed', '\u0000RSSMRA\u001d80A01\u009fH501U\u007f\r'],
])('a code with %s around it', (_what, sent) => {
  feed(sent);
  expect(codes).toEqual(['RSSMRA80A01H501U']);
});

test('a code in pieces, then two at once', () => {
  for (const piece of ['RSS', 'MRA80A01', 'H501U', '\r']) feed(piece);
  feed('160A0\r\n4012345678\r\n');
  expect(codes).toEqual(['RSSMRA80A01H501U', '160A0', '4012345678']);
});

test('without an end a code ends with silence, which every piece breaks', () => {
  feed('RSSMRA80');
  vi.advanceTimersByTime(149);
  feed('A01H501U');
  vi.advanceTimersByTime(149);
  expect(codes).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(codes).toEqual(['RSSMRA80A01H501U']);
  vi.advanceTimersByTime(1000);
  expect(codes).toHaveLength(1);
});

test('what is too long is left out, up to its end or to silence', () => {
  feed(`${'X'.repeat(256)}\r${'X'.repeat(257)}\r${'X'.repeat(100_000)}`);
  feed('XXX\r160A0\r');
  expect(codes).toEqual(['X'.repeat(256), '(none)', '160A0']);
  feed('X'.repeat(1000));
  vi.advanceTimersByTime(150);
  feed('4012345678\r');
  expect(codes.at(-1)).toBe('4012345678');
});

test('what was forgotten belongs to nothing', () => {
  feed('RSSMRA80');
  lines.forget();
  vi.advanceTimersByTime(1000);
  feed('A01H501U\r');
  expect(codes).toEqual(['A01H501U']);
});

test('whatever is sent, in whatever pieces: the same codes, none too long, none that cannot be printed', () => {
  const sent = fc.array(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.constant(Uint8Array.from([0x0d]))), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(sent, fc.integer({ min: 1, max: 70 }), (parts, size) => {
      codes = [];
      const whole = Buffer.concat(parts);
      lines.feed(Buffer.concat([whole, Buffer.from('\r')]));
      const atOnce = codes;
      codes = [];
      for (let at = 0; at < whole.length; at += size) lines.feed(whole.subarray(at, at + size));
      feed('\r');
      expect(codes).toEqual(atOnce);
      for (const code of codes) expect(code).toMatch(/^[\x20-\x7e\xa0-\xff]{1,256}$/);
    }),
  );
});
