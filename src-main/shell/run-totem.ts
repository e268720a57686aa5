import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import { createEarlyTouches } from './early-touches.ts';
import { firstFrame } from './first-frame.ts';
import { openPages } from './open-pages.ts';
import type { TotemFiles } from './open-pages.ts';
import type { OpenTotem } from './open-totem.ts';
import { endInOrder } from './orderly-end.ts';
import { createGatewayPageView } from './gateway-page-view.ts';
import { createRecovery } from './recovery.ts';
import type { RestartLedger } from './restart-ledger.ts';

/** Long enough to read where else to go. */
const outOfServiceMs = 20_000;
/** The frame after the first is the first that a touch can meet. */
const settleMs = 100;
/** A first screen that does not come must not keep the devices waiting. */
const firstScreenMs = 3000;

/** The totem from its first window to its end, in order. */
export async function runTotem(
  { log, ...settings }: Settings & { log: Log },
  files: TotemFiles,
  ledger: RestartLedger,
): Promise<void> {
  const { config, demo } = settings;
  const { withoutGpu } = ledger;
  log('started', { electron: process.versions.electron, mode: config.mode, demo, withoutGpu });

  // The window first, and nothing else until its screen is drawn: main serves the page as well.
  let totem: OpenTotem | null = null;
  const { mayReplacePage, restart } = createRecovery(ledger, async () => totem?.kiosk.close(), log);
  const touches = createEarlyTouches();
  const { windows, serve } = openPages({ config, files, dispatch: touches.dispatch, mayReplacePage, log });
  /** Asked for: no start that went wrong. */
  const restartForStaff = (): void => {
    ledger.forgetStarts();
    restart('staff');
  };
  endInOrder(ledger, log, async () => {
    await totem?.close();
    windows.close();
  });
  // What the kiosk would say of a reader and a printer that it has not heard of yet.
  windows.show({
    kind: 'idle',
    cardReader: 'opening',
    printer: 'ready',
    bookings: 'ready',
    typedAccess: config.access.typed.includes('find'),
    payAccess: config.access.bookingNumber.includes('pay'),
    signIn: config.identity !== null,
    ...firstFrame(config),
  });
  await Promise.race([windows.drawn, sleep(firstScreenMs)]);
  await sleep(settleMs);
  const { openTotem } = await import('./open-totem.ts');
  const gatewayPage = createGatewayPageView({ window: windows.window, hosts: hostsOf(config), log });
  totem = await openTotem(settings, files.pos, gatewayPage, restartForStaff, log);
  totem.kiosk.onView((view) => {
    windows.show(view);
    if (view.kind === 'outOfService') setTimeout(() => restart('bug'), outOfServiceMs);
  });
  touches.open(totem.kiosk);
  const { hands } = totem;
  if (Object.keys(hands).length === 0) return;
  const { openSimulatorWindow } = await import('./simulator-window.ts');
  openSimulatorWindow({ hands, beside: windows.window(), preload: files.preload, serve, log });
}

/** What the window of a sign-in may open: the gateway, and what the configuration names besides. */
function hostsOf({ identity }: Settings['config']): string[] {
  return identity ? [new URL(identity.issuer).host, ...identity.hosts] : [];
}
