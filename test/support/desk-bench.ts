import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createEmbeddedBookingDirectory } from '../../src-main/bookings/embedded-booking-directory.ts';
import { createEmbeddedBookingGateway } from '../../src-main/bookings/embedded-booking-gateway.ts';
import { createEmbeddedBookingLeases } from '../../src-main/bookings/embedded-booking-leases.ts';
import { importBookings } from '../../src-main/bookings/import/import-bookings.ts';
import { textSource } from '../../src-main/bookings/import/import-source.ts';
import { createSimulatedBookingDirectory } from '../../src-main/bookings/simulated-booking-directory.ts';
import { createSimulatedBookingGateway } from '../../src-main/bookings/simulated-booking-gateway.ts';
import { parseConfig } from '../../src-main/config.ts';
import type { DeskAnswers, DeskReply } from '../../src-main/contract/desk/answers.ts';
import type { DeskCallKind, DeskCallOf } from '../../src-main/contract/desk/calls.ts';
import { createDesk } from '../../src-main/desk.ts';
import { createSimulatedCardReader } from '../../src-main/devices/simulated/simulated-card-reader.ts';
import { createSimulatedPrinter } from '../../src-main/devices/simulated/simulated-printer.ts';
import { createSimulatedScanner } from '../../src-main/devices/simulated/simulated-scanner.ts';
import { redact } from '../../src-main/log.ts';
import { createEmbeddedPaymentStatus } from '../../src-main/payments/embedded-payment-status.ts';
import { createSimulatedPaymentStatus } from '../../src-main/payments/simulated-payment-status.ts';
import { signerOf } from '../../src-main/receipts/receipt-keys.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { sampleAuditKey } from './audit-key.ts';
import type { DeskBenchOptions } from './desk-bench-options.ts';
import { noImporter } from './no-importer.ts';
import { arta, bookingOf, csvOf, mario } from './sample-bookings.ts';
import { watchDeskEvents } from './desk-events.ts';

/** Who works at every desk of the tests. */
export const anna = { name: 'anna.bruni', pin: '739105' };

/** The real desk with simulated devices, played by hand; on the database of a totem when it is given its file. */
export async function createDeskBench(options: DeskBenchOptions = {}) {
  const database = openDatabase(options.databasePath ?? ':memory:');
  const now = options.now ?? ((): Date => new Date());
  const role = options.role ?? 'master';
  const bookings = options.bookings ?? [bookingOf(mario), bookingOf(arta, { bookingNumber: 'ARTA-0001' })];
  if (bookings.length > 0) {
    const report = await importBookings({ source: textSource(csvOf(...bookings)), db: database, now });
    if (!report.ok || report.value.rowsRefused > 0)
      throw new Error(`sample bookings: ${JSON.stringify(report)}`);
  }
  const cards = createSimulatedCardReader({ readMs: 1 });
  const scanner = createSimulatedScanner();
  const printer = createSimulatedPrinter();
  printer.setFault(options.printerFault ?? null);
  const wrap = options.wrapGateway ?? ((inner) => inner);
  const backend = createSimulatedBookingGateway(
    wrap(createEmbeddedBookingGateway({ db: database, now, role })),
  );
  backend.setClockOffset(options.clockOffsetMs ?? null);
  const { directory, setAvailable } = createSimulatedBookingDirectory(
    createEmbeddedBookingDirectory({ db: database, now, role }),
  );
  const embedded = createEmbeddedPaymentStatus(backend.gateway);
  const payments = createSimulatedPaymentStatus({ inner: embedded, now });
  const signer = options.signer ?? signerOf(generateKeyPairSync('ed25519').privateKey);
  const logged: string[] = [];
  const desk = await createDesk({
    config: parseConfig(
      {
        kioskId: options.kioskId ?? 'sportello-1',
        desk: options.desk ?? {},
        facility: options.facility ?? {},
        cancellation: options.cancellation ?? {},
        bookings: { role },
      },
      'bench',
      '/nowhere',
    ),
    database,
    auditKey: sampleAuditKey,
    gateway: backend.gateway,
    directory,
    leases: createEmbeddedBookingLeases(database),
    payments: payments.payments,
    cardReader: cards.reader,
    scanner: scanner.scanner,
    printer: printer.printer,
    signer,
    verifyingKeys: () => new Map([[signer.keyId, signer.publicKey]]),
    importer: noImporter,
    chooseFile: async () => null,
    fontCss: () => '',
    demo: false,
    now,
    newId: randomUUID,
    log: (event, fields) => logged.push(redact(JSON.stringify({ event, ...fields }))),
    searchDeadlineMs: 300,
    watchEveryMs: 10,
    ...(options.settleEveryMs !== undefined && { settleEveryMs: options.settleEveryMs }),
  });
  const { events, until, untilState } = watchDeskEvents(desk);

  const call = <Kind extends DeskCallKind>(asked: DeskCallOf<Kind>): Promise<DeskReply<Kind>> =>
    desk.call(asked) as Promise<DeskReply<Kind>>;

  /** What a call is answered with. @throws where it is not answered. */
  async function ask<Kind extends DeskCallKind>(asked: DeskCallOf<Kind>): Promise<DeskAnswers[Kind]> {
    const reply = await call(asked);
    if (!reply.ok) throw new Error(`${asked.kind}: ${reply.error}`);
    return reply.value;
  }

  if (options.isOpen !== false) {
    await call({ kind: 'createAdministrator', ...anna });
    await ask({ kind: 'enter', ...anna });
  }

  return {
    ...{ desk, database, cards, scanner, printer, signer, backend, payments, events, logged },
    ...{ call, ask, until, untilState },
    /** Whether the booking system can be reached at all. */
    setAvailable: (available: boolean): void => {
      setAvailable(available);
      backend.setAvailable(available);
    },
    audit: () =>
      database.connection
        .prepare(
          'select kiosk_id as place, operator, action, booking_number as booking, detail from audit order by id',
        )
        .all() as { place: string; operator: string; action: string; booking: string; detail: string }[],
    [Symbol.asyncDispose]: async () => {
      await desk.close();
      database.close();
    },
  };
}
