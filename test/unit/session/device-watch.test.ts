import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSimulatedPrinter } from '../../../src-main/devices/simulated/simulated-printer.ts';
import type { SessionEvent } from '../../../src-main/domain/session-event.ts';
import { noReport } from '../../../src-main/domain/staff-state.ts';
import { watchDevices } from '../../../src-main/session/device-watch.ts';
import type { Session } from '../../../src-main/session/session.ts';

const everyMs = 1000;
const idle = { kind: 'idle' } as ReturnType<Session['view']>;
const gateway = { cancellationOf: async () => ({ ok: true, value: null }) as const };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The roll as it is at each look, and what is told of it. */
async function toldOf(looks: ('full' | 'low' | 'out')[]): Promise<boolean[]> {
  const simulated = createSimulatedPrinter();
  const told: boolean[] = [];
  const events: SessionEvent[] = [];
  const deps = {
    printer: simulated.printer,
    gateway,
    staff: { report: () => noReport },
    log: () => undefined,
    onPaperLow: (isLow: boolean) => told.push(isLow),
  };
  const set = (look: string | undefined): void => {
    simulated.setPaperLow(look === 'low');
    simulated.setFault(look === 'out' ? 'noPaper' : null);
  };
  set(looks[0]);
  const watch = watchDevices(deps, { view: () => idle, handle: (event) => void events.push(event) }, everyMs);
  for (const look of looks.slice(1)) {
    await vi.advanceTimersByTimeAsync(everyMs / 2);
    set(look);
    await vi.advanceTimersByTimeAsync(everyMs / 2);
  }
  await vi.advanceTimersByTimeAsync(0);
  watch.stop();
  const checked = events.filter(({ kind }) => kind === 'printerChecked');
  expect(checked).toEqual(
    looks.map((look) => ({ kind: 'printerChecked', condition: look === 'out' ? 'noPaper' : 'ready' })),
  );
  return told;
}

test.each([
  ['a full roll is no news', ['full', 'full'], []],
  ['a roll that is about to end is told once', ['full', 'low', 'low', 'low'], [true]],
  ['at the first look as well', ['low', 'low'], [true]],
  ['and again after a new one', ['low', 'full', 'low'], [true, false, true]],
  ['that it is empty is no news of it', ['low', 'out', 'low'], [true]],
  ['a new roll after the end of the old one', ['low', 'out', 'full', 'low'], [true, false, true]],
] as const)('%s', async (_, looks, told) => {
  expect(await toldOf([...looks])).toEqual(told);
});
