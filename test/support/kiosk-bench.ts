import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { BookingGateway } from '../../src-main/bookings/booking-gateway.ts';
import { importBookings } from '../../src-main/bookings/import/import-bookings.ts';
import { textSource } from '../../src-main/bookings/import/import-source.ts';
import { createEmbeddedBookingLeases } from '../../src-main/bookings/embedded-booking-leases.ts';
import { createEmbeddedBookingGateway } from '../../src-main/bookings/embedded-booking-gateway.ts';
import { createSimulatedBookingGateway } from '../../src-main/bookings/simulated-booking-gateway.ts';
import { parseConfig } from '../../src-main/config.ts';
import { vi } from 'vitest';
import type { DeviceEvent } from '../../src-main/contract/staff.ts';
import type { Command } from '../../src-main/contract/command.ts';
import type { ScreenKind, View } from '../../src-main/contract/view.ts';
import { createSimulatedCardReader } from '../../src-main/devices/simulated/simulated-card-reader.ts';
import { createSimulatedHeadset } from '../../src-main/devices/simulated/simulated-headset.ts';
import { createSimulatedPrinter } from '../../src-main/devices/simulated/simulated-printer.ts';
import { createSimulatedScanner } from '../../src-main/devices/simulated/simulated-scanner.ts';
import { createSimulatedVoice } from '../../src-main/devices/simulated/simulated-voice.ts';
import { createKiosk } from '../../src-main/kiosk.ts';
import { redact } from '../../src-main/log.ts';
import { createEmbeddedPaymentStatus } from '../../src-main/payments/embedded-payment-status.ts';
import { createSimulatedPaymentStatus } from '../../src-main/payments/simulated-payment-status.ts';
import { signerOf } from '../../src-main/receipts/receipt-keys.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { sampleAuditKey } from './audit-key.ts';
import type { BenchOptions } from './bench-options.ts';
import { gesturesOf } from './kiosk-gestures.ts';
import { arta, bookingOf, csvOf, mario } from './sample-bookings.ts';

export type ViewOf<Kind extends ScreenKind> = Extract<View, { kind: Kind }>;

/** Those that the test sets. */
function timesOf({ settleEveryMs, clockWatchMs, deviceWatchMs }: BenchOptions) {
  return Object.fromEntries(
    Object.entries({ settleEveryMs, clockWatchMs, deviceWatchMs }).filter(([, ms]) => ms),
  );
}

/** The real program with simulated devices, played by hand. Waits name a screen, never a time. */
export async function createBench(options: BenchOptions = {}) {
  const database = openDatabase(options.databasePath ?? ':memory:');
  const now = options.now ?? ((): Date => new Date());
  const bookings = options.bookings ?? [bookingOf(mario), bookingOf(arta, { bookingNumber: 'ARTA-0001' })];
  if (bookings.length > 0) {
    const report = await importBookings({ source: textSource(csvOf(...bookings)), db: database, now });
    if (!report.ok || report.value.rowsRefused > 0)
      throw new Error(`sample bookings: ${JSON.stringify(report)}`);
  }
  const cards = createSimulatedCardReader({ readMs: 1 });
  const printer = createSimulatedPrinter();
  printer.setFault(options.printerFault ?? null);
  const scanner = createSimulatedScanner();
  const [voice, headset] = [createSimulatedVoice(), createSimulatedHeadset()];
  const wrap = options.wrapGateway ?? ((inner: BookingGateway) => inner);
  const backend = createSimulatedBookingGateway(
    wrap(createEmbeddedBookingGateway({ db: database, now, role: options.role ?? 'master' })),
  );
  backend.setClockOffset(options.clockOffsetMs ?? null);
  const embedded = createEmbeddedPaymentStatus(backend.gateway);
  const payments = createSimulatedPaymentStatus({ inner: embedded, now });
  const signer = signerOf(generateKeyPairSync('ed25519').privateKey);
  const service = {
    version: '0.0.0',
    eventsOf: (): DeviceEvent[] => [],
    saveDisplay: vi.fn(),
    writeSupportFile: vi.fn(() => '/support/file.json'),
    restart: vi.fn(),
  };
  const views: View[] = [];
  const logged: string[] = [];
  const waiting = new Set<() => void>();
  const kiosk = await createKiosk({
    config: parseConfig(
      {
        session: options.session ?? {},
        access: options.access ?? {},
        facility: options.facility ?? {},
        staff: options.staff ?? {},
        cancellation: options.cancellation ?? {},
        bookings: { role: options.role ?? 'master' },
      },
      'bench',
      '/nowhere',
    ),
    database,
    gateway: backend.gateway,
    leases: createEmbeddedBookingLeases(database),
    payments: options.bridge === null ? embedded : (options.bridge ?? payments.payments),
    paymentWatch: options.paymentWatch ?? { everyMs: 5, forMs: 2000, answerMs: 300 },
    signer,
    auditKey: sampleAuditKey,
    identity: options.identity ?? null,
    gatewayPage: options.gatewayPage ?? null,
    cardReader: cards.reader,
    scanner: scanner.scanner,
    printer: printer.printer,
    voice: voice.voice,
    headsetJack: headset.jack,
    hasVoice: true,
    display: { pxPerMm: null, screenBottomMm: 750 },
    service,
    fontCss: () => '',
    now,
    newId: randomUUID,
    log: (event, fields) => logged.push(redact(JSON.stringify({ event, ...fields }))),
    searchDeadlineMs: 300,
    ...timesOf(options),
  });
  kiosk.onView((view) => {
    views.push(view);
    for (const check of [...waiting]) check();
  });

  const view = (): View => views.at(-1) as View;

  /** The present view when it is of this kind (and fits), else the next one that is. */
  function until<Kind extends ScreenKind>(
    kind: Kind,
    fits: (view: ViewOf<Kind>) => boolean = () => true,
    withinMs = 5000,
  ): Promise<ViewOf<Kind>> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const shown = view();
        if (shown.kind !== kind || !fits(shown as ViewOf<Kind>)) return;
        clearTimeout(timer);
        waiting.delete(check);
        resolve(shown as ViewOf<Kind>);
      };
      const timer = setTimeout(() => {
        waiting.delete(check);
        reject(
          new Error(`no ${kind} within ${withinMs} ms; shown: ${views.map((each) => each.kind).join(' ')}`),
        );
      }, withinMs);
      waiting.add(check);
      check();
    });
  }

  const touch = (command: Command): void => {
    if (!kiosk.dispatch(command)) throw new Error(`refused: ${command.kind}`);
  };

  const hands = gesturesOf({
    view,
    until,
    touch,
    insertCard: cards.insertCard,
    cancel: backend.gateway.cancel,
  });

  return {
    kiosk,
    database,
    signer,
    service,
    payments,
    cards,
    printer,
    scanner,
    voice,
    headset,
    backend,
    views,
    logged,
    view,
    until,
    touch,
    ...hands,
    kinds: () => views.map((each) => each.kind),
    [Symbol.asyncDispose]: async () => {
      await kiosk.close();
      database.close();
    },
  };
}
