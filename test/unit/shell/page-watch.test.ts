import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchPage } from '../../../src-main/shell/page-watch.ts';

let silences: number;
let slept = 0;
const watch = watchPage({
  expected: () => 'summary',
  onSilent: () => (silences += 1),
  now: () => Date.now() + slept,
});

beforeEach(() => {
  vi.useFakeTimers();
  silences = 0;
  slept = 0;
});
afterEach(() => {
  watch.stop();
  vi.useRealTimers();
});

function beat(shown: unknown, times: number): void {
  for (let each = 0; each < times; each += 1) {
    vi.advanceTimersByTime(1000);
    watch.heard(shown);
  }
}

test('a page that beats is left alone; five seconds of silence are reported once', () => {
  watch.begin(true);
  beat('summary', 60);
  expect(silences).toBe(0);
  vi.advanceTimersByTime(4999);
  expect(silences).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(silences).toBe(1);
});

test.each([['idle'], [null], [{ kind: 'summary' }]])(
  'a page that goes on showing %j is not alive',
  (shown) => {
    watch.begin(true);
    beat(shown, 4);
    expect(silences).toBe(0);
    beat(shown, 1);
    expect(silences).toBe(1);
  },
);

test('a page that still loads has more time', () => {
  watch.begin(false);
  vi.advanceTimersByTime(19_000);
  expect(silences).toBe(0);
  vi.advanceTimersByTime(1000);
  expect(silences).toBe(1);
});

test('the first beat ends the loading, whatever it shows', () => {
  watch.begin(false);
  beat(null, 1);
  vi.advanceTimersByTime(5000);
  expect(silences).toBe(1);
});

test('a page out of sight may be slow, not silent', () => {
  watch.begin(true);
  for (let minute = 0; minute < 10; minute += 1) {
    watch.heard('hidden');
    vi.advanceTimersByTime(60_000);
  }
  expect(silences).toBe(0);
  vi.advanceTimersByTime(90_000);
  expect(silences).toBe(1);
});

test('a page that is seen again is judged as before', () => {
  watch.begin(true);
  watch.heard('hidden');
  watch.heard('summary');
  vi.advanceTimersByTime(5000);
  expect(silences).toBe(1);
});

test('when main itself was away, the beats that wait are read first', () => {
  watch.begin(true);
  slept = 60_000;
  vi.advanceTimersByTime(5000);
  expect(silences).toBe(0);
  vi.advanceTimersByTime(5000);
  expect(silences).toBe(1);
});
