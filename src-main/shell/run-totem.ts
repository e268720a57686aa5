import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, session } from 'electron';
import { createKiosk } from '../kiosk.ts';
import { openLog } from '../log.ts';
import { openBookings } from '../open-bookings.ts';
import type { PdfRenderer } from '../devices/printer.ts';
import { openDevices } from '../open-devices.ts';
import type { SimulatedHands } from '../open-devices.ts';
import type { Settings } from '../settings.ts';
import { createSimulator } from '../simulator.ts';
import { createAppProtocol } from './app-protocol.ts';
import { endWhenOutOfService, logCrashesTo } from './crash.ts';
import { joinKiosk } from './ipc.ts';
import { lockDown } from './lock-down.ts';
import { paperFontCss } from './paper-fonts.ts';
import { createPdfRenderer } from './pdf-renderer.ts';
import { openSimulatorWindow } from './simulator-window.ts';
import { openTotemWindows, partitions } from './totem-windows.ts';

/** The totem from the first log line to the last, in order. */
export async function runTotem(
  { config, demo }: Settings,
  files: { preload: string; pages: string },
): Promise<void> {
  const now = (): Date => new Date();
  const log = openLog(join(config.dataDir, 'log', 'totem.jsonl'), now, (line) => console.log(line));
  logCrashesTo(log);
  lockDown(log);
  log('started', { electron: process.versions.electron, mode: config.mode, demo });

  const { database, gateway } = await openBookings({ config, demo, now, log });
  const renderer = createPdfRenderer();
  const { devices, hands } = await openDevices({ config: config.devices, demo, renderer, log });
  const kiosk = await createKiosk({
    config,
    database,
    gateway,
    ...devices,
    fontCss: paperFontCss,
    now,
    newId: randomUUID,
    log,
  });

  const serve = await createAppProtocol(files.pages);
  for (const partition of partitions) serve(session.fromPartition(partition), 'totem');
  const windows = openTotemWindows({ size: config.window, preload: files.preload, log });
  joinKiosk(kiosk, windows, log);
  endWhenOutOfService(kiosk);
  if (Object.keys(hands).length > 0) {
    keepSlips(hands, renderer, join(config.dataDir, 'slips'), config.devices.printer.paperWidthMm);
    const simulator = createSimulator(hands);
    openSimulatorWindow({ simulator, beside: windows.window(), preload: files.preload, serve, log });
  }

  // Commands stop with the windows; a paper or a write under way is waited for; the database closes last.
  let quitting = false;
  app.on('before-quit', (event) => {
    if (quitting) return;
    quitting = true;
    event.preventDefault();
    log('stopping');
    void kiosk.close().then(() => {
      windows.close();
      database.close();
      app.quit();
    });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
}

/** What came out of the simulated printer, as PDF files for whoever tries the program. */
function keepSlips(hands: SimulatedHands, renderer: PdfRenderer, folder: string, paperWidthMm: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  let count = 0;
  hands.printer?.onDocument((document) => {
    const file = join(folder, `slip-${(count += 1)}.pdf`);
    void renderer.render(document, paperWidthMm).then((pdf) => writeFileSync(file, pdf));
  });
}
