import { rmSync } from 'node:fs';
import type { BookingGateway } from './bookings/booking-gateway.ts';
import { demoBookings } from './bookings/demo-bookings.ts';
import type { BookingLeases } from './bookings/booking-leases.ts';
import { createEmbeddedBookingLeases } from './bookings/embedded-booking-leases.ts';
import { createEmbeddedBookingGateway } from './bookings/embedded-booking-gateway.ts';
import { importBookings } from './bookings/import/import-bookings.ts';
import { textSource } from './bookings/import/import-source.ts';
import { removeLeftover, stagingPathOf } from './bookings/import/staging.ts';
import type { Config } from './config.ts';
import type { Log } from './log.ts';
import { openReceiptSigner } from './receipts/receipt-keys.ts';
import type { ReceiptSigner } from './receipts/receipt-keys.ts';
import { databasePathOf, keysFolderOf } from './settings.ts';
import { forgetAuditBegun, openAuditKey } from './storage/audit-key.ts';
import type { AuditKey } from './storage/audit-key.ts';
import { openAudit } from './storage/begin-audit.ts';
import { openDatabase } from './storage/database.ts';
import type { Database } from './storage/database.ts';

type OpenDeps = { config: Config; demo: boolean; now: () => Date; log: Log };

/**
 * The database, the booking system on it, the key of its receipts and that of its register. A demo begins anew each
 * time, with invented bookings.
 */
export async function openBookings(deps: OpenDeps): Promise<{
  database: Database;
  gateway: BookingGateway;
  leases: BookingLeases;
  signer: ReceiptSigner;
  auditKey: AuditKey;
}> {
  const keysFolder = keysFolderOf(deps.config);
  const path = databasePathOf(deps.config);
  if (deps.demo) {
    for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
    forgetAuditBegun(keysFolder);
  }
  const database = openDatabase(path);
  // What an import left that was killed holds personal data.
  removeLeftover(stagingPathOf(database.connection));
  if (deps.demo) await loadDemo(database, deps);
  const auditKey = openAuditKey(keysFolder);
  await openAudit(database, auditKey);
  return {
    database,
    gateway: createEmbeddedBookingGateway({ db: database, now: deps.now, role: deps.config.bookings.role }),
    leases: createEmbeddedBookingLeases(database),
    signer: openReceiptSigner(keysFolder),
    auditKey,
  };
}

async function loadDemo(database: Database, { now, log }: OpenDeps): Promise<void> {
  const report = await importBookings({ source: textSource(demoBookings(now())), db: database, now });
  if (!report.ok) throw new Error(`demo data: ${report.error.code}`);
  log('demoDataLoaded', { bookings: report.value.bookings.new, refused: report.value.rowsRefused });
}
