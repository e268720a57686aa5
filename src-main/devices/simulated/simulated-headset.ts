import type { HeadsetJack } from '../headset-jack.ts';

/** The jack, and the hand that puts a headset in. */
export interface SimulatedHeadset {
  jack: HeadsetJack;
  setPlugged(plugged: boolean): void;
}

export function createSimulatedHeadset(): SimulatedHeadset {
  const listeners = new Set<(plugged: boolean) => void>();
  let isPlugged = false;
  return {
    jack: {
      onChange: (listener) => {
        listeners.add(listener);
        listener(isPlugged);
        return () => listeners.delete(listener);
      },
      close: async () => listeners.clear(),
    },
    setPlugged: (plugged) => {
      if (plugged === isPlugged) return;
      isPlugged = plugged;
      for (const listener of [...listeners]) listener(plugged);
    },
  };
}
