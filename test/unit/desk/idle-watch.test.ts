import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchIdle } from '../../../src-main/desk/idle-watch.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => void vi.useRealTimers());

const start = Date.parse('2026-12-01T08:00:00.000Z');

function watched() {
  const wall = { ms: start };
  const onIdle = vi.fn();
  return { wall, onIdle, idle: watchIdle(180, () => new Date(wall.ms), onIdle) };
}

test('a clock on the wall that stands still, or is put back, keeps nothing open', () => {
  const { wall, onIdle, idle } = watched();
  wall.ms -= 86_400_000;
  vi.advanceTimersByTime(179_900);
  expect(idle.isIdle()).toBe(false);
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(idle.isIdle()).toBe(true);
  expect(onIdle).toHaveBeenCalled();
});

test('a machine that has slept was idle, although the monotonic clock stood still', () => {
  const { wall, idle } = watched();
  wall.ms += 179_999;
  expect(idle.isIdle()).toBe(false);
  wall.ms += 1;
  expect(idle.isIdle()).toBe(true);
});

test('whoever touches has three minutes from then on', () => {
  const { wall, onIdle, idle } = watched();
  for (let minutes = 0; minutes < 30; minutes += 2) {
    wall.ms += 120_000;
    vi.advanceTimersByTime(120_000);
    idle.touched();
  }
  expect(onIdle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(180_000);
  expect(onIdle).toHaveBeenCalled();
});

test('once it is stopped it says nothing', () => {
  const { onIdle, idle } = watched();
  idle.stop();
  vi.advanceTimersByTime(600_000);
  expect(onIdle).not.toHaveBeenCalled();
});
