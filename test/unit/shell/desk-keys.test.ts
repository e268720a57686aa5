import { expect, test } from 'vitest';
import { isDeskKey, zoomAfter } from '../../../src-main/shell/desk-keys.ts';

const none = { control: false, alt: false, shift: false, meta: false };
const control = { ...none, control: true };
const alt = { ...none, alt: true };

test.each(['a', 'È', '7', '/', '?', ' ', 'Tab', 'Enter', 'Escape', 'ArrowDown', 'PageUp', 'F1', 'F2', 'F10'])(
  '%j types, moves about or is a key of the page',
  (key) => {
    expect(isDeskKey({ key, ...none })).toBe(true);
  },
);

test.each(['a', 'c', 'v', 'x', 'z', 'Y', 'f', 'ArrowLeft', 'Backspace', 'Enter'])('Ctrl+%s', (key) => {
  expect(isDeskKey({ key, ...control })).toBe(true);
});

test('AltGr writes, a letter with Alt is the page’s, Alt+F4 the window’s', () => {
  expect(isDeskKey({ key: '@', ...control, alt: true })).toBe(true);
  expect(isDeskKey({ key: 'c', ...alt })).toBe(true);
  expect(isDeskKey({ key: 'F4', ...alt })).toBe(true);
});

test.each(['F5', 'F11', 'F12', 'BrowserBack', 'BrowserRefresh', 'ContextMenu', 'PrintScreen'])(
  '%s does nothing',
  (key) => {
    expect(isDeskKey({ key, ...none })).toBe(false);
  },
);

test.each([
  ...['r', 'w', 'q', 'p', 'n', 't', 'o', 's', 'u', 'j', 'i', 'l', 'Tab', 'F5', 'PageDown'].map((key) => [
    key,
    control,
  ]),
  ...['i', 'j', 'c', 'r', 'n', 't'].map((key) => [key, { ...control, shift: true }]),
  ...['ArrowLeft', 'ArrowRight', 'Home', 'Enter'].map((key) => [key, alt]),
  ['r', { ...none, meta: true }],
  ['F4', { ...control, alt: true }],
] as [string, typeof none][])('no chord of the browser: %s with %o', (key, held) => {
  expect(isDeskKey({ key, ...held })).toBe(false);
});

test('the page grows and shrinks within bounds, and goes back to its size', () => {
  const press = (key: string, factor: number) => zoomAfter({ key, ...control }, factor);
  expect(press('+', 1)).toBe(1.1);
  expect(press('=', 1.1)).toBe(1.25);
  expect(press('-', 1)).toBe(0.9);
  expect(press('0', 1.75)).toBe(1);
  expect([press('+', 2), press('-', 0.75)]).toEqual([2, 0.75]);
  expect(press('a', 1)).toBeNull();
  expect(zoomAfter({ key: '+', ...none }, 1)).toBeNull();
});
