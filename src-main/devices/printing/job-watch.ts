import { setTimeout as sleep } from 'node:timers/promises';
import type { PrinterFault } from '../printer.ts';
import {
  follow,
  hasEnded,
  judge,
  startTrack,
  type JobTrack,
  type Sighting,
  type Verdict,
} from './job-track.ts';
import type { QueueClient } from './queue-client.ts';

/** `ended` is false when the print system could not be brought to say that the job is over. */
export type WatchEnd = { verdict: Exclude<Verdict, 'wait'>; ended: boolean; elapsedMs: number };

export type WatchDeps = {
  client: Pick<QueueClient, 'job' | 'printer' | 'cancelJob'>;
  /** Milliseconds, monotonic. */
  now: () => number;
  deadlineMs: number;
  pollMs?: number;
  /** How long the cancellation itself may be retried. */
  cancelDeadlineMs?: number;
};

/** Follows a job to its end; one that fails is cancelled in the queue, so that it cannot come out later. */
export async function watchJob(
  deps: WatchDeps,
  id: number,
  reasonsBefore: readonly string[],
): Promise<WatchEnd> {
  const { now, deadlineMs, pollMs = 350 } = deps;
  const start = now();
  let track = startTrack(reasonsBefore);
  for (;;) {
    track = follow(track, await look(deps.client, id), now() - start);
    const verdict = judge(track, deadlineMs);
    if (verdict === 'printed') return { verdict, ended: true, elapsedMs: track.elapsed };
    if (verdict !== 'wait')
      return hasEnded(track.last) ? end(verdict, track) : stop(deps, id, track, verdict, start);
    await sleep(pollMs);
  }
}

async function stop(
  deps: WatchDeps,
  id: number,
  failed: JobTrack,
  fault: PrinterFault,
  start: number,
): Promise<WatchEnd> {
  const { client, now, pollMs = 350, cancelDeadlineMs = 3000 } = deps;
  const givenUpAt = now() + cancelDeadlineMs;
  let track = failed;
  for (;;) {
    await client.cancelJob(id);
    track = follow(track, await look(client, id), now() - start);
    if (track.last.kind === 'seen' && track.last.job === 'completed') {
      // It was faster than the cancellation; the paper counts if nothing speaks against it.
      const verdict = judge(track, Infinity);
      return end(verdict === 'wait' ? fault : verdict, track);
    }
    if (hasEnded(track.last)) return end(fault, track);
    if (now() >= givenUpAt) return { verdict: fault, ended: false, elapsedMs: track.elapsed };
    await sleep(pollMs);
  }
}

function end(verdict: Exclude<Verdict, 'wait'>, track: JobTrack): WatchEnd {
  return { verdict, ended: true, elapsedMs: track.elapsed };
}

async function look(client: WatchDeps['client'], id: number): Promise<Sighting> {
  // In this order: a fault that comes up between the two looks is seen with the job that it belongs to.
  const job = await client.job(id);
  if (!job.ok) return { kind: job.error === 'notFound' ? 'gone' : 'unreachable' };
  const printer = await client.printer();
  if (!printer.ok) return { kind: 'unreachable' };
  return { kind: 'seen', job: job.value.state, printer: printer.value };
}
