import type { SimulatorApi } from '../../src-main/contract/api.ts';
import type { SimulatorAction, SimulatorState } from '../../src-main/contract/simulator.ts';

/** The panel's end of the wall. */
export class SimulatorPanel {
  state = $state.raw<SimulatorState | null>(null);
  #api: SimulatorApi;

  constructor(api: SimulatorApi) {
    this.#api = api;
    api.onState((state) => (this.state = state));
  }

  act = (action: SimulatorAction): void => {
    void this.#api.act(action);
  };
}
