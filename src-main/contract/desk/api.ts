import type { DeskReply } from './answers.ts';
import type { DeskCallKind, DeskCallOf } from './calls.ts';
import type { DeskEvent } from './state.ts';

/** What the preload gives to the desk's page, as `window.desk`. */
export interface DeskApi {
  call<Kind extends DeskCallKind>(call: DeskCallOf<Kind>): Promise<DeskReply<Kind>>;
  /** The state comes at once, then whatever happens. */
  onEvent(listener: (event: DeskEvent) => void): () => void;
  /** Where a file that was dropped on the page lies. */
  pathOf(file: File): string;
}

export const deskChannels = {
  call: 'desk:call',
  event: 'desk:event',
  ready: 'desk:ready',
} as const;
