import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listenToWedge } from '../../src-renderer/wedge.ts';

let now = 0;
let heard: string[] = [];
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  stop = listenToWedge(window, {
    onTyped: (text) => heard.push(`typed ${text}`),
    onScan: (text) => heard.push(`scan ${text}`),
  });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Presses a key `afterMs` after the last one. Gives whether the page may still act on it by itself. */
function press(key: string, afterMs: number, more: KeyboardEventInit = {}): boolean {
  vi.advanceTimersByTime(afterMs);
  now += afterMs;
  const event = new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...more });
  Object.defineProperty(event, 'timeStamp', { value: now });
  return document.body.dispatchEvent(event);
}

const type = (text: string, gapMs: number) => Array.from(text, (key) => press(key, gapMs));

test.each([2, 10, 30])('a burst with %i ms between keys is one scan, and its Enter goes nowhere', (gapMs) => {
  expect(type('PRN-77A/1', gapMs)).not.toContain(true);
  expect(press('Enter', gapMs)).toBe(false);
  expect(heard).toEqual(['scan PRN-77A/1']);
});

test('an Enter that comes late goes nowhere either; a later one is Enter', () => {
  type('PRN-77A/1', 5);
  expect(press('Enter', 250)).toBe(false);
  type('PRN-77A/1', 5);
  expect(press('Enter', 400)).toBe(true);
  expect(heard).toEqual(['scan PRN-77A/1', 'scan PRN-77A/1']);
});

test('a burst without Enter is a scan too, a moment later', () => {
  type('160A0', 5);
  vi.advanceTimersByTime(90);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(20);
  expect(heard).toEqual(['scan 160A0']);
});

test('capitals come with their Shift, and a stripe with its spaces', () => {
  for (const key of '%RSSMRA80A01H501UROSSI  MARIO?') {
    press('Shift', 1);
    press(key, 4);
  }
  press('Enter', 80);
  expect(heard).toEqual(['scan %RSSMRA80A01H501UROSSI  MARIO?']);
});

const italianTracks = ['%RSSMRA80A01H501UROSSI  MARIO_', 'ò80380001601234567892_', '^E_'] as const;

test('a stripe on an Italian keyboard is one scan, with CapsLock too', () => {
  const swipe = italianTracks.join('');
  type(swipe, 4);
  expect(press('Enter', 10)).toBe(false);
  press('CapsLock', 500);
  type(swipe.slice(0, 20).toLowerCase(), 4);
  press('CapsLock', 1);
  type(swipe.slice(20).toLowerCase().replace('ò', 'Ò'), 4);
  press('CapsLock', 1);
  expect(press('Enter', 10)).toBe(false);
  expect(heard).toEqual([`scan ${swipe}`, `scan ${swipe.toLowerCase().replace('ò', 'Ò')}`]);
});

test.each([4, 40])(
  'a track at a time, each with its Enter, %i ms a key: the empty third one is none',
  (gapMs) => {
    for (const track of italianTracks) {
      type(track, gapMs);
      expect(press('Enter', gapMs)).toBe(false);
    }
    expect(press('Enter', 20)).toBe(false);
    vi.advanceTimersByTime(500);
    expect(heard).toEqual(italianTracks.slice(0, 2).map((track) => `scan ${track}`));
  },
);

test.each(['%E?', '%E_', '%?', ';E?', 'òE_', 'ÒE_'])(
  'a track that could not be read, %s, is a scan and no typing',
  (track) => {
    type(track, 5);
    expect(press('Enter', 60)).toBe(false);
    expect(heard).toEqual([`scan ${track}`]);
  },
);

test('two tracks, of which the first could not be read', () => {
  for (const track of ['%E_', 'ò80380001601234567892_']) {
    type(track, 5);
    expect(press('Enter', 5)).toBe(false);
  }
  type('%E_ò80380001601234567892_', 5);
  press('Enter', 5);
  expect(heard).toEqual(['scan %E_', 'scan ò80380001601234567892_', 'scan %E_ò80380001601234567892_']);
});

test.each([55, 80, 120])(
  'typing with %i ms between keys is typing, every key of it, and Enter is Enter',
  (gapMs) => {
    type('PRN-77A/1', gapMs);
    expect(press('Enter', gapMs)).toBe(true);
    expect(heard.join('')).toBe(
      'PRN-77A/1'
        .split('')
        .map((key) => `typed ${key}`)
        .join(''),
    );
  },
);

test('two or three keys that roll over each other are typing', () => {
  type('PR', 12);
  press('N', 70);
  type('-7', 20);
  vi.advanceTimersByTime(70);
  expect(heard).toEqual(['typed PR', 'typed N-7']);
});

test('a space alone presses the button that has the focus', () => {
  expect(press(' ', 500)).toBe(true);
  expect(heard).toEqual([]);
});

test('a key held down is no scan', () => {
  press('A', 100);
  for (let time = 0; time < 20; time += 1) press('A', 30, { repeat: true });
  vi.advanceTimersByTime(200);
  expect(heard).toEqual(['typed A']);
});

test('what waits is typed before an eraser works', () => {
  press('A', 100);
  expect(press('Backspace', 5)).toBe(true);
  expect(heard).toEqual(['typed A']);
});

test('chords are left alone', () => {
  expect(press('c', 100, { ctrlKey: true })).toBe(true);
  vi.advanceTimersByTime(200);
  expect(heard).toEqual([]);
});
