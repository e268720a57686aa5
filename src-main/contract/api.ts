import type { Command } from './command.ts';
import type { SimulatorAction, SimulatorState } from './simulator.ts';
import type { ScreenKind, View } from './view.ts';

/** What the preload gives to the totem's page, as `window.totem`. */
export interface TotemApi {
  dispatch(command: Command): Promise<void>;
  /** Calls the listener with the present view as soon as main has answered, then at every change. */
  onView(listener: (view: View) => void): () => void;
  /**
   * Once a second, from a frame that has been drawn: which screen it shows. Silence counts as a page that hangs,
   * unless its last word was that it is out of sight.
   */
  alive(shown: ScreenKind | 'hidden' | null): void;
}

/** What the preload gives to the simulator panel, as `window.simulator`. */
export interface SimulatorApi {
  act(action: SimulatorAction): Promise<void>;
  onState(listener: (state: SimulatorState) => void): () => void;
}

export const channels = {
  command: 'totem:command',
  view: 'totem:view',
  ready: 'totem:ready',
  alive: 'totem:alive',
  simulatorAction: 'simulator:action',
  simulatorState: 'simulator:state',
  simulatorReady: 'simulator:ready',
} as const;
