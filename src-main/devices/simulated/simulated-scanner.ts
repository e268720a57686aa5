import type { Scanner } from '../scanner.ts';

/** The scanner, and the hand that holds a code under it. */
export interface SimulatedScanner {
  scanner: Scanner;
  /** One complete code, without terminators. */
  scan(text: string): void;
}

export function createSimulatedScanner(): SimulatedScanner {
  const listeners = new Set<(text: string) => void>();
  return {
    scanner: {
      onScan: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: async () => listeners.clear(),
    },
    scan: (text) => {
      for (const listener of [...listeners]) listener(text);
    },
  };
}
