import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { BookingDirectory } from './bookings/booking-directory.ts';
import type { BookingGateway } from './bookings/booking-gateway.ts';
import { demoBookings } from './bookings/demo-bookings.ts';
import type { BookingLeases } from './bookings/booking-leases.ts';
import { createEmbeddedBookingDirectory } from './bookings/embedded-booking-directory.ts';
import { createEmbeddedBookingLeases } from './bookings/embedded-booking-leases.ts';
import { createEmbeddedBookingGateway } from './bookings/embedded-booking-gateway.ts';
import { importBookings } from './bookings/import/import-bookings.ts';
import { textSource } from './bookings/import/import-source.ts';
import { removeLeftover, stagingPathOf } from './bookings/import/staging.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { openReceiptSigner, readPublicKeys } from './receipts/receipt-keys.ts';
import type { ReceiptSigner } from './receipts/receipt-keys.ts';
import type { VerifyingKeys } from './receipts/receipt-text.ts';
import { databasePathOf, keysFolderOf } from './settings.ts';
import { forgetAuditBegun, openAuditKey } from './storage/audit-key.ts';
import type { AuditKey } from './storage/audit-key.ts';
import { openAudit } from './storage/begin-audit.ts';
import { openDatabase } from './storage/database.ts';
import type { Database } from './storage/database.ts';
import { inTurn, isOpenElsewhere } from './storage/sole-user.ts';

type OpenDeps = { config: Config; demo: boolean; now: () => Date; log: Log };

/** The database, the booking system on it, the keys of receipts and that of the register. */
export async function openBookings(deps: OpenDeps): Promise<{
  database: Database;
  gateway: BookingGateway;
  leases: BookingLeases;
  /** A desk has one. */
  openDirectory: () => BookingDirectory;
  signer: ReceiptSigner;
  /** Of every program on this data folder, and what else was put there. */
  verifyingKeys: () => VerifyingKeys;
  auditKey: AuditKey;
}> {
  const keysFolder = keysFolderOf(deps.config);
  const path = databasePathOf(deps.config);
  const database = deps.demo ? await openDemo(path, keysFolder, deps) : openDatabase(path);
  // What an import left that was killed holds personal data.
  removeLeftover(stagingPathOf(database.connection));
  const auditKey = openAuditKey(keysFolder);
  await openAudit(database, auditKey);
  const embedded = { db: database, now: deps.now, role: deps.config.bookings.role };
  return {
    database,
    gateway: createEmbeddedBookingGateway(embedded),
    openDirectory: () => createEmbeddedBookingDirectory(embedded),
    leases: createEmbeddedBookingLeases(database),
    signer: openReceiptSigner(keysFolder),
    verifyingKeys: () => readPublicKeys(keysFolder),
    auditKey,
  };
}

/** Longer than loading takes. */
const turnMs = 20_000;

/**
 * A demo begins anew, with invented bookings, when its first program starts: a totem and a desk may be tried side by side,
 * and the second one finds what the first one works on.
 */
function openDemo(path: string, keysFolder: string, { now, log }: OpenDeps): Promise<Database> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  return inTurn(`${path}-demo`, turnMs, async () => {
    if (isOpenElsewhere(path)) return openDatabase(path);
    for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
    forgetAuditBegun(keysFolder);
    const database = openDatabase(path);
    const report = await importBookings({ source: textSource(demoBookings(now())), db: database, now });
    if (!report.ok) throw new Error(`demo data: ${report.error.code}`);
    log('demoDataLoaded', { bookings: report.value.bookings.new, refused: report.value.rowsRefused });
    return database;
  });
}
