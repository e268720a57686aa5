import { app } from 'electron';
import type { Log } from '../log.ts';

const exitCode = 10;
let log: Log | null = null;
let comesBack = false;
let ending = false;

/**
 * First of all: an error that nobody catches ends the program, to be started anew. Electron by itself would open
 * a dialog and wait for somebody to click on it.
 */
export function stopOnCrash(): void {
  const stop = (error: unknown): void => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (log) log('crashed', { error: text });
    else console.error(text);
    exitToRestart();
  };
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
}

/** From now on crashes are written where the rest is, and the program comes back: its starts are counted. */
export function comeBackAfterCrash(target: Log): void {
  log = target;
  comesBack = true;
}

/**
 * Ends at once with code 10, to be started anew: by who says with TOTEM_SUPERVISED=1 that they do it (our unit, the
 * shell of a Windows kiosk); an installed totem that nobody watches starts itself.
 */
export function exitToRestart(): void {
  if (ending) return;
  ending = true;
  const { TOTEM_SUPERVISED, APPIMAGE } = process.env;
  // An AppImage is unmounted with its program: what is started again is the file itself.
  const mounted = APPIMAGE ? { execPath: APPIMAGE, args: process.argv.slice(1) } : undefined;
  if (comesBack && app.isPackaged && TOTEM_SUPERVISED !== '1') app.relaunch(mounted);
  app.exit(exitCode);
}
