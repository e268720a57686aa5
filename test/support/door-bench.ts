import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { BookingDirectory } from '../../src-main/bookings/booking-directory.ts';
import { createEmbeddedBookingGateway } from '../../src-main/bookings/embedded-booking-gateway.ts';
import { createSimulatedBookingGateway } from '../../src-main/bookings/simulated-booking-gateway.ts';
import { parseConfig } from '../../src-main/config.ts';
import type { DeskReply } from '../../src-main/contract/desk/answers.ts';
import type { DeskCallKind, DeskCallOf } from '../../src-main/contract/desk/calls.ts';
import type { DeskState } from '../../src-main/contract/desk/state.ts';
import type { ImportRunner } from '../../src-main/desk/import-runner.ts';
import { createDesk } from '../../src-main/desk.ts';
import { createSimulatedCardReader } from '../../src-main/devices/simulated/simulated-card-reader.ts';
import { createSimulatedPrinter } from '../../src-main/devices/simulated/simulated-printer.ts';
import { createSimulatedScanner } from '../../src-main/devices/simulated/simulated-scanner.ts';
import { err, ok } from '../../src-main/result.ts';
import { redact } from '../../src-main/log.ts';
import { createEmbeddedPaymentStatus } from '../../src-main/payments/embedded-payment-status.ts';
import { signerOf } from '../../src-main/receipts/receipt-keys.ts';
import type { VerifyingKeys } from '../../src-main/receipts/receipt-text.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { sampleAuditKey } from './audit-key.ts';
import { noDirectory } from './empty-directory.ts';
import { watchDeskEvents } from './desk-events.ts';

export type DoorBenchOptions = {
  databasePath?: string;
  now?: () => Date;
  lockSeconds?: number;
  kioskId?: string;
  keys?: () => VerifyingKeys;
  directory?: BookingDirectory;
  importer?: ImportRunner;
  chosenFile?: string | null;
  chooseFile?: () => Promise<string | null>;
  importDecisionMs?: number;
  importAwayMs?: number;
  searchDeadlineMs?: number;
};

/** What is tested here of everybody: names and PINs that any test may use. */
export const anna = { name: 'anna.bruni', pin: '739105' };
export const luca = { name: 'Luca-2', pin: '480263' };

/** The desk with simulated devices, for what goes on at its door. Waits name a state, never a time. */
export async function createDoorBench(options: DoorBenchOptions = {}) {
  const database = openDatabase(options.databasePath ?? ':memory:');
  const now = options.now ?? ((): Date => new Date());
  const cards = createSimulatedCardReader({ readMs: 1 });
  const scanner = createSimulatedScanner();
  const printer = createSimulatedPrinter();
  const signer = signerOf(generateKeyPairSync('ed25519').privateKey);
  const backend = createSimulatedBookingGateway(
    createEmbeddedBookingGateway({ db: database, now, role: 'master' }),
  );
  const logged: string[] = [];
  const desk = await createDesk({
    config: parseConfig(
      { kioskId: options.kioskId ?? 'sportello-1', desk: { lockSeconds: options.lockSeconds ?? 180 } },
      'bench',
      '/nowhere',
    ),
    database,
    auditKey: sampleAuditKey,
    gateway: backend.gateway,
    directory: options.directory ?? noDirectory,
    leases: {
      hold: async () => ok(),
      release: async () => ok(),
      heldElsewhere: async () => err('unavailable'),
    },
    payments: createEmbeddedPaymentStatus(backend.gateway),
    cardReader: cards.reader,
    scanner: scanner.scanner,
    printer: printer.printer,
    signer,
    verifyingKeys: options.keys ?? (() => new Map([[signer.keyId, signer.publicKey]])),
    importer: options.importer ?? {
      begin: () => {
        throw new Error('nothing is imported here');
      },
      close: async () => undefined,
    },
    chooseFile: options.chooseFile ?? (async () => options.chosenFile ?? null),
    fontCss: () => '',
    demo: false,
    now,
    newId: randomUUID,
    log: (event, fields) => logged.push(redact(JSON.stringify({ event, ...fields }))),
    watchEveryMs: 20,
    ...(options.importDecisionMs === undefined ? {} : { importDecisionMs: options.importDecisionMs }),
    ...(options.importAwayMs === undefined ? {} : { importAwayMs: options.importAwayMs }),
    ...(options.searchDeadlineMs === undefined ? {} : { searchDeadlineMs: options.searchDeadlineMs }),
  });
  const { events, until, untilState } = watchDeskEvents(desk);

  const call = <Kind extends DeskCallKind>(asked: DeskCallOf<Kind>): Promise<DeskReply<Kind>> =>
    desk.call(asked) as Promise<DeskReply<Kind>>;
  const state = (): DeskState => {
    const last = events.findLast((event) => event.kind === 'state');
    if (!last) throw new Error('no state was told');
    return last.state;
  };

  /** The first administrator is there and has entered. */
  async function enterFirst({ name, pin } = anna): Promise<void> {
    await call({ kind: 'createAdministrator', name, pin });
    await call({ kind: 'enter', name, pin });
  }
  const audit = (): { action: string; operator: string; detail: string }[] =>
    database.connection.prepare('select action, operator, detail from audit order by id').all() as never;

  return {
    desk,
    database,
    cards,
    scanner,
    printer,
    signer,
    backend,
    events,
    logged,
    call,
    state,
    until,
    untilState,
    enterFirst,
    audit,
    [Symbol.asyncDispose]: async () => {
      await desk.close();
      database.close();
    },
  };
}
