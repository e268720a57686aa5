import { expect, test } from 'vitest';
import type { QueueJob } from '../../../src-main/devices/printing/queue-client.ts';
import { createStrayJobs } from '../../../src-main/devices/printing/stray-jobs.ts';
import { err, ok } from '../../../src-main/result.ts';

/** A queue as a list of open jobs, and a clock. */
function bench(open: QueueJob[] = []) {
  const state = { open, at: 0, reachable: true };
  const cancelled: number[] = [];
  const strays = createStrayJobs({
    client: {
      heldJobs: async () => (state.reachable ? ok(state.open) : err('unreachable')),
      cancelJob: async (id) => {
        cancelled.push(id);
        state.open = state.open.filter((job) => job.id !== id);
        return ok();
      },
    },
    log: () => undefined,
    now: () => state.at,
  });
  return { state, cancelled, strays };
}

const job = (id: number, name: string): QueueJob => ({ id, name, state: 'pending' });

const SLIP = 'totem-7f3a1c52-0b6e-4d19-9c1e-5a2f84d7e310';

test('at the first look every slip goes, what belongs to others stays', async () => {
  const others = ['report', 'totem-istruzioni.pdf', `${SLIP}.pdf`, `copia di ${SLIP}`];
  const { strays, cancelled } = bench([job(1, SLIP), ...others.map((name, index) => job(index + 2, name))]);
  expect(await strays.sweep()).toBeUndefined();
  expect(cancelled).toEqual([1]);
});

test('a lost document that comes into the queue half a minute later is cancelled', async () => {
  const { strays, state, cancelled } = bench();
  await strays.sweep();
  strays.add('totem-lost');
  expect(await strays.sweep()).toBe(1000);
  state.at = 30_000;
  state.open = [job(7, 'totem-lost'), job(8, 'totem-of-today')];
  expect(await strays.sweep()).toBeUndefined();
  expect(cancelled).toEqual([7]);
});

test('one that never comes is forgotten after a minute', async () => {
  const { strays, state } = bench();
  await strays.sweep();
  strays.add('totem-lost');
  state.at = 59_000;
  expect(await strays.sweep()).toBe(1000);
  state.at = 60_000;
  expect(await strays.sweep()).toBeUndefined();
});

test('the minute begins when the print system answers: one that hangs longer prints nothing afterwards', async () => {
  const { strays, state, cancelled } = bench();
  await strays.sweep();
  strays.add('totem-lost');
  state.reachable = false;
  state.at = 90_000;
  expect(await strays.sweep()).toBe(1000);
  state.reachable = true;
  state.at = 91_000;
  expect(await strays.sweep()).toBe(1000);
  state.at = 120_000;
  state.open = [job(7, 'totem-lost')];
  expect(await strays.sweep()).toBeUndefined();
  expect(cancelled).toEqual([7]);
});

test('a print system that never answers is asked ever more rarely, but every second while a slip is lost', async () => {
  const { strays, state } = bench();
  state.reachable = false;
  const waits = [];
  for (let look = 0; look < 7; look += 1) waits.push(await strays.sweep());
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  strays.add('totem-lost');
  expect(await strays.sweep()).toBe(1000);
});
