import { app } from 'electron';
import type { Log } from '../log.ts';
import type { RestartLedger } from './restart-ledger.ts';

/** Somebody wants the program to end: what is under way comes to its end first, and the start counts as a good one. */
export function endInOrder(ledger: RestartLedger, log: Log, close: () => Promise<void>): void {
  let quitting = false;
  app.on('before-quit', (event) => {
    if (quitting) return;
    quitting = true;
    event.preventDefault();
    log('stopping');
    ledger.endInOrder();
    void close().then(() => app.quit());
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
}
