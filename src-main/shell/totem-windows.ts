import { app, BrowserWindow, screen, session } from 'electron';
import type { BrowserWindowConstructorOptions, Rectangle, WebContents } from 'electron';
import { channels } from '../contract/api.ts';
import { impersonalScreens } from '../contract/view.ts';
import type { View } from '../contract/view.ts';
import type { Log } from '../log.ts';
import { pageUrl } from './app-protocol.ts';

export type TotemWindowsDeps = {
  size: 'kiosk' | { width: number; height: number };
  preload: string;
  log: Log;
};

/** In memory, in turn: two windows that live at the same time never share a process or a storage. */
export const partitions = ['visit-a', 'visit-b'] as const;

export interface TotemWindows {
  /** Shows the view; where a person's data end, in a renderer process that has never seen them. */
  show(view: View): void;
  /** The page has loaded and asks for its view. Other pages than ours get nothing. */
  answerReady(contents: WebContents): void;
  /** Whether this is the page that the person sees. */
  isVisible(contents: WebContents): boolean;
  window(): BrowserWindow;
  close(): void;
}

/**
 * One window for the person, one warm spare behind it. Clearing a page leaves what it showed in its process's
 * memory; a new process holds nothing. So a visit ends by showing the spare and destroying the old window.
 */
export function openTotemWindows(deps: TotemWindowsDeps): TotemWindows {
  let view: View | null = null;
  let idleView: View | null = null;
  let tainted = false;
  let closing = false;
  let current = make(partitions[0]);
  let spare: BrowserWindow | null = null;

  function make(partition: string): BrowserWindow {
    const window = new BrowserWindow(windowOptions(deps, partition));
    // A totem closes when the program says so, not when a window manager is asked to; on a desk that is the same.
    window.on('close', (event) => {
      if (closing) return;
      event.preventDefault();
      if (deps.size !== 'kiosk') app.quit();
    });
    window.webContents.on('render-process-gone', (_event, details) => replaceGone(window, details.reason));
    window.webContents.on('console-message', () => deps.log('pageMessage'));
    void window.loadURL(pageUrl('totem'));
    return window;
  }

  function reveal(): void {
    current.show();
    if (deps.size === 'kiosk') current.setKiosk(true);
    current.focus();
  }

  function makeSpare(): BrowserWindow {
    const used = current.webContents.session;
    return make(partitions.find((each) => session.fromPartition(each) !== used) ?? partitions[0]);
  }

  function swap(): void {
    const old = current;
    current = spare ?? makeSpare();
    tainted = false;
    reveal();
    discard(old);
    spare = makeSpare();
    deps.log('spareShown');
  }

  function discard(window: BrowserWindow): void {
    const used = window.webContents.session;
    window.destroy();
    void used.clearStorageData();
  }

  function replaceGone(window: BrowserWindow, reason: string): void {
    if (closing || window.isDestroyed()) return;
    deps.log('pageGone', { reason, visible: window === current });
    if (window === current) {
      swap();
      if (view) send(current, view);
    } else {
      discard(window);
      spare = makeSpare();
    }
  }

  function send(window: BrowserWindow, shown: View): void {
    if (!impersonalScreens.has(shown.kind) && window === current) tainted = true;
    window.webContents.send(channels.view, shown);
  }

  reveal();
  spare = makeSpare();

  return {
    show: (next) => {
      view = next;
      if (next.kind === 'idle') idleView = next;
      if (tainted && impersonalScreens.has(next.kind)) swap();
      send(current, next);
      if (next.kind === 'idle' && spare) send(spare, next);
    },
    answerReady: (contents) => {
      if (contents === current.webContents && view) send(current, view);
      else if (contents === spare?.webContents && idleView) send(spare, idleView);
    },
    isVisible: (contents) => contents === current.webContents,
    window: () => current,
    close: () => {
      closing = true;
      current.destroy();
      spare?.destroy();
    },
  };
}

function windowOptions(deps: TotemWindowsDeps, partition: string): BrowserWindowConstructorOptions {
  const { bounds: whole, workArea } = screen.getPrimaryDisplay();
  const bounds = deps.size === 'kiosk' ? whole : fitted(deps.size, workArea);
  return {
    ...bounds,
    show: false,
    // Else a hidden window tells its page that it is visible.
    paintWhenInitiallyHidden: false,
    frame: deps.size !== 'kiosk',
    title: 'Totem CUP',
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: deps.preload,
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      disableDialogs: true,
    },
  };
}

/** A size made for a big screen shrinks to a small one. */
function fitted({ width, height }: { width: number; height: number }, area: Rectangle): Rectangle {
  return { x: area.x, y: area.y, width: Math.min(width, area.width), height: Math.min(height, area.height) };
}
