import { app, dialog, powerMonitor } from 'electron';
import type { Log } from '../log.ts';
import type { Settings } from '../settings.ts';
import { createAppProtocol } from './app-protocol.ts';
import { joinDesk } from './desk-ipc.ts';
import { openDeskWindow } from './desk-window.ts';
import type { DeskWindow } from './desk-window.ts';
import { createFileChoice } from './file-choice.ts';
import type { OpenDesk } from './open-desk.ts';
import type { TotemFiles } from './open-pages.ts';
import { endInOrder } from './orderly-end.ts';
import { createRecovery } from './recovery.ts';
import type { RestartLedger } from './restart-ledger.ts';

/** The desk from its window to its end, in order. */
export async function runDesk(
  { log, ...settings }: Settings & { log: Log },
  files: TotemFiles,
  ledger: RestartLedger,
): Promise<void> {
  const { config, demo } = settings;
  const { withoutGpu } = ledger;
  log('started', { electron: process.versions.electron, mode: config.mode, demo, withoutGpu });

  let desk: OpenDesk | null = null;
  const { mayReplacePage } = createRecovery(ledger, async () => desk?.close(), log);
  const serve = createAppProtocol(files.pages);
  const { preload } = files;
  const window = openDeskWindow({ size: config.window, preload, serve, log, mayReplacePage });
  app.on('second-instance', window.toFront);
  const ending = new AbortController();
  endInOrder(ledger, log, async () => {
    window.tellEnding();
    ending.abort();
    await desk?.close();
    window.close();
  });

  const opening = import('./open-desk.ts').then(({ openDesk }) =>
    openDesk(settings, files.pos, createFileChoice(window.window, ending.signal), log),
  );
  joinDesk(
    opening.then((each) => each.desk),
    window,
    log,
  );
  const opened = (desk = await opening);
  startAnewWhenLeft(opened, window);
  const lock = (): void => void opened.desk.call({ kind: 'lock' });
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);

  const { hands } = opened;
  if (Object.keys(hands).length === 0) return;
  const { openSimulatorWindow } = await import('./simulator-window.ts');
  openSimulatorWindow({ hands, beside: window.window(), preload, serve, log });
}

/** Nothing that an operator has seen stays in the page's memory when nobody, or somebody else, is there. */
function startAnewWhenLeft({ desk }: OpenDesk, window: DeskWindow): void {
  let wasOpen = false;
  desk.onEvent((event) => {
    if (event.kind !== 'state') return;
    const isOpen = event.state.door.kind === 'open';
    if (wasOpen && !isOpen) window.startAnew();
    wasOpen = isOpen;
  });
}

/** Too many starts have failed. Somebody sits there: it is said, and the next start is theirs. */
export function refuseDesk({ dataDir }: Settings['config'], ledger: RestartLedger, log: Log): void {
  log('outOfService');
  ledger.forgetStarts();
  dialog.showErrorBox(
    'Sportello CUP',
    `Lo sportello non riesce ad aprirsi. Chiama l’assistenza: il motivo è in fondo a ${dataDir}/log/desk.jsonl.`,
  );
  app.exit(1);
}
