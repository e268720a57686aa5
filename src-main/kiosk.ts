import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { BookingGateway } from './bookings/booking-gateway.ts';
import type { Config } from './config.ts';
import { CommandSchema } from './contract/command.ts';
import type { DisplayView, LanguageCode, View } from './contract/view.ts';
import type { CardReader } from './devices/card-reader.ts';
import type { Printer } from './devices/printer.ts';
import type { Scanner } from './devices/scanner.ts';
import { privacyVersion } from './domain/privacy-version.ts';
import { toRome, toRomeSecond } from './domain/rome-time.ts';
import type { Log } from './log.ts';
import type { HeadsetJack } from './devices/headset-jack.ts';
import type { Voice } from './devices/voice.ts';
import { createPaperOffice } from './papers/paper-office.ts';
import type { ReceiptSigner } from './receipts/receipt-keys.ts';
import { watchClock } from './session/clock-watch.ts';
import { keepHouse } from './session/housekeeping.ts';
import { watchWhileIdle } from './session/idle-watch.ts';
import { createSession } from './session/session.ts';
import { createWork } from './session/work.ts';
import { createNarrator } from './speech/narrator.ts';
import { createAccessStore } from './storage/access-store.ts';
import { createAuditStore } from './storage/audit-store.ts';
import type { AuditAction, AuditStore } from './storage/audit-store.ts';
import type { Database } from './storage/database.ts';
import { createDeskCaseStore } from './storage/desk-case-store.ts';
import { createIntentStore } from './storage/intent-store.ts';
import { createPrintoutStore } from './storage/printout-store.ts';
import { createReceiptStore } from './storage/receipt-store.ts';
import { createRequestStore } from './storage/request-store.ts';

export type KioskDeps = {
  config: Omit<Config, 'mode' | 'dataDir' | 'window'>;
  database: Database;
  gateway: BookingGateway;
  cardReader: CardReader;
  scanner: Scanner;
  printer: Printer;
  voice: Voice;
  headsetJack: HeadsetJack;
  /** There is a jack, and something that speaks. */
  hasVoice: boolean;
  /** Signs the receipts of this totem. */
  signer: ReceiptSigner;
  /** The glass, as configured or calibrated. */
  display: DisplayView;
  /** `@font-face` rules for a paper with this language beside the Italian, or empty. */
  fontCss: (language: LanguageCode) => string;
  now: () => Date;
  newId: () => string;
  log: Log;
  /** Milliseconds; tests shorten them. */
  searchDeadlineMs?: number;
  settleEveryMs?: number;
  idleWatchMs?: number;
  clockWatchMs?: number;
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
  const receipts = createReceiptStore(deps.database);
  const auditStore = createAuditStore(deps.database);
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
  const narrator = createNarrator(deps);
  const work = createWork({
    ...deps,
    papers,
    access,
    deskCases,
    intents,
    printouts,
    receipts,
    rules: config.cancellation,
    clockInDoubt: () => clock.inDoubt(),
    noticeVersion: noticeVersion(config.facility.privacyNotice),
    kioskId: config.kioskId,
    facilityName: config.facility.name,
    audit: audited(auditStore, deps),
    onPaper: narrator.keepPaper,
    searchDeadlineMs: deps.searchDeadlineMs ?? 8000,
  });
  const session = createSession({
    work,
    times: config.session,
    access: config.access,
    house: {
      place: { facility: config.facility, helpDesk: config.helpDesk, display: deps.display },
      hasVoice: deps.hasVoice,
      rules: config.cancellation,
      asksOnly: config.bookings.role === 'copy',
    },
    now,
    toLocal: toRomeSecond,
    publish: (view) => {
      listeners.forEach((listener) => listener(view));
      narrator.show(view);
    },
    log,
  });
  const clock = watchClock({ audit: auditStore, gateway, now, log }, session, deps.clockWatchMs);
  const housekeeping = keepHouse({
    ...deps,
    intents,
    access,
    deskCases,
    receipts,
    kioskId: config.kioskId,
    cancellationsYears: config.retention.cancellationsYears,
    requests: createRequestStore(deps.database),
    asksOnly: config.bookings.role === 'copy',
    clockInDoubt: () => clock.inDoubt(),
    screen: () => session.view().kind,
    everyMs: deps.settleEveryMs ?? 30_000,
  });
  await housekeeping.once();

  const unsubscribe = [
    deps.cardReader.onEvent(session.handle),
    deps.scanner.onScan((text) => session.handle({ kind: 'scanned', text })),
    deps.headsetJack.onChange((plugged) =>
      session.handle({ kind: plugged ? 'headsetPlugged' : 'headsetUnplugged' }),
    ),
  ];
  const idleWatch = watchWhileIdle(deps, session, deps.idleWatchMs);

  return {
    dispatch: (command) => {
      const parsed = v.safeParse(CommandSchema, command);
      if (!parsed.success) return false;
      session.touched();
      narrator.heed(parsed.output);
      session.handle(parsed.output);
      return true;
    },
    onView: (listener) => {
      listeners.add(listener);
      listener(session.view());
      return () => listeners.delete(listener);
    },
    close: async () => {
      await housekeeping.stop();
      clock.stop();
      idleWatch.stop();
      await session.close();
      unsubscribe.forEach((stop) => stop());
      listeners.clear();
      const devices = [deps.cardReader, deps.scanner, deps.printer, deps.headsetJack, deps.voice];
      await Promise.all(devices.map((device) => device.close()));
      await gateway.close();
    },
  };
}

/** A facility's own text is another version of it with every word. */
function noticeVersion(own: readonly string[]): string {
  if (own.length === 0) return privacyVersion;
  return `${privacyVersion}/${createHash('sha256').update(own.join('\n')).digest('hex').slice(0, 8)}`;
}

/** The audit must not stop a visit: what cannot be written is said in the log. */
function audited(
  store: AuditStore,
  { config: { kioskId }, now, log }: KioskDeps,
): (action: AuditAction, bookingNumber: string) => void {
  return (action, bookingNumber) => {
    const failed = (error: unknown) => log('auditNotWritten', { action, error: String(error) });
    store.record({ at: now().toISOString(), kioskId, action, bookingNumber }).then((written) => {
      if (!written.ok) failed(written.error);
    }, failed);
  };
}
