import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, ipcMain, session } from 'electron';
import type { PosPrinter } from 'electron-pos-printer';
import type { PosPages } from '../devices/printer.ts';
import type { Log } from '../log.ts';
import { lockSession } from './lock-down.ts';
import { whileAlive } from './while-alive.ts';

/** Channels on which the package's page answers. Whoever waits there would take the answer of the next page. */
const replies = ['body-init-reply', 'render-line-reply'];

export type PosWindowDeps = {
  /** Where `slip.html` and the copy of the package's `renderer.js` lie (scripts/pos-page.ts). */
  folder: string;
  log: Log;
  deadlineMs?: number | undefined;
};

/**
 * electron-pos-printer, tamed. It renders markup in a window with Node, leaves its window behind when it fails,
 * may never answer, and mixes up two prints at a time: so the page is ours and lets no foreign script run, its
 * session reaches the two files of that page, and after the deadline or any other end its windows are destroyed.
 * One after the other, whoever calls.
 */
export function createPosSend({ folder, log, deadlineMs = 8000 }: PosWindowDeps): PosPages['send'] {
  const template = join(folder, 'slip.html');
  const own = new Set([template, join(folder, 'renderer.js')].map((file) => pathToFileURL(file).href));
  let isGuarded = false;
  let last: Promise<unknown> = Promise.resolve();

  function guard(): void {
    if (isGuarded) return;
    isGuarded = true;
    lockSession(session.defaultSession, log, (url) => own.has(url) || url.startsWith('data:'));
    session.defaultSession.enableNetworkEmulation({ offline: true });
  }

  const send: PosPages['send'] = async ({ html }, printerName, pageSize) => {
    guard();
    const posPrinter = (await loadPackage()).PosPrinter;
    let watchPackage: (event: unknown, window: Opened) => void = () => undefined;
    try {
      await whileAlive(deadlineMs, (watch) => {
        watchPackage = (_event, window) => {
          if (isOfPackage(window)) watch(window.webContents);
        };
        app.on('browser-window-created', watchPackage);
        return posPrinter.print([{ type: 'text', value: html }], {
          printerName,
          silent: true,
          pathTemplate: template,
          pageSize,
          margins: { marginType: 'none' },
          printBackground: true,
        }) as Promise<unknown>;
      });
    } finally {
      app.off('browser-window-created', watchPackage);
      for (const channel of replies) ipcMain.removeAllListeners(channel);
      for (const window of BrowserWindow.getAllWindows()) if (isOfPackage(window)) window.destroy();
    }
  };
  return (...slip) => {
    const sending = last.then(() => send(...slip));
    last = sending.catch(() => undefined);
    return sending;
  };
}

type Package = { PosPrinter: typeof PosPrinter };

/** Not before the first print: a totem that prints in another way never loads it. */
async function loadPackage(): Promise<Package> {
  // A bundle whose names Node cannot tell from outside: it comes as a whole.
  const loaded: unknown = await import('electron-pos-printer');
  return (loaded as { default: Package }).default;
}

type Opened = Pick<BrowserWindow, 'webContents'>;

/** Every window of ours has a partition; the package knows of none. */
function isOfPackage({ webContents }: Opened): boolean {
  return webContents.session === session.defaultSession;
}
