import { toRome } from '../domain/rome-time.ts';
import type { RequestStore } from '../storage/request-store.ts';
import { forgetOld, type ForgetDeps } from './forget-old.ts';
import { settleOpenIntents, type SettleDeps } from './open-intents.ts';

export type HousekeepingDeps = SettleDeps &
  ForgetDeps & {
    requests: RequestStore;
    /** Cancellations here are requests to another system. */
    asksOnly: boolean;
    /** A cancellation is under way here: its own intent is open by right. */
    isCancelling: () => boolean;
    /** Milliseconds. */
    everyMs: number;
  };

/** So long before its deadline a request that nobody has confirmed is an alarm. */
const alarmHours = 24;

/** What has to be looked after while a totem or a desk runs: outcomes not known yet, old data, requests. */
export function keepHouse(deps: HousekeepingDeps): { once: () => Promise<void>; stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();
  let alarmed: ReadonlySet<string> = new Set();

  async function settle(): Promise<void> {
    if (!deps.isCancelling()) {
      try {
        const open = await settleOpenIntents(deps);
        if (open > 0) deps.log('intentOpen', { count: open });
      } catch (error) {
        // What stays open is asked about again; a visit in course must not pay for it.
        deps.log('intentNotSettled', { reason: String(error) });
      }
    }
    alarm();
    if (!stopped) timer = setTimeout(() => void again(), deps.everyMs);
  }

  /** Said once for every one that comes near; only where another system has to confirm. */
  function alarm(): void {
    if (!deps.asksOnly) return;
    try {
      const urgent = urgentRequests(deps.requests, deps.now()).map(({ requestNumber }) => requestNumber);
      if (urgent.some((number) => !alarmed.has(number)))
        deps.log('requestsUnconfirmed', { count: urgent.length });
      alarmed = new Set(urgent);
    } catch (error) {
      deps.log('requestsUnconfirmed', { reason: String(error) });
    }
  }

  function noteNewest(): void {
    try {
      deps.auditEntries.noteNewest();
    } catch (error) {
      deps.log('oldNotForgotten', { reason: `audit: ${String(error)}` });
    }
  }

  const once = (): Promise<void> => (running = settle());
  // Not at the first: an import may hold the database, and nobody should wait for this to start.
  const again = (): Promise<void> => (running = forgetOld(deps).then(settle));
  return {
    once,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running.then(noteNewest);
    },
  };
}

/** Requests that are not confirmed and whose deadline is near or over; without one, those a day old. */
function urgentRequests(requests: RequestStore, now: Date): ReturnType<RequestStore['listOpen']> {
  const soon = toRome(new Date(now.getTime() + alarmHours * 3_600_000));
  const yesterday = new Date(now.getTime() - alarmHours * 3_600_000).toISOString();
  return requests
    .listOpen()
    .filter(({ deadline, requestedAt }) => (deadline === '' ? requestedAt < yesterday : deadline < soon));
}
