import type { TotemApi } from '../src-main/contract/api.ts';
import type { Command } from '../src-main/contract/command.ts';
import type { View } from '../src-main/contract/view.ts';

const stayIntervalMs = 1000;

/** The screen's end of the wall: holds the pushed view, sends commands, tells that somebody is there. */
export class Totem {
  view = $state.raw<View | null>(null);
  #api: TotemApi;
  #lastStay = -Infinity;

  constructor(api: TotemApi) {
    this.#api = api;
    api.onView((view) => (this.view = view));
  }

  dispatch = (command: Command): void => {
    if (command.kind === 'stay') this.#lastStay = performance.now();
    void this.#api.dispatch(command);
  };

  /** A touch or a key extends the visit. Once a second is enough, unless the warning is up. */
  touched = (): void => {
    if (this.view === null || this.view.kind === 'idle') return;
    const recent = performance.now() - this.#lastStay < stayIntervalMs;
    if (!recent || this.view.warning !== null) this.dispatch({ kind: 'stay' });
  };
}
