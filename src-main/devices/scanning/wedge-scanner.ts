import type { Scanner } from '../scanner.ts';
import { createScannerListeners } from './scanner-listeners.ts';

/**
 * A scanner that types like a keyboard, straight into the page (src-renderer/wedge.ts): there is nothing to open, and
 * nothing to see.
 */
export function createWedgeScanner(): Scanner {
  const { onScan, onCondition, become, clear } = createScannerListeners();
  become('unseen');
  return { onScan, onCondition, close: async () => clear() };
}
