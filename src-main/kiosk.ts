import * as v from 'valibot';
import type { BookingGateway } from './bookings/booking-gateway.ts';
import type { Config } from './config.ts';
import { CommandSchema } from './contract/command.ts';
import type { View } from './contract/view.ts';
import type { CardReader } from './devices/card-reader.ts';
import type { Printer } from './devices/printer.ts';
import type { Scanner } from './devices/scanner.ts';
import { toRome } from './domain/rome-time.ts';
import type { Log } from './log.ts';
import { createPaperOffice } from './papers/paper-office.ts';
import { forgetOld } from './session/forget-old.ts';
import { settleOpenIntents } from './session/open-intents.ts';
import { watchPrinter } from './session/printer-watch.ts';
import { createSession } from './session/session.ts';
import { createWork } from './session/work.ts';
import { createAccessStore, type AccessStore } from './storage/access-store.ts';
import { createAuditStore } from './storage/audit-store.ts';
import type { AuditAction } from './storage/audit-store.ts';
import type { Database } from './storage/database.ts';
import { createDeskCaseStore, type DeskCaseStore } from './storage/desk-case-store.ts';
import { createIntentStore, type IntentStore } from './storage/intent-store.ts';
import { createPrintoutStore } from './storage/printout-store.ts';

export type KioskDeps = {
  config: Pick<Config, 'kioskId' | 'facility' | 'helpDesk' | 'session' | 'devices' | 'access'>;
  database: Database;
  gateway: BookingGateway;
  cardReader: CardReader;
  scanner: Scanner;
  printer: Printer;
  /** `@font-face` rules for the papers, or empty. */
  fontCss: string;
  now: () => Date;
  newId: () => string;
  log: Log;
  /** Milliseconds; tests shorten them. */
  searchDeadlineMs?: number;
  settleEveryMs?: number;
};

export interface Kiosk {
  /** One touch, unchecked as it comes. `false`: it is no command of the contract. */
  dispatch(command: unknown): boolean;
  /** Calls the listener with the present view at once, then at every change. */
  onView(listener: (view: View) => void): () => void;
  close(): Promise<void>;
}

/** The whole program in plain Node: everything but the window. First settles what an earlier run left open. */
export async function createKiosk(deps: KioskDeps): Promise<Kiosk> {
  const { config, gateway, log, now } = deps;
  const intents = createIntentStore(deps.database);
  const printouts = createPrintoutStore(deps.database);
  const access = createAccessStore(deps.database);
  const deskCases = createDeskCaseStore(deps.database);
  const audit = createAudit(deps);
  const listeners = new Set<(view: View) => void>();

  const interrupted = await printouts.failInterrupted(now().toISOString());
  if (interrupted.ok && interrupted.value > 0) log('printoutsInterrupted', { count: interrupted.value });

  const papers = createPaperOffice({
    issuer: { kioskId: config.kioskId, ...config.facility },
    paperWidthMm: config.devices.printer.paperWidthMm,
    fontCss: deps.fontCss,
    now,
    toLocal: toRome,
  });
  const work = createWork({
    ...deps,
    papers,
    access,
    deskCases,
    intents,
    printouts,
    kioskId: config.kioskId,
    facilityName: config.facility.name,
    audit,
    searchDeadlineMs: deps.searchDeadlineMs ?? 8000,
  });
  const session = createSession({
    work,
    times: config.session,
    access: config.access,
    place: { facility: config.facility, helpDesk: config.helpDesk },
    now,
    toLocal: toRome,
    publish: (view) => listeners.forEach((listener) => listener(view)),
    log,
  });
  const settling = settleInBackground({ ...deps, intents, access, deskCases }, () => session.view().kind);
  await settling.once();

  const unsubscribe = [
    deps.cardReader.onEvent(session.handle),
    deps.scanner.onScan((text) => session.handle({ kind: 'scanned', text })),
  ];
  const printerWatch = watchPrinter(deps.printer, session);

  return {
    dispatch: (command) => {
      const parsed = v.safeParse(CommandSchema, command);
      if (!parsed.success) return false;
      session.touched();
      session.handle(parsed.output);
      return true;
    },
    onView: (listener) => {
      listeners.add(listener);
      listener(session.view());
      return () => listeners.delete(listener);
    },
    close: async () => {
      await settling.stop();
      printerWatch.stop();
      await session.close();
      unsubscribe.forEach((stop) => stop());
      listeners.clear();
      await Promise.all([deps.cardReader.close(), deps.scanner.close(), deps.printer.close()]);
      await gateway.close();
    },
  };
}

/** The audit must not stop a visit: what cannot be written is said in the log. */
function createAudit(deps: KioskDeps): (action: AuditAction, bookingNumber: string) => void {
  const store = createAuditStore(deps.database);
  const { kioskId } = deps.config;
  return (action, bookingNumber) => {
    const failed = (error: unknown) => deps.log('auditNotWritten', { action, error: String(error) });
    store.record({ at: deps.now().toISOString(), kioskId, action, bookingNumber }).then((written) => {
      if (!written.ok) failed(written.error);
    }, failed);
  };
}

function settleInBackground(
  deps: KioskDeps & { intents: IntentStore; access: AccessStore; deskCases: DeskCaseStore },
  screen: () => View['kind'],
): { once: () => Promise<void>; stop: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running = Promise.resolve();
  async function settle(): Promise<void> {
    // While a cancellation runs its own intent is open by right.
    if (screen() !== 'cancelling') {
      try {
        const open = await settleOpenIntents(deps);
        if (open > 0) deps.log('intentOpen', { count: open });
      } catch (error) {
        // What stays open is asked about again; a visit in course must not pay for it.
        deps.log('intentNotSettled', { reason: String(error) });
      }
    }
    if (!stopped) timer = setTimeout(() => void again(), deps.settleEveryMs ?? 30_000);
  }
  const once = (): Promise<void> => (running = settle());
  // Not at the first: an import may hold the database, and nobody should wait for this to start.
  const again = (): Promise<void> => (running = forgetOld(deps).then(settle));
  return {
    once,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
