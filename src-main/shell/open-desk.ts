import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createDesk } from '../desk.ts';
import type { Desk } from '../desk.ts';
import type { DeskDeps } from '../desk-deps.ts';
import type { Log } from '../log.ts';
import { openBookings } from '../open-bookings.ts';
import { openDevices } from '../open-devices.ts';
import { openPayments } from '../open-payments.ts';
import { databasePathOf } from '../settings.ts';
import type { Settings } from '../settings.ts';
import type { Hands } from '../simulator.ts';
import { createImportProcess } from './import-process.ts';
import { keepSlips } from './kept-slips.ts';
import { paperFontCss } from './paper-fonts.ts';
import { createPdfRenderer } from './pdf-renderer.ts';
import { createPosSend } from './pos-window.ts';

/** What stands behind the desk's page, the hands of what is simulated, and the end of it all. */
export type OpenDesk = { desk: Desk; hands: Hands; close: () => Promise<void> };

/** Database, devices and desk, in this order. `posFolder`: the page of the print driver `pos`. */
export async function openDesk(
  { config, demo }: Settings,
  posFolder: string,
  chooseFile: DeskDeps['chooseFile'],
  log: Log,
): Promise<OpenDesk> {
  const now = (): Date => new Date();
  const { database, openDirectory, ...bookings } = await openBookings({ config, demo, now, log });
  const { payments, hand } = openPayments({ config, demo, gateway: bookings.gateway, now, log });
  const renderer = createPdfRenderer();
  const { devices, hands } = await openDevices({
    config: config.devices,
    // Nobody listens to a desk.
    speech: null,
    demo,
    platform: process.platform,
    renderer,
    posPages: { measure: renderer.measure, send: createPosSend({ folder: posFolder, log }) },
    log,
  });
  const desk = await createDesk({
    config,
    database,
    ...bookings,
    payments,
    ...devices,
    directory: openDirectory(),
    importer: createImportProcess({ databasePath: databasePathOf(config), log }),
    chooseFile,
    fontCss: paperFontCss,
    demo,
    now,
    newId: randomUUID,
    log,
  });
  desk.onEvent((event) => {
    if (event.kind === 'state') renderer.expectSlip(event.state.door.kind === 'open');
  });
  keepSlips(hands, renderer, join(config.dataDir, 'slips-desk'), config.devices.printer.paperWidthMm);
  return {
    desk,
    hands: { ...hands, ...(hand && { payments: hand }) },
    close: async () => {
      await desk.close();
      database.close();
    },
  };
}
