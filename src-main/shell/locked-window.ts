import { app, BrowserWindow, WebContentsView } from 'electron';
import type { BrowserWindowConstructorOptions } from 'electron';

export type LockedPage = {
  /** In memory: a name without `persist:`. */
  partition: string;
  preload?: string;
  /** `false`: the page may not even run its own scripts. */
  javascript?: boolean;
  /** Drawn into memory, never on a screen. */
  offscreen?: boolean;
};

/** What a page may do is decided here, once: sandboxed, isolated, in memory, without dialogs. */
const locked = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  disableDialogs: true,
} as const;

/** The only maker of windows, for pages of ours. Developer tools exist from sources only. */
export function openLockedWindow(
  options: Omit<BrowserWindowConstructorOptions, 'webPreferences'>,
  page: LockedPage,
): BrowserWindow {
  return new BrowserWindow({
    ...options,
    webPreferences: {
      ...page,
      ...locked,
      // The sound that goes with a warning comes when nobody has touched anything for long.
      autoplayPolicy: 'no-user-gesture-required',
      devTools: !app.isPackaged,
    },
  });
}

/** The only maker of views, for a page of somebody else: never a preload, never developer tools. */
export function openLockedView(partition: string): WebContentsView {
  return new WebContentsView({
    webPreferences: {
      partition,
      ...locked,
      devTools: false,
      navigateOnDragDrop: false,
      // Its dialogs of the system come without a request that could be refused.
      disableBlinkFeatures: 'FileSystemAccessLocal,FileSystemAccess',
    },
  });
}
