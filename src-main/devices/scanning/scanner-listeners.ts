import type { Scanner, ScannerCondition } from '../scanner.ts';

/** Those who listen to one scanner, and what they are told. */
export type ScannerListeners = Pick<Scanner, 'onScan' | 'onCondition'> & {
  tellScan(text: string): void;
  /** Told only when it changes. */
  become(condition: ScannerCondition): void;
  clear(): void;
};

export function createScannerListeners(): ScannerListeners {
  const ofScans = new Set<(text: string) => void>();
  const ofCondition = new Set<(condition: ScannerCondition) => void>();
  let present: ScannerCondition | undefined;
  return {
    onScan: (listener) => {
      ofScans.add(listener);
      return () => ofScans.delete(listener);
    },
    onCondition: (listener) => {
      ofCondition.add(listener);
      if (present !== undefined) listener(present);
      return () => ofCondition.delete(listener);
    },
    tellScan: (text) => {
      for (const listener of [...ofScans]) listener(text);
    },
    become: (condition) => {
      if (condition === present) return;
      present = condition;
      for (const listener of [...ofCondition]) listener(condition);
    },
    clear: () => {
      ofScans.clear();
      ofCondition.clear();
    },
  };
}
