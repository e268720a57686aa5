import type { Command } from './command.ts';
import type { SimulatorAction, SimulatorState } from './simulator.ts';
import type { View } from './view.ts';

/** What the preload gives to the totem's page, as `window.totem`. */
export interface TotemApi {
  dispatch(command: Command): Promise<void>;
  /** Calls the listener with the present view as soon as main has answered, then at every change. */
  onView(listener: (view: View) => void): () => void;
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
  simulatorAction: 'simulator:action',
  simulatorState: 'simulator:state',
  simulatorReady: 'simulator:ready',
} as const;
