import type { SimulatorApi, TotemApi } from '../src-main/contract/api.ts';
import type { DeskApi } from '../src-main/contract/desk/api.ts';

declare global {
  interface Window {
    /** Given by the preload of the totem's window only. */
    readonly totem: TotemApi;
    /** Given by the preload of the simulator panel only. */
    readonly simulator: SimulatorApi;
    /** Given by the preload of the desk's window only. */
    readonly desk: DeskApi;
  }
}
