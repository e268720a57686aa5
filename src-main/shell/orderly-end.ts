import { app, powerMonitor } from 'electron';
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
    ledger.forgetStarts();
    void close().then(() => app.quit());
  });
  // The system shuts down: in Windows it tells the windows, and waits for nobody.
  powerMonitor.on('shutdown', () => app.quit());
  app.on('browser-window-created', (_event, window) => {
    window.on('session-end', () => ledger.forgetStarts());
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
}
