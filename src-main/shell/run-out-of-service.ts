import * as v from 'valibot';
import type { Config } from '../config.ts';
import { CommandSchema } from '../contract/command.ts';
import { noWishes, wishesAfter } from '../contract/comfort.ts';
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
  const frame = firstFrame(config);
  let wishes = noWishes;
  let forgetting: NodeJS.Timeout | undefined;
  const show = (): void => windows.show({ kind: 'outOfService', ...frame, ...wishes });
  // Nobody but this page is there to hear what is touched: the language, the help, a larger text.
  const dispatch = (command: unknown): boolean => {
    const parsed = v.safeParse(CommandSchema, command);
    if (!parsed.success) return false;
    wishes = wishesAfter(wishes, parsed.output);
    show();
    clearTimeout(forgetting);
    forgetting = setTimeout(() => {
      wishes = noWishes;
      show();
    }, config.session.idleSeconds * 1000);
    return true;
  };
  const { windows } = openPages({ config, files, mayReplacePage, log, dispatch });
  show();
  setTimeout(() => {
    ledger.forgetStarts();
    restart('trying again');
  }, waitMs);
  endInOrder(ledger, log, async () => windows.close());
}
