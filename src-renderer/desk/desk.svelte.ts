import { flushSync } from 'svelte';
import type { DeskFault } from '../../src-main/contract/desk/answers.ts';
import type { DeskApi } from '../../src-main/contract/desk/api.ts';
import type { DeskReply } from '../../src-main/contract/desk/answers.ts';
import type { DeskCallKind, DeskCallOf } from '../../src-main/contract/desk/calls.ts';
import type { ElsewhereView } from '../../src-main/contract/desk/booking.ts';
import type { ImportView } from '../../src-main/contract/desk/import.ts';
import type { DeskEvent, DeskState } from '../../src-main/contract/desk/state.ts';
import { Route } from './route.svelte.ts';

/** Code that a device has read; a listener that takes it in gives `true`, and no other one hears it. */
type CodeEar = (text: string, from: 'card' | 'scanner') => boolean;

const touchIntervalMs = 10_000;
const nothing: ImportView = { kind: 'idle' };

/** The page's end of the wall: the state that is told, calls and their answers. */
export class Desk {
  state = $state.raw<DeskState | null>(null);
  import = $state.raw<ImportView>(nothing);
  elsewhere = $state.raw<{ bookingNumber: string; places: ElsewhereView[] } | null>(null);
  cardNotRead = $state(0);
  /** A code that no screen wanted. */
  stray = $state('');
  readonly route = new Route();
  readonly pathOf: (file: File) => string;
  #api: DeskApi;
  #ears: CodeEar[] = [];
  #touchedAt = -Infinity;

  constructor(api: DeskApi) {
    this.#api = api;
    this.pathOf = (file) => api.pathOf(file);
    api.onEvent(this.#hear);
  }

  /** Never rejects. */
  call = async <Kind extends DeskCallKind>(call: DeskCallOf<Kind>): Promise<DeskReply<Kind>> => {
    try {
      return await this.#api.call(call);
    } catch {
      return { ok: false, error: 'failed' satisfies DeskFault };
    }
  };

  /** Somebody is there; said every ten seconds at most. */
  touched = (): void => {
    if (this.state?.door.kind !== 'open' || performance.now() - this.#touchedAt < touchIntervalMs) return;
    this.#touchedAt = performance.now();
    void this.call<'touched'>({ kind: 'touched' });
  };

  /** The newest listener is asked first. Gives the end of listening. */
  onCode = (ear: CodeEar): (() => void) => {
    this.#ears.unshift(ear);
    return () => {
      this.#ears = this.#ears.filter((each) => each !== ear);
    };
  };

  #hear = (event: DeskEvent): void => {
    switch (event.kind) {
      case 'state':
        this.#enter(event.state);
        break;
      case 'codeRead':
        this.cardNotRead = 0;
        if (!this.#ears.some((ear) => ear(event.text, event.from))) this.stray = event.text;
        break;
      case 'cardNotRead':
        this.cardNotRead += 1;
        break;
      case 'elsewhere':
        if (event.bookingNumber === this.route.booking) this.elsewhere = event;
        break;
      case 'import':
        this.import = event.import;
        break;
    }
    flushSync();
  };

  /** Whatever was of a person goes when the door closes, and when somebody else comes in. */
  #enter(state: DeskState): void {
    if (state.door.kind !== 'open' || this.state?.operator?.name !== state.operator?.name) {
      [this.elsewhere, this.import] = [null, nothing];
      this.stray = '';
      this.cardNotRead = 0;
      this.route.reset();
    }
    // What became of it stands in its history.
    if (state.unseen !== '' && this.route.booking === '') this.route.open(state.unseen);
    this.state = state;
  }
}
