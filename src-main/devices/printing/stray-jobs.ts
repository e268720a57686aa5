import type { QueueClient } from './queue-client.ts';

export type PrintLog = (event: string, fields?: Record<string, string | number | boolean>) => void;

/** The title of a slip, `totem-` and the printout's id. Somebody's `totem-istruzioni.pdf` is none. */
const SLIP_TITLE = /^totem-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isSlip(title: string): boolean {
  return SLIP_TITLE.test(title);
}

/** A document on its way when its sender gave up may come so long after the print system answers again. */
const LATEST_ARRIVAL_MS = 60_000;

const RETRY_MS = 1000;
const LONGEST_RETRY_MS = 30_000;

export interface StrayJobs {
  /** A document of this title may still be in the queue, or come into it, and must not come out. */
  add(title: string): void;
  /** Cancels what is left in the queue. Gives after how many ms to do it again, `undefined` when nothing is left. */
  sweep(): Promise<number | undefined>;
}

/**
 * Jobs in the queue that nobody waits for any more: left by a run of this program that ended while printing, or
 * by a print system that stopped answering and prints what it kept as soon as it is back.
 */
export function createStrayJobs(deps: {
  client: Pick<QueueClient, 'heldJobs' | 'cancelJob'>;
  log: PrintLog;
  /** Milliseconds, monotonic. */
  now: () => number;
}): StrayJobs {
  const { client, log, now } = deps;
  const lostAt = new Map<string, number>();
  // Until the queue was seen once, whatever has a slip's title is of a run before this one.
  let firstLook = true;
  let firstRetryMs = RETRY_MS;

  async function cancel(id: number): Promise<boolean> {
    const cancelled = await client.cancelJob(id);
    const isOver = cancelled.ok || cancelled.error === 'notPossible' || cancelled.error === 'notFound';
    log(isOver ? 'strayPrintJobCancelled' : 'strayPrintJobStays', { jobId: id });
    return isOver;
  }

  /** A slip that was lost may come out any moment; a print system that is not there may never come. */
  function nextLook(): number {
    if (lostAt.size > 0) return RETRY_MS;
    const retryMs = firstRetryMs;
    firstRetryMs = Math.min(2 * firstRetryMs, LONGEST_RETRY_MS);
    return retryMs;
  }

  return {
    add: (title) => void lostAt.set(title, now()),
    async sweep() {
      if (!firstLook && lostAt.size === 0) return undefined;
      const held = await client.heldJobs();
      // A queue that does not exist holds nothing.
      if (!held.ok && held.error !== 'notFound') {
        // What reached a print system that hangs comes into the queue when it wakes up, however late.
        for (const title of lostAt.keys()) lostAt.set(title, now());
        return nextLook();
      }
      const jobs = held.ok ? held.value : [];
      const strays = jobs.filter(({ name }) => (firstLook ? isSlip(name) : lostAt.has(name)));
      let allCancelled = true;
      for (const { id, name } of strays) {
        if (await cancel(id)) lostAt.delete(name);
        else allCancelled = false;
      }
      if (!allCancelled) return nextLook();
      firstLook = false;
      for (const [title, since] of lostAt) if (now() - since >= LATEST_ARRIVAL_MS) lostAt.delete(title);
      return lostAt.size === 0 ? undefined : RETRY_MS;
    },
  };
}
