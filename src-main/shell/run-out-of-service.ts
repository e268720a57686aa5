import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { firstFrame } from './first-frame.ts';
import { openPages } from './open-pages.ts';
import type { TotemFiles } from './open-pages.ts';
import { endInOrder } from './orderly-end.ts';
import { createRecovery } from './recovery.ts';
import type { RestartLedger } from './restart-ledger.ts';

/**
 * Too many starts have failed: no database, no device, nothing but the page that says where else to go, for
 * `waitMs`; then all of it is tried again, with a clean slate.
 */
export function runOutOfService(
  { config, waitMs, log }: { config: Config; waitMs: number; log: Log },
  files: TotemFiles,
  ledger: RestartLedger,
): void {
  log('outOfService', { seconds: Math.round(waitMs / 1000) });
  const { mayReplacePage, restart } = createRecovery(ledger, async () => undefined, log);
  const { windows } = openPages({ config, files, mayReplacePage, log, dispatch: () => false });
  windows.show({ kind: 'outOfService', ...firstFrame(config) });
  setTimeout(() => {
    ledger.forgetStarts();
    restart('trying again');
  }, waitMs);
  endInOrder(ledger, log, async () => windows.close());
}
