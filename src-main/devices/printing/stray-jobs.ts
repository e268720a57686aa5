import type { IppClient } from './ipp-client.ts';

export type PrintLog = (event: string, fields?: Record<string, string | number | boolean>) => void;

/** What the titles of our documents begin with. */
export const TITLE_PREFIX = 'totem-';

export interface StrayJobs {
  /** A document of this title may still be in the queue and must not come out. */
  add(title: string): void;
  /** Cancels what is left in the queue. True when nothing is left to look for. */
  sweep(): Promise<boolean>;
}

/**
 * Jobs in the queue that nobody waits for any more: left by a run of this program that ended while printing, or
 * by a print system that stopped answering and prints what it kept as soon as it is back.
 */
export function createStrayJobs(deps: {
  client: Pick<IppClient, 'openJobs' | 'cancelJob'>;
  log: PrintLog;
}): StrayJobs {
  const { client, log } = deps;
  const titles = new Set<string>();
  // Until the queue was seen once, whatever has a title of ours is of a run before this one.
  let firstLook = true;

  return {
    add: (title) => void titles.add(title),
    async sweep() {
      if (!firstLook && titles.size === 0) return true;
      const open = await client.openJobs();
      // A queue that does not exist holds nothing.
      if (!open.ok && open.error !== 'notFound') return false;
      const jobs = open.ok ? open.value : [];
      const strays = jobs.filter(({ name }) =>
        firstLook ? name.startsWith(TITLE_PREFIX) : titles.has(name),
      );
      let allCancelled = true;
      for (const { id } of strays) {
        const cancelled = await client.cancelJob(id);
        const isOver = cancelled.ok || cancelled.error === 'notPossible' || cancelled.error === 'notFound';
        log(isOver ? 'strayPrintJobCancelled' : 'strayPrintJobStays', { jobId: id });
        allCancelled &&= isOver;
      }
      if (!allCancelled) return false;
      firstLook = false;
      titles.clear();
      return true;
    },
  };
}
