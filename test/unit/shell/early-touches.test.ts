import { expect, test, vi } from 'vitest';
import { createEarlyTouches } from '../../../src-main/shell/early-touches.ts';

test('what is touched before there is a kiosk reaches it, once and in order', () => {
  const touches = createEarlyTouches();
  expect(touches.dispatch({ kind: 'openOverlay', overlay: 'help' })).toBe(true);
  expect(touches.dispatch({ kind: 'closeOverlay' })).toBe(true);
  const dispatch = vi.fn<(command: unknown) => boolean>(() => true);
  touches.open({ dispatch });
  touches.dispatch({ kind: 'enterCodes' });
  expect(dispatch.mock.calls.map(([command]) => command)).toEqual([
    { kind: 'openOverlay', overlay: 'help' },
    { kind: 'closeOverlay' },
    { kind: 'enterCodes' },
  ]);
});

test('the kiosk judges what comes later, and no more is kept than can have been touched', () => {
  const touches = createEarlyTouches();
  for (let count = 0; count < 1000; count += 1) touches.dispatch({ kind: 'stay' });
  const dispatch = vi.fn<(command: unknown) => boolean>(() => false);
  touches.open({ dispatch });
  expect(dispatch).toHaveBeenCalledTimes(32);
  expect(touches.dispatch({ kind: 'nonsense' })).toBe(false);
});
