import type { DeskEvent } from '../contract/desk/state.ts';
import type { DeskDeps } from '../desk-deps.ts';
import type { Stores } from '../storage/stores.ts';
import type { Door } from './door.ts';

/** What every part of the desk is made with. */
export type DeskParts = DeskDeps & {
  stores: Stores;
  door: Door;
  tell: (event: DeskEvent) => void;
};
