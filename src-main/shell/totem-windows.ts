import { app, screen, session } from 'electron';
import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle, WebContents } from 'electron';
import { channels } from '../contract/api.ts';
import { impersonalScreens } from '../contract/impersonal-screens.ts';
import type { View } from '../contract/view.ts';
import type { Log } from '../log.ts';
import { pageUrl } from './app-files.ts';
import { openLockedWindow } from './locked-window.ts';
import { watchPage } from './page-watch.ts';
import { watchPicture } from './picture-watch.ts';

export type TotemWindowsDeps = {
  size: 'kiosk' | { width: number; height: number };
  preload: string;
  log: Log;
  /** A page has died. `false`: the program ends, and no further page is made. */
  mayReplacePage: () => boolean;
};

/** In memory, in turn: two windows that live at the same time never share a process or a storage. */
export const partitions = ['visit-a', 'visit-b'] as const;

export interface TotemWindows {
  /** Shows the view; where a person's data end, in a renderer process that has never seen them. */
  show(view: View): void;
  /** The page has loaded and asks for its view. Other pages than ours get nothing. */
  answerReady(contents: WebContents): void;
  /** The page tells which screen its last frame showed. */
  heard(contents: WebContents, shown: unknown): void;
  /** Whether this is the page that the person sees. */
  isCurrent(contents: WebContents): boolean;
  window(): BrowserWindow;
  /** Fulfilled when the first screen has been drawn. */
  drawn: Promise<void>;
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
  let isDrawn: (() => void) | null = null;
  const drawn = new Promise<void>((resolve) => (isDrawn = resolve));
  let spare: BrowserWindow | null = null;
  /** Pages that have loaded. */
  const ready = new WeakSet<WebContents>();
  const watch = watchPage({
    expected: () => view?.kind ?? null,
    now: () => performance.now(),
    onSilent: () => replaceFailed('pageSilent'),
  });
  const pictures = watchPicture({
    take: async () => (await current.webContents.capturePage()).resize({ width: 32, height: 32 }).toBitmap(),
    onBlank: () => replaceFailed('pageBlank'),
  });
  let current = make(partitions[0]);

  function make(partition: string): BrowserWindow {
    const window = openLockedWindow(windowOptions(deps), { partition, preload: deps.preload });
    // A totem closes when the program says so, not when a window manager is asked to; on a desk that is the same.
    window.on('close', (event) => {
      if (closing) return;
      event.preventDefault();
      if (deps.size !== 'kiosk') app.quit();
    });
    window.webContents.on('render-process-gone', (_event, details) => replaceGone(window, details.reason));
    window.webContents.on('console-message', () => deps.log('pageMessage'));
    window.loadURL(pageUrl('totem')).catch(() => replaceGone(window, 'not loaded'));
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
    spare = null;
    tainted = false;
    reveal();
    watch.begin(ready.has(current.webContents));
    discard(old);
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
    if (!deps.mayReplacePage()) return;
    if (window === current) {
      swap();
      if (view) send(current, view);
    } else {
      // The next beat of the page in front makes another one.
      spare = null;
      discard(window);
    }
  }

  function replaceFailed(how: 'pageSilent' | 'pageBlank'): void {
    deps.log(how);
    const failed = current;
    failed.webContents.forcefullyCrashRenderer();
    // Nor does it wait for the news of that death: a process that is stopped does not even die.
    replaceGone(failed, how);
  }

  function send(window: BrowserWindow, shown: View): void {
    if (!impersonalScreens.has(shown.kind) && window === current) tainted = true;
    if (!window.isDestroyed()) window.webContents.send(channels.view, shown);
  }

  reveal();
  watch.begin(false);

  return {
    show: (next) => {
      if (closing) return;
      view = next;
      if (next.kind === 'idle') idleView = next;
      if (tainted && impersonalScreens.has(next.kind)) swap();
      send(current, next);
      if (next.kind === 'idle' && spare) send(spare, next);
    },
    answerReady: (contents) => {
      ready.add(contents);
      if (isOf(current, contents) && view) send(current, view);
      else if (spare && isOf(spare, contents) && idleView) send(spare, idleView);
    },
    heard: (contents, shown) => {
      if (!isOf(current, contents)) return;
      watch.heard(shown);
      // Made once the page in front has drawn a screen: until then the machine has better things to do.
      if (shown === null || shown === 'hidden' || closing) return;
      if (isDrawn) {
        isDrawn();
        isDrawn = null;
      } else spare ??= makeSpare();
    },
    isCurrent: (contents) => isOf(current, contents),
    window: () => current,
    drawn,
    close: () => {
      closing = true;
      watch.stop();
      pictures.stop();
      current.destroy();
      spare?.destroy();
    },
  };
}

/** What a page had said before its window was destroyed is heard after it, and asking such a window throws. */
function isOf(window: BrowserWindow, contents: WebContents): boolean {
  return !window.isDestroyed() && window.webContents === contents;
}

function windowOptions(deps: TotemWindowsDeps): Omit<BrowserWindowConstructorOptions, 'webPreferences'> {
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
  };
}

/** A size made for a big screen shrinks to a small one. */
function fitted({ width, height }: { width: number; height: number }, area: Rectangle): Rectangle {
  return { x: area.x, y: area.y, width: Math.min(width, area.width), height: Math.min(height, area.height) };
}
