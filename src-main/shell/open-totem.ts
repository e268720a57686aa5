import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app } from 'electron';
import type { ScreenKind } from '../contract/view.ts';
import { displayOf, saveDisplay } from '../display.ts';
import { createKiosk } from '../kiosk.ts';
import type { Kiosk } from '../kiosk.ts';
import type { Log } from '../log.ts';
import { openBookings } from '../open-bookings.ts';
import { openIdentity } from '../open-identity.ts';
import { openPayments } from '../open-payments.ts';
import type { GatewayPage } from '../identity/gateway-page.ts';
import { openDevices } from '../open-devices.ts';
import type { Hands } from '../simulator.ts';
import type { Settings } from '../settings.ts';
import { createDeviceJournal } from '../staff/device-journal.ts';
import { writeSupportFile } from '../staff/support-file.ts';
import { keepSlips } from './kept-slips.ts';
import { paperFontCss } from './paper-fonts.ts';
import { createPdfRenderer } from './pdf-renderer.ts';
import { createPosSend } from './pos-window.ts';

/** What stands behind the pages: the kiosk, the hands of what is simulated, and the end of it all. */
export type OpenTotem = { kiosk: Kiosk; hands: Hands; close: () => Promise<void> };

/** Screens from which one touch, or none, leads to a paper. */
const slipIsNear = new Set<ScreenKind>([
  'summary',
  'printing',
  'printFailed',
  'checkingCancellation',
  'cancelling',
  'cancelled',
  'cancellationRefused',
  'cancellationUnknown',
  'paying',
  'paymentClosed',
  'yearReceipts',
]);

/** Database, devices and kiosk, in this order. `posFolder`: the page of the print driver `pos`. */
export async function openTotem(
  { config, demo }: Settings,
  posFolder: string,
  gatewayPage: GatewayPage,
  restart: () => void,
  mainLog: Log,
): Promise<OpenTotem> {
  const now = (): Date => new Date();
  const { log, eventsOf } = createDeviceJournal(mainLog, now);
  const version = app.getVersion();
  const { database, gateway, leases, signer, auditKey } = await openBookings({ config, demo, now, log });
  const { payments, hand } = openPayments({ config, demo, gateway, now, log });
  const { identity, hand: gatewayHand } = await openIdentity({ config, demo, now, log });
  const renderer = createPdfRenderer();
  const posPages = { measure: renderer.measure, send: createPosSend({ folder: posFolder, log }) };
  const { devices, hands } = await openDevices({
    config: config.devices,
    speech: config.speech,
    demo,
    platform: process.platform,
    renderer,
    posPages,
    log,
  });
  const kiosk = await createKiosk({
    config,
    database,
    gateway,
    leases,
    payments,
    identity,
    gatewayPage,
    signer,
    auditKey,
    ...devices,
    display: displayOf(config),
    service: {
      version,
      eventsOf,
      restart,
      saveDisplay: (display) => saveDisplay(config.dataDir, display),
      writeSupportFile: () => writeSupportFile({ config, database, version, eventsOf, now }),
    },
    fontCss: paperFontCss,
    now,
    newId: randomUUID,
    log,
  });
  kiosk.onView(({ kind }) => renderer.expectSlip(slipIsNear.has(kind)));
  keepSlips(hands, renderer, join(config.dataDir, 'slips'), config.devices.printer.paperWidthMm);
  return {
    kiosk,
    hands: {
      ...hands,
      ...(hand && { payments: hand }),
      ...(gatewayHand && { gateway: gatewayHand }),
    },
    // A paper or a write under way is waited for; the database closes last.
    close: async () => {
      await kiosk.close();
      database.close();
    },
  };
}
