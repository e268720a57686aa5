import type { PrinterFault } from '../printer.ts';
import { faultsOf } from './printer-faults.ts';
import type { JobState, QueueCondition } from './queue-client.ts';

/** One look at the job and, right after, at its queue. `gone`: the print system knows no such job any more. */
export type Sighting =
  | { kind: 'seen'; job: JobState; printer: Pick<QueueCondition, 'state' | 'reasons'> }
  | { kind: 'gone' }
  | { kind: 'unreachable' };

/** What has been seen of a job so far. Times are ms since it was sent. */
export type JobTrack = {
  elapsed: number;
  last: Sighting;
  /** Faults that the queue tells now, most urgent first, and since when. */
  faults: { fault: PrinterFault; since: number; stale: boolean }[];
  /** Faults that stood before the job was sent and have not been taken back since. */
  stale: PrinterFault[];
  processingSince?: number;
  heldSince?: number;
  unreachableSince?: number;
};

export type Verdict = 'wait' | 'printed' | PrinterFault;

const SECOND = 1000;
/** Backends tell some faults for a moment only, and every network backend starts with connecting-to-device. */
const GRACE: Partial<Record<PrinterFault, number>> = { offline: 5 * SECOND };
const SHORT_GRACE = SECOND;
/**
 * The reasons of a CUPS queue stay as the last backend left them, also after a cancelled job and a refill: what
 * stood before gets the time of a slow healthy job to be taken back, or to be proven wrong by paper. With the
 * time of a cancellation that is tried again (job-watch.ts) the person is told within 10 s all the same.
 */
const STALE_GRACE = { processing: 4 * SECOND, altogether: 5 * SECOND };
const UNREACHABLE_GRACE = 4 * SECOND;

export function startTrack(reasonsBefore: readonly string[]): JobTrack {
  return {
    elapsed: 0,
    last: { kind: 'seen', job: 'pending', printer: { state: 'idle', reasons: [...reasonsBefore] } },
    faults: [],
    stale: faultsOf(reasonsBefore),
  };
}

/** The track after one more look. */
export function follow(track: JobTrack, sighting: Sighting, elapsed: number): JobTrack {
  const { faults, stale, processingSince } = track;
  const before = { elapsed, faults, stale, ...(processingSince === undefined ? {} : { processingSince }) };
  if (sighting.kind !== 'seen') {
    const unreachableSince = track.unreachableSince ?? elapsed;
    return { ...before, last: sighting, ...(sighting.kind === 'unreachable' ? { unreachableSince } : {}) };
  }
  const present = faultsOf(stoppedAlso(sighting));
  const stillStale = stale.filter((fault) => present.includes(fault));
  const processing = processingSince ?? (sighting.job === 'processing' ? elapsed : undefined);
  return {
    elapsed,
    last: sighting,
    stale: stillStale,
    faults: present.map((fault) => ({
      fault,
      since: faults.find((known) => known.fault === fault)?.since ?? elapsed,
      stale: stillStale.includes(fault),
    })),
    ...(processing === undefined ? {} : { processingSince: processing }),
    ...(sighting.job === 'pending-held' ? { heldSince: track.heldSince ?? elapsed } : {}),
  };
}

/** A queue may be stopped without a word among its reasons. */
function stoppedAlso({ job, printer }: Extract<Sighting, { kind: 'seen' }>): string[] {
  return printer.state === 'stopped' || job === 'processing-stopped'
    ? [...printer.reasons, 'paused']
    : printer.reasons;
}

/** What is to be said of a job by what has been seen of it. Pure. */
export function judge(track: JobTrack, deadlineMs: number): Verdict {
  const { last, elapsed } = track;
  if (last.kind === 'gone') return 'notConfirmed';
  if (last.kind === 'unreachable') {
    return elapsed - (track.unreachableSince ?? elapsed) >= UNREACHABLE_GRACE ? 'notConfirmed' : 'wait';
  }
  switch (last.job) {
    case 'completed':
      return judgeCompleted(track);
    case 'aborted':
      return track.faults[0]?.fault ?? 'offline';
    case 'canceled':
      return track.faults[0]?.fault ?? 'stopped';
    case 'pending':
    case 'pending-held':
    case 'processing':
    case 'processing-stopped':
      return judgeUnended(track, deadlineMs);
  }
}

/**
 * Bytes taken is not paper out: a paper fault that came up during the job and still stands outweighs it. One that
 * stood before and was never taken back may be old or may be true, so nobody knows.
 */
function judgeCompleted({ faults }: JobTrack): Verdict {
  const ofPaper = faults.filter(({ fault }) => isOfPaper(fault));
  if (ofPaper.length === 0) return 'printed';
  return ofPaper.find(({ stale }) => !stale)?.fault ?? 'notConfirmed';
}

function judgeUnended(track: JobTrack, deadlineMs: number): Verdict {
  const { elapsed, faults, heldSince, processingSince } = track;
  const lasting = faults.find(({ fault, since, stale }) => {
    const grace = GRACE[fault] ?? SHORT_GRACE;
    if (!stale) return elapsed - since >= grace;
    const processing = processingSince === undefined ? 0 : elapsed - processingSince;
    return processing >= STALE_GRACE.processing || elapsed >= STALE_GRACE.altogether;
  });
  if (lasting) return lasting.fault;
  // A backend that gave up leaves its job held for a later retry, when nobody will stand here any more.
  if (heldSince !== undefined && elapsed - heldSince >= SHORT_GRACE) return faults[0]?.fault ?? 'offline';
  return elapsed >= deadlineMs ? (faults[0]?.fault ?? 'notConfirmed') : 'wait';
}

function isOfPaper(fault: PrinterFault): boolean {
  return fault === 'noPaper' || fault === 'coverOpen' || fault === 'jam';
}

/** Nothing more can come of the job. */
export function hasEnded(sighting: Sighting): boolean {
  if (sighting.kind === 'seen') return ['completed', 'canceled', 'aborted'].includes(sighting.job);
  return sighting.kind === 'gone';
}
