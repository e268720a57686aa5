import { app, BrowserWindow } from 'electron';
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

/**
 * The only maker of windows: what a page may do is decided here, once. Sandboxed, isolated, in memory, without
 * dialogs; developer tools exist from sources only.
 */
export function openLockedWindow(
  options: Omit<BrowserWindowConstructorOptions, 'webPreferences'>,
  page: LockedPage,
): BrowserWindow {
  return new BrowserWindow({
    ...options,
    webPreferences: {
      ...page,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      disableDialogs: true,
      // The sound that goes with a warning comes when nobody has touched anything for long.
      autoplayPolicy: 'no-user-gesture-required',
      devTools: !app.isPackaged,
    },
  });
}
