import type { DeskFault } from '../contract/desk/answers.ts';
import type { DeskCallKind } from '../contract/desk/calls.ts';
import type { OperatorView } from '../contract/desk/operators.ts';
import type { DeskDeps } from '../desk-deps.ts';
import { ok, err, type Result } from '../result.ts';
import type { Stores } from '../storage/stores.ts';
import type { Answerers } from './answerers.ts';

type DoorCall = 'createAdministrator' | 'enter' | 'lock' | 'leave' | 'touched';

/** Who works here at this moment, and what that lets through. */
export interface Door {
  /** Whoever asks, when it may be asked. For the calls of the door itself nobody has to have entered. */
  admit(kind: DeskCallKind): Result<OperatorView, DeskFault>;
  answerers: Answerers<DoorCall>;
  close(): void;
}

type DoorDeps = DeskDeps & { stores: Stores; onChange: () => void };

export function createDoor(_deps: DoorDeps): Door {
  return {
    admit: (kind) => (kind === 'enter' ? ok({ name: '', role: 'operator' }) : err('locked')),
    answerers: {
      createAdministrator: async () => err('failed'),
      enter: async () => err('failed'),
      lock: async () => ok(null),
      leave: async () => ok(null),
      touched: async () => ok(null),
    },
    close: () => undefined,
  };
}
