import type { DeskEvent } from '../contract/desk/state.ts';
import type { DeskDeps } from '../desk-deps.ts';
import type { Stores } from '../storage/stores.ts';
import type { Door } from './door.ts';
import type { PinCheck } from './pin-check.ts';
import type { Register } from './register.ts';

/** What every part of the desk is made with. */
export type DeskParts = DeskDeps & {
  stores: Stores;
  door: Door;
  checkPin: PinCheck;
  /** Writes into the audit who did what. */
  register: Register;
  tell: (event: DeskEvent) => void;
  /** What the state says may have changed: it is told if it has. */
  stateChanged: () => void;
};
