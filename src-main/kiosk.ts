import * as v from 'valibot';
import type { BookingGateway } from './bookings/booking-gateway.ts';
import type { Config } from './config.ts';
import { CommandSchema } from './contract/command.ts';
import type { DisplayView } from './contract/facility-view.ts';
import type { LanguageCode, View } from './contract/view.ts';
import type { CardReader } from './devices/card-reader.ts';
import type { Printer } from './devices/printer.ts';
import type { Scanner } from './devices/scanner.ts';
import { toRome, toRomeSecond } from './domain/rome-time.ts';
import type { Log } from './log.ts';
import type { HeadsetJack } from './devices/headset-jack.ts';
import type { Voice } from './devices/voice.ts';
import { createPaperOffice } from './papers/paper-office.ts';
import type { PaymentStatus } from './payments/payment-status.ts';
import type { ReceiptSigner } from './receipts/receipt-keys.ts';
import { auditTrail } from './session/audit-trail.ts';
import { watchClock } from './session/clock-watch.ts';
import { keepHouse } from './session/housekeeping.ts';
import { watchDevices } from './session/device-watch.ts';
import { noticeVersion } from './session/notice-version.ts';
import type { PaymentWatch } from './session/pay.ts';
import { createSession } from './session/session.ts';
import { createWork } from './session/work.ts';
import { createNarrator } from './speech/narrator.ts';
import { createStaffDesk } from './staff/staff-desk.ts';
import type { StaffDeskDeps } from './staff/staff-desk.ts';
import type { Database } from './storage/database.ts';
import { createStores } from './storage/stores.ts';

export type KioskDeps = {
  config: Omit<Config, 'mode' | 'dataDir' | 'window'>;
  database: Database;
  gateway: BookingGateway;
  payments: PaymentStatus;
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
  /** What the staff asks of the machine that this runs on. */
  service: Pick<StaffDeskDeps, 'version' | 'eventsOf' | 'saveDisplay' | 'writeSupportFile' | 'restart'>;
  /** `@font-face` rules for a paper with this language beside the Italian, or empty. */
  fontCss: (language: LanguageCode) => string;
  now: () => Date;
  newId: () => string;
  log: Log;
  /** Milliseconds; tests shorten them. */
  searchDeadlineMs?: number;
  settleEveryMs?: number;
  deviceWatchMs?: number;
  clockWatchMs?: number;
  paymentWatch?: PaymentWatch;
};

export interface Kiosk {
  /** One touch, unchecked as it comes. `false`: it is no command of the contract. */
  dispatch(command: unknown): boolean;
  /** Calls the listener with the present view at once, then at every change. */
  onView(listener: (view: View) => void): () => void;
  close(): Promise<void>;
}

/** Milliseconds: as often as pagoPA wants to be asked at most, for as long as somebody stands there. */
const paymentWatch: PaymentWatch = { everyMs: 4000, forMs: 120_000, answerMs: 6000 };

/** The whole program in plain Node: everything but the window. First settles what an earlier run left open. */
export async function createKiosk(deps: KioskDeps): Promise<Kiosk> {
  const { config, gateway, log, now } = deps;
  const stores = createStores(deps.database);
  const { printouts } = stores;
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
  const audit = auditTrail(stores.auditEntries, { kioskId: config.kioskId, now, log });
  const hasStaff = config.staff.pin !== '';
  let isPaperLow = false;
  const staff = createStaffDesk({
    ...deps.service,
    kioskId: config.kioskId,
    pinHash: config.staff.pin,
    store: stores.staffNotes,
    printouts,
    isPaperLow: () => isPaperLow,
    now,
    toLocal: toRomeSecond,
  });
  const work = createWork({
    ...deps,
    papers,
    ...stores,
    staff,
    rules: config.cancellation,
    clockInDoubt: () => clock.inDoubt(),
    noticeVersion: noticeVersion(config.facility.privacyNotice),
    kioskId: config.kioskId,
    facilityName: config.facility.name,
    audit,
    onPaper: narrator.keepPaper,
    searchDeadlineMs: deps.searchDeadlineMs ?? 8000,
    paymentWatch: deps.paymentWatch ?? paymentWatch,
  });
  const session = createSession({
    work,
    times: { ...config.session, relockSeconds: config.staff.relockSeconds },
    begin: {
      access: config.access,
      hasStaff,
      display: deps.display,
      // Without a PIN nobody could open it again.
      informationOnly: hasStaff && stores.staffNotes.isInformationOnly(),
    },
    house: {
      place: { facility: config.facility, helpDesk: config.helpDesk },
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
    onPaperSeen: (out, stage) =>
      audit(out ? 'paperSeen' : 'paperNotSeen', 'booking' in stage ? stage.booking.bookingNumber : ''),
    log,
  });
  const clock = watchClock({ audit: stores.auditEntries, gateway, now, log }, session, deps.clockWatchMs);
  const housekeeping = keepHouse({
    ...deps,
    ...stores,
    kioskId: config.kioskId,
    cancellationsYears: config.retention.cancellationsYears,
    asksOnly: config.bookings.role === 'copy',
    clockInDoubt: () => clock.inDoubt(),
    screen: () => session.view().kind,
    everyMs: deps.settleEveryMs ?? 30_000,
  });
  await housekeeping.once();

  const unsubscribe = [
    deps.cardReader.onEvent(session.handle),
    deps.scanner.onScan((text) => session.handle({ kind: 'scanned', text })),
    deps.scanner.onCondition((condition) => session.handle({ kind: 'scannerChecked', condition })),
    deps.headsetJack.onChange((plugged) =>
      session.handle({ kind: plugged ? 'headsetPlugged' : 'headsetUnplugged' }),
    ),
  ];
  const onPaperLow = (isLow: boolean): void => {
    isPaperLow = isLow;
    // For the staff: who stands there gets a paper all the same.
    if (isLow) log('paperLow');
  };
  const deviceWatch = watchDevices({ ...deps, staff, onPaperLow }, session, deps.deviceWatchMs);

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
      deviceWatch.stop();
      await session.close();
      unsubscribe.forEach((stop) => stop());
      listeners.clear();
      const devices = [deps.cardReader, deps.scanner, deps.printer, deps.headsetJack, deps.voice];
      await Promise.all(devices.map((device) => device.close()));
      await Promise.all([gateway.close(), deps.payments.close()]);
    },
  };
}
