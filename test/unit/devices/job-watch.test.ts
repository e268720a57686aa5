import { expect, test } from 'vitest';
import { watchJob, type WatchDeps } from '../../../src-main/devices/printing/job-watch.ts';
import type { JobState, QueueError } from '../../../src-main/devices/printing/queue-client.ts';
import { err, ok, type Result } from '../../../src-main/result.ts';

type Look = { job: JobState | 'unreachable'; reason?: string };

const PRINTING: Look = { job: 'processing' };
const EMPTY: Look = { job: 'processing', reason: 'media-empty' };
const NO_PAPER: Look[] = [EMPTY, EMPTY];

/** A print system that goes through these looks, one a second, and stays at the last. */
function scripted(looks: Look[], cancel: (attempt: number) => Result<void, QueueError> = () => ok()) {
  let turn = -1;
  const cancelled: number[] = [];
  const now = (): Look => looks[Math.min(turn, looks.length - 1)] ?? PRINTING;
  const client: WatchDeps['client'] = {
    async job(id) {
      turn += 1;
      const { job } = now();
      return job === 'unreachable' ? err('unreachable') : ok({ id, name: 'totem-slip', state: job });
    },
    async printer() {
      const { reason } = now();
      return ok({ state: 'processing', accepting: true, reasons: reason ? [reason] : [] });
    },
    async cancelJob(id) {
      cancelled.push(id);
      return cancel(cancelled.length);
    },
  };
  const deps: WatchDeps = { client, now: () => Math.max(turn, 0) * 1000, deadlineMs: 20_000, pollMs: 1 };
  return { deps, cancelled };
}

test('a printed job is left alone', async () => {
  const { deps, cancelled } = scripted([PRINTING, { job: 'completed' }]);
  expect(await watchJob(deps, 7, [])).toEqual({ verdict: 'printed', ended: true, elapsedMs: 1000 });
  expect(cancelled).toEqual([]);
});

test('a failed job is cancelled and looked at again', async () => {
  const { deps, cancelled } = scripted([...NO_PAPER, { job: 'canceled', reason: 'media-empty' }]);
  expect(await watchJob(deps, 7, [])).toEqual({ verdict: 'noPaper', ended: true, elapsedMs: 2000 });
  expect(cancelled).toEqual([7]);
});

test('a cancellation that fails is tried again', async () => {
  const looks: Look[] = [...NO_PAPER, EMPTY, { job: 'unreachable' }, { job: 'canceled' }];
  const { deps, cancelled } = scripted(looks, (attempt) => (attempt < 3 ? err('unreachable') : ok()));
  expect(await watchJob(deps, 7, [])).toEqual({ verdict: 'noPaper', ended: true, elapsedMs: 4000 });
  expect(cancelled).toEqual([7, 7, 7]);
});

test('a job that was faster than its cancellation is printed', async () => {
  const { deps } = scripted([...NO_PAPER, { job: 'completed' }], () => err('notPossible'));
  expect(await watchJob(deps, 7, [])).toMatchObject({ verdict: 'printed', ended: true });
});

test('but not with its fault still standing', async () => {
  const { deps } = scripted([...NO_PAPER, { job: 'completed', reason: 'media-empty' }], () =>
    err('notPossible'),
  );
  expect(await watchJob(deps, 7, [])).toMatchObject({ verdict: 'noPaper', ended: true });
});

test('a job that cannot be cancelled is reported as not ended', async () => {
  const { deps, cancelled } = scripted(NO_PAPER, () => err('forbidden'));
  expect(await watchJob(deps, 7, [])).toMatchObject({ verdict: 'noPaper', ended: false });
  expect(cancelled.length).toBeGreaterThan(2);
});

test('paper that is out still, and a queue that does not cancel: told within 10 s', async () => {
  let at = 0;
  const client: WatchDeps['client'] = {
    job: async (id) => ok({ id, name: 'totem-slip', state: 'pending' }),
    printer: async () => ok({ state: 'processing', accepting: true, reasons: ['media-empty'] }),
    cancelJob: async () => err('unreachable'),
  };
  const deps: WatchDeps = { client, now: () => (at += 100), deadlineMs: 20_000, pollMs: 1 };
  expect(await watchJob(deps, 7, ['media-empty'])).toMatchObject({ verdict: 'noPaper', ended: false });
  expect(at).toBeLessThan(10_000);
});

test('a job that ended by itself is not cancelled', async () => {
  const { deps, cancelled } = scripted([PRINTING, { job: 'aborted' }]);
  expect(await watchJob(deps, 7, [])).toMatchObject({ verdict: 'offline', ended: true });
  expect(cancelled).toEqual([]);
});
