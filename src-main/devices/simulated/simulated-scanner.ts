import type { Scanner } from '../scanner.ts';
import { createScannerListeners } from '../scanning/scanner-listeners.ts';

/** The scanner, and the hands that hold a code under it and pull its cable. */
export interface SimulatedScanner {
  scanner: Scanner;
  /** One complete code, without terminators. Nothing comes of it while the scanner is unplugged. */
  scan(text: string): void;
  unplug(): void;
  plugIn(): void;
}

export function createSimulatedScanner(): SimulatedScanner {
  const { onScan, onCondition, tellScan, become, clear } = createScannerListeners();
  let plugged = true;
  const setPlugged = (now: boolean): void => {
    plugged = now;
    become(now ? 'ready' : 'outOfOrder');
  };
  setPlugged(true);
  return {
    scanner: { onScan, onCondition, close: async () => clear() },
    scan: (text) => {
      if (plugged) tellScan(text);
    },
    unplug: () => setPlugged(false),
    plugIn: () => setPlugged(true),
  };
}
