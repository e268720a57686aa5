import { app } from 'electron';
import type { Kiosk } from '../kiosk.ts';
import type { Log } from '../log.ts';

const exitCode = 10;
/** Long enough to read where else to go. */
const outOfServiceMs = 20_000;
let log: Log | null = null;

/**
 * First of all: an error that nobody catches ends the program, for the service manager to start it anew.
 * Electron by itself would open a dialog and wait for somebody to click on it.
 */
export function stopOnCrash(): void {
  const stop = (error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (log) log('crashed', { error: text });
    else console.error(text);
    app.exit(exitCode);
  };
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
}

/** From now on crashes are written where the rest is. */
export function logCrashesTo(target: Log): void {
  log = target;
}

/** The totem says that it is out of service; then the program ends, and the service manager starts it anew. */
export function endWhenOutOfService(kiosk: Kiosk): void {
  kiosk.onView((view) => {
    if (view.kind !== 'outOfService') return;
    setTimeout(() => void kiosk.close().finally(() => app.exit(exitCode)), outOfServiceMs);
  });
}
