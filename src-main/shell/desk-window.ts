import { app, screen, session } from 'electron';
import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent, Rectangle } from 'electron';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { pageUrl } from './app-files.ts';
import type { Serve } from './app-protocol.ts';
import { isDeskKey, nextFactor, zoomAfter } from './desk-keys.ts';
import { openKeyboard } from './lock-down.ts';
import { openLockedWindow } from './locked-window.ts';
import { comesFrom } from './sender.ts';

export type DeskWindowDeps = {
  size: Config['window'];
  preload: string;
  serve: Serve;
  log: Log;
  /** A page has died. `false`: the program ends, and the page is not made anew. */
  mayReplacePage: () => boolean;
};

export interface DeskWindow {
  /** Whether it is the desk's own page that speaks. */
  isSender(event: IpcMainEvent | IpcMainInvokeEvent): boolean;
  send(channel: string, value: unknown): void;
  /** The same page in a process that has seen nothing; what the old one knew is gone with it. */
  startAnew(): void;
  /** Somebody has started the desk a second time. */
  toFront(): void;
  /** It is to close, and something is under way. */
  tellEnding(): void;
  window(): BrowserWindow;
  close(): void;
}

const partition = 'desk';
const hosts = ['desk', 'desk-anew'] as const;
/** Below this the lists have no room. */
const least = { minWidth: 1024, minHeight: 700 };
const title = 'Sportello CUP';

/**
 * One window for as long as the desk is open. Clearing a page leaves what it showed in its process's memory, so when the
 * operator goes the page is loaded anew from the other host: of another site Chromium makes another process, and ends
 * the old one.
 */
export function openDeskWindow({ size, preload, serve, log, mayReplacePage }: DeskWindowDeps): DeskWindow {
  serve(session.fromPartition(partition), ...hosts);
  const { workArea } = screen.getPrimaryDisplay();
  const bounds = size === 'kiosk' ? workArea : fitted(size, workArea);
  const window = openLockedWindow(
    { ...bounds, ...least, show: false, title, backgroundColor: '#ffffff' },
    { partition, preload },
  );
  const { webContents: page } = window;
  let host: (typeof hosts)[number] = hosts[0];
  let factor = 1;
  let closing = false;

  function load(): void {
    page.loadURL(pageUrl(host)).catch((error: unknown) => {
      // A page that gives way to another one is no failure, nor is one whose window has gone.
      if (closing || page.isDestroyed() || (error as { code?: string }).code === 'ERR_ABORTED') return;
      replaceGone('not loaded');
    });
  }

  function replaceGone(reason: string): void {
    if (closing || window.isDestroyed()) return;
    log('pageGone', { reason, visible: true });
    if (mayReplacePage()) load();
  }

  function startAnew(): void {
    if (closing) return;
    host = host === 'desk' ? 'desk-anew' : 'desk';
    load();
  }

  function zoomTo(next: number): void {
    factor = next;
    page.setZoomFactor(factor);
  }

  openKeyboard(page, isDeskKey);
  page.on('before-input-event', (event, input) => {
    const next = zoomAfter(input, factor);
    if (next === null) return;
    event.preventDefault();
    if (input.type === 'keyDown') zoomTo(next);
  });
  page.on('zoom-changed', (_event, way) => zoomTo(nextFactor(factor, way === 'in' ? 1 : -1)));
  page.on('did-navigate', () => {
    page.navigationHistory.clear();
    // Chromium keeps it by host.
    page.setZoomFactor(factor);
  });
  page.on('render-process-gone', (_event, { reason }) => replaceGone(reason));
  page.on('unresponsive', () => {
    log('pageSilent');
    if (mayReplacePage()) startAnew();
  });
  page.on('console-message', () => log('pageMessage'));
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    if (closing) return;
    event.preventDefault();
    app.quit();
  });
  window.once('ready-to-show', () => {
    if (size === 'kiosk') window.maximize();
    window.show();
  });
  load();

  return {
    isSender: (event) =>
      !window.isDestroyed() && event.sender === page && hosts.some((each) => comesFrom(event, each)),
    send: (channel, value) => {
      if (!window.isDestroyed()) page.send(channel, value);
    },
    startAnew,
    toFront: () => {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    tellEnding: () => window.setTitle(`${title} · sto finendo…`),
    window: () => window,
    close: () => {
      closing = true;
      window.destroy();
    },
  };
}

/** A size made for a big screen shrinks to a small one. */
function fitted({ width, height }: { width: number; height: number }, area: Rectangle): Rectangle {
  return { x: area.x, y: area.y, width: Math.min(width, area.width), height: Math.min(height, area.height) };
}
