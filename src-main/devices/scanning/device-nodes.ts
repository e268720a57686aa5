import { watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';

/** Milliseconds: udev gives a new node to its group a moment after making it. */
const settleMs = 200;

/**
 * Calls when device nodes with this name come or go, where the system tells (Linux); elsewhere never. Gives the end of
 * watching.
 */
export function watchDeviceNodes(name: RegExp, onNews: () => void, folder = '/dev'): () => void {
  if (process.platform !== 'linux') return () => undefined;
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(folder, (_event, changed) => {
      if (changed === null || !name.test(changed)) return;
      clearTimeout(timer);
      timer = setTimeout(onNews, settleMs);
    });
    watcher.on('error', () => watcher?.close());
  } catch {
    // No watches are left, or no such folder: it is found by trying.
  }
  return () => {
    clearTimeout(timer);
    watcher?.close();
  };
}
