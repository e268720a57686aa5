import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isBlank, watchPicture } from '../../../src-main/shell/picture-watch.ts';

const white = Uint8Array.from({ length: 64 }, () => 255);
const written = white.with(21, 0);
const none = new Uint8Array();

test.each([
  ['white', white, true],
  ['in one colour', Uint8Array.of(1, 2, 3, 255, 1, 2, 3, 255), true],
  ['with something on it', written, false],
  ['missing', none, false],
])('a picture that is %s', (_, picture, blank) => {
  expect(isBlank(picture)).toBe(blank);
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  ['two blank ones in a row', [white, white, written], 1],
  ['blank ones far apart', [white, written, white, none, white], 0],
  ['blank for good', [white, white, white, white], 2],
  ['a page that is gone', [white, null, white], 1],
] as const)('%s: reported %3$i times', async (_, pictures, times) => {
  let reports = 0;
  const left = [...pictures];
  const watch = watchPicture({
    take: async () => left.shift() ?? Promise.reject(new Error('destroyed')),
    onBlank: () => (reports += 1),
    everyMs: 1000,
  });
  await vi.advanceTimersByTimeAsync(1000 * pictures.length);
  watch.stop();
  expect(reports).toBe(times);
});
