import type { OperatorView } from '../contract/desk/operators.ts';
import type { DeskParts } from './desk-parts.ts';

/** Nothing that answers at all takes longer: behind a device that hangs the desk locks all the same. */
const longestMs = 2 * 60_000;

/** What becomes of a paper or a cancellation is told to whoever asked, also when the desk locks meanwhile. */
export interface Outcomes {
  await<Value>(
    call: { bookingNumber: string },
    asker: OperatorView,
    deed: () => Promise<Value>,
  ): Promise<Value>;
  /** The desk does not lock by itself meanwhile. */
  areAwaited(): boolean;
  /** Booking of whoever is at the desk, whose outcome they have not seen; empty: none. */
  unseen(): string;
  seen(name: string, bookingNumber: string): void;
  /** Nobody is at the desk any more: the page is gone, and what is answered to it as well. */
  leave(): void;
}

export function createOutcomes({ door, stateChanged }: Pick<DeskParts, 'door' | 'stateChanged'>): Outcomes {
  /** The last one of each operator. */
  const unseen = new Map<string, string>();
  let awaited = 0;
  let leavings = 0;
  let begunMs = 0;

  return {
    await: async ({ bookingNumber }, { name }, deed) => {
      const before = leavings;
      awaited += 1;
      begunMs = performance.now();
      try {
        return await deed();
      } finally {
        const isLost = leavings !== before;
        // From now on it stands on the screen, and is read.
        if (!isLost) door.touched();
        awaited -= 1;
        if (isLost) {
          unseen.set(name, bookingNumber);
          stateChanged();
        }
      }
    },
    areAwaited: () => awaited > 0 && performance.now() - begunMs < longestMs,
    unseen: () => unseen.get(door.operator()?.name ?? '') ?? '',
    seen: (name, bookingNumber) => {
      if (unseen.get(name) !== bookingNumber) return;
      unseen.delete(name);
      stateChanged();
    },
    leave: () => {
      leavings += 1;
    },
  };
}
