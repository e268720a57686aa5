import type { WebContents } from 'electron';

/** So long after its last page nothing goes on by itself any more. */
const QUIET_MS = 1000;

/**
 * Sends a page that nobody sees any more to the address at which one signs out, and waits for it and for the pages that
 * it goes on to by itself. Whether they came. Never rejects, and takes no longer than `deadlineMs`.
 */
export function leaveBy(contents: WebContents, address: string, deadlineMs = 8000): Promise<boolean> {
  return new Promise((resolve) => {
    let isThere = false;
    let quiet: NodeJS.Timeout | undefined;
    const end = (isLeft: boolean): void => {
      clearTimeout(quiet);
      clearTimeout(late);
      resolve(isLeft);
    };
    const late = setTimeout(end, deadlineMs, false);
    if (contents.isDestroyed()) {
      end(false);
      return;
    }
    // Its clocks go slower while nobody sees it.
    contents.setBackgroundThrottling(false);
    contents.on('did-navigate', (_event, _address, status) => (isThere = status < 400));
    contents.on('did-start-loading', () => clearTimeout(quiet));
    contents.on('did-stop-loading', () => {
      clearTimeout(quiet);
      quiet = setTimeout(() => end(isThere), QUIET_MS);
    });
    contents.on('render-process-gone', () => end(false));
    contents.on('destroyed', () => end(false));
    // Where it fails, loading stops, and what was there is said.
    contents.loadURL(address).catch(() => undefined);
  });
}
