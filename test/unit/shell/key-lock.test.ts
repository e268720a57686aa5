import { expect, test } from 'vitest';
import { isAllowedKey } from '../../../src-main/shell/key-lock.ts';

const none = { control: false, alt: false, meta: false };

test.each([
  'a',
  'Z',
  '0',
  '9',
  '/',
  '-',
  '.',
  'è',
  '€',
  ' ',
  'Backspace',
  'Tab',
  'Enter',
  'Escape',
  'ArrowDown',
  'Home',
  'Shift',
])('%j types or moves about', (key) => {
  expect(isAllowedKey({ key, ...none })).toBe(true);
});

test('AltGr writes', () => {
  expect(isAllowedKey({ key: '@', ...none, control: true, alt: true })).toBe(true);
});

test.each([
  'F5',
  'F10',
  'F11',
  'F12',
  'BrowserForward',
  'ContextMenu',
  'PrintScreen',
  'Process',
  'Dead',
  'Meta',
])('%s does nothing', (key) => {
  expect(isAllowedKey({ key, ...none })).toBe(false);
});

test.each([
  'r',
  'R',
  'w',
  'q',
  'm',
  'p',
  'i',
  'u',
  'a',
  'c',
  'v',
  '+',
  '-',
  '0',
  'Tab',
  'Enter',
  'Escape',
  'ArrowLeft',
])('no chord of %s gets through', (key) => {
  for (const chord of [{ control: true }, { alt: true }, { meta: true }, { control: true, meta: true }]) {
    expect(isAllowedKey({ key, ...none, ...chord })).toBe(false);
  }
});
