import { app } from 'electron';
import type { Log } from '../log.ts';
import { exitToRestart } from './crash.ts';
import { createDeathBudget } from './death-budget.ts';
import type { RestartLedger } from './restart-ledger.ts';

const minute = 60_000;
/** A cancellation with its receipt gets this long before the program ends, a little less than our unit gives it. */
const closeMs = 55_000;
/** Electron crashes when it exits while a window is being made. */
const settleMs = 500;

export type Recovery = {
  /** Asked when a page has died; `false`: the program is ending, and has replaced its page for a last time. */
  mayReplacePage: () => boolean;
  /** Lets what is under way come to its end, then ends, to be started anew. */
  restart: (reason: string) => void;
};

/**
 * What dies is replaced while it is rare. Pages that keep dying restart the program, and so does a graphics
 * process, which from then on is done without: at its sixth death Chromium would end everything by itself.
 */
export function createRecovery(ledger: RestartLedger, close: () => Promise<void>, log: Log): Recovery {
  const now = (): number => performance.now();
  const pageMayDie = createDeathBudget(3, 5 * minute, now);
  const gpuMayDie = createDeathBudget(1, minute, now);
  let ending = false;

  function restart(reason: string): void {
    if (ending) return;
    ending = true;
    log('restarting', { reason });
    setTimeout(exitToRestart, closeMs);
    void close().finally(() => setTimeout(exitToRestart, settleMs));
  }

  app.on('child-process-gone', (_event, { type, reason }) => {
    if (reason === 'clean-exit') return;
    log('processGone', { type, reason });
    if (type !== 'GPU' || gpuMayDie()) return;
    ledger.avoidGpu();
    restart('gpu');
  });

  return {
    mayReplacePage: () => {
      if (ending) return false;
      if (!pageMayDie()) restart('pages');
      // The last one too: what is under way may take its time, and somebody waits for its outcome.
      return true;
    },
    restart,
  };
}
