import * as v from 'valibot';
import { CommandSchema } from './contract/command.ts';
import type { View } from './contract/view.ts';
import { toRome, toRomeSecond } from './domain/rome-time.ts';
import type { KioskDeps } from './kiosk-deps.ts';
import { createPaperOffice } from './papers/paper-office.ts';
import { auditTrail } from './session/audit-trail.ts';
import { watchClock } from './session/clock-watch.ts';
import { keepHouse } from './session/housekeeping.ts';
import { bookingOfStage, createLeaseHolder } from './session/lease-holder.ts';
import { failInterruptedPapers } from './session/interrupted-papers.ts';
import { watchDevices } from './session/device-watch.ts';
import { noticeVersion } from './session/notice-version.ts';
import type { PaymentWatch } from './session/pay.ts';
import { usualAnswerMs, usualSearchDeadlineMs } from './session/usual-waits.ts';
import { createSignInDesk } from './session/sign-in.ts';
import { createSession } from './session/session.ts';
import { createWork } from './session/work.ts';
import { createNarrator } from './speech/narrator.ts';
import { createStaffDesk } from './staff/staff-desk.ts';
import { createStores } from './storage/stores.ts';

export interface Kiosk {
  /** One touch, unchecked as it comes. `false`: it is no command of the contract. */
  dispatch(command: unknown): boolean;
  /** Calls the listener with the present view at once, then at every change. */
  onView(listener: (view: View) => void): () => void;
  close(): Promise<void>;
}

/** Milliseconds: as often as pagoPA wants to be asked at most, for as long as somebody stands there. */
const paymentWatch: PaymentWatch = { everyMs: 4000, forMs: 120_000, answerMs: usualAnswerMs };

/** The whole program in plain Node: everything but the window. First settles what an earlier run left open. */
export async function createKiosk(deps: KioskDeps): Promise<Kiosk> {
  const { config, gateway, log, now } = deps;
  const stores = createStores(deps.database, deps.auditKey);
  const { printouts } = stores;
  const listeners = new Set<(view: View) => void>();

  await failInterruptedPapers({ printouts, kioskId: config.kioskId, now, log });

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
  const signIn = createSignInDesk({
    ...deps,
    audit,
    onAddress: (host, secure) => session.handle({ kind: 'signInAddress', host, secure }),
    onReturned: () => session.handle({ kind: 'signInReturned' }),
  });
  const lease = createLeaseHolder({ ...deps, place: config.kioskId, atDesk: false });
  const work = createWork({
    ...deps,
    signIn,
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
    searchDeadlineMs: deps.searchDeadlineMs ?? usualSearchDeadlineMs,
    paymentWatch: deps.paymentWatch ?? paymentWatch,
  });
  const session = createSession({
    work,
    times: { ...config.session, relockSeconds: config.staff.relockSeconds },
    begin: {
      access: config.access,
      signInFlows: deps.identity?.flows ?? [],
      hasStaff,
      display: deps.display,
      // Without a PIN nobody could open it again.
      informationOnly: hasStaff && stores.staffNotes.isInformationOnly(),
    },
    house: {
      place: { facility: config.facility, helpDesk: config.helpDesk },
      hasVoice: deps.hasVoice,
      kioskId: config.kioskId,
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
    onStage: (stage) => {
      signIn.heed(stage);
      lease.open(bookingOfStage(stage));
    },
    log,
  });
  const clock = watchClock({ audit: stores.auditEntries, gateway, now, log }, session, deps.clockWatchMs);
  const housekeeping = keepHouse({
    ...deps,
    ...stores,
    kioskId: config.kioskId,
    retention: config.retention,
    asksOnly: config.bookings.role === 'copy',
    clockInDoubt: () => clock.inDoubt(),
    isCancelling: () => session.view().kind === 'cancelling',
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
      if (parsed.output.kind === 'placeSignIn') deps.gatewayPage?.place(parsed.output);
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
      await Promise.all([signIn.close(), lease.close()]);
      unsubscribe.forEach((stop) => stop());
      listeners.clear();
      const devices = [deps.cardReader, deps.scanner, deps.printer, deps.headsetJack, deps.voice];
      await Promise.all(devices.map((device) => device.close()));
      await Promise.all([gateway.close(), deps.payments.close()]);
    },
  };
}
