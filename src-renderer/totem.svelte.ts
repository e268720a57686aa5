import type { TotemApi } from '../src-main/contract/api.ts';
import type { Command } from '../src-main/contract/command.ts';
import type { ScreenKind, View } from '../src-main/contract/view.ts';

const stayIntervalMs = 1000;
const beatMs = 1000;

/** The screen's end of the wall: holds the pushed view, sends commands, tells that somebody is there. */
export class Totem {
  view = $state.raw<View | null>(null);
  #api: TotemApi;
  #lastStay = -Infinity;
  /** The screen that stands on the page by now; a screen that failed to be made never gets here. */
  #shown: ScreenKind | null = null;

  constructor(api: TotemApi) {
    this.#api = api;
    api.onView((view) => (this.view = view));
  }

  dispatch = (command: Command): void => {
    if (command.kind === 'stay') this.#lastStay = performance.now();
    void this.#api.dispatch(command);
  };

  /** Called when a screen has been put on the page. */
  rendered = (shown: ScreenKind): void => {
    const isFirst = this.#shown === null;
    this.#shown = shown;
    if (isFirst) requestAnimationFrame(this.#beat);
  };

  /** From now on main hears once a second, by way of a frame, that the page is alive. Gives the end of it. */
  startBeating = (): (() => void) => {
    const look = (): void => {
      // Out of sight there are no frames, and before long hardly a timer.
      if (document.hidden) this.#api.alive('hidden');
      else requestAnimationFrame(this.#beat);
    };
    look();
    const timer = setInterval(look, beatMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  };

  #beat = (): void => this.#api.alive(this.#shown);

  /** A touch or a key extends the visit. Once a second is enough, unless the warning is up. */
  touched = (): void => {
    if (this.view === null || this.view.kind === 'idle') return;
    const recent = performance.now() - this.#lastStay < stayIntervalMs;
    if (!recent || this.view.warning !== null) this.dispatch({ kind: 'stay' });
  };
}
