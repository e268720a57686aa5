import type { ScreenKind } from '../contract/view.ts';

export type PageWatchDeps = {
  /** The screen that the page should show by now; `null` when there is none yet. */
  expected: () => ScreenKind | null;
  onSilent: () => void;
  /** Milliseconds, monotonic. */
  now: () => number;
  /** Milliseconds without a fitting beat: usually, while the page loads, and out of sight, where timers are slow. */
  silentMs?: number;
  loadMs?: number;
  hiddenMs?: number;
};

export interface PageWatch {
  /** Another page is watched from now on: one that has drawn frames before, or one that still loads. */
  begin(loaded: boolean): void;
  /** The page has drawn a frame of this screen; `hidden`: it lives, but is out of sight and draws none. */
  heard(shown: unknown): void;
  stop(): void;
}

/** Main itself was away for so long (a machine that slept, a slow disk): beats may be waiting to be read. */
const lateMs = 1000;

/**
 * A page that hangs tells nothing, and Electron's own `unresponsive` waits for somebody to touch it: so the page
 * tells each second which screen its last frame showed, and silence, or the wrong screen, counts as hung.
 */
export function watchPage(deps: PageWatchDeps): PageWatch {
  const { expected, onSilent, now } = deps;
  const { silentMs = 5000, loadMs = 20_000, hiddenMs = 150_000 } = deps;
  let timer: NodeJS.Timeout | undefined;
  let loading = false;
  const wait = (ms: number): void => {
    clearTimeout(timer);
    const due = now() + ms;
    timer = setTimeout(() => (now() - due > lateMs ? wait(silentMs) : onSilent()), ms);
  };
  return {
    begin: (loaded) => {
      loading = !loaded;
      wait(loaded ? silentMs : loadMs);
    },
    heard: (shown) => {
      if (shown === 'hidden') {
        wait(hiddenMs);
        return;
      }
      if (!loading && shown !== expected()) return;
      loading = false;
      wait(silentMs);
    },
    stop: () => clearTimeout(timer),
  };
}
