import type { Scanner, ScannerCondition } from '../scanner.ts';
import { createScannerListeners } from './scanner-listeners.ts';

/** Several scanners as one, which is as the best of them; of none it is `absent`. */
export function joinScanners(scanners: readonly Scanner[]): Scanner {
  const { onScan, onCondition, tellScan, become, clear } = createScannerListeners();
  const conditions = new Map<Scanner, ScannerCondition>();

  function judge(): void {
    const known = [...conditions.values()];
    if (known.includes('ready')) become('ready');
    else if (known.includes('unseen')) become('unseen');
    else if (known.includes('outOfOrder') && known.length === scanners.length) become('outOfOrder');
    else if (known.length === scanners.length) become('absent');
  }

  const leave = scanners.flatMap((scanner) => [
    scanner.onScan(tellScan),
    scanner.onCondition((condition) => {
      conditions.set(scanner, condition);
      judge();
    }),
  ]);
  judge();
  return {
    onScan,
    onCondition,
    close: async () => {
      clear();
      leave.forEach((stop) => stop());
      await Promise.all(scanners.map((scanner) => scanner.close()));
    },
  };
}
