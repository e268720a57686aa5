import type { BookingDirectory } from './bookings/booking-directory.ts';
import type { BookingGateway } from './bookings/booking-gateway.ts';
import type { BookingLeases } from './bookings/booking-leases.ts';
import type { Config } from './config.ts';
import type { LanguageCode } from './contract/view.ts';
import type { CardReader } from './devices/card-reader.ts';
import type { Printer } from './devices/printer.ts';
import type { Scanner } from './devices/scanner.ts';
import type { ImportRunner } from './desk/import-runner.ts';
import type { Log } from './log.ts';
import type { PaymentStatus } from './payments/payment-status.ts';
import type { ReceiptSigner } from './receipts/receipt-keys.ts';
import type { VerifyingKeys } from './receipts/receipt-text.ts';
import type { AuditKey } from './storage/audit-key.ts';
import type { Database } from './storage/database.ts';

/** What the desk is made of, and what it runs on. */
export type DeskDeps = {
  config: Omit<Config, 'mode' | 'dataDir' | 'window'>;
  database: Database;
  gateway: BookingGateway;
  directory: BookingDirectory;
  leases: BookingLeases;
  payments: PaymentStatus;
  cardReader: CardReader;
  scanner: Scanner;
  printer: Printer;
  signer: ReceiptSigner;
  /** By which the register is written and verified. */
  auditKey: AuditKey;
  /** Of every totem and desk whose receipts are known here, read anew each time. @throws when they cannot be read. */
  verifyingKeys: () => VerifyingKeys;
  importer: ImportRunner;
  /** Asks for a file to read, or to write; `null`: nothing was chosen. */
  chooseFile: (purpose: 'import' | 'auditExport') => Promise<string | null>;
  /** `@font-face` rules of the papers. */
  fontCss: (language: LanguageCode) => string;
  demo: boolean;
  now: () => Date;
  newId: () => string;
  log: Log;
  /** Milliseconds; tests shorten them. */
  searchDeadlineMs?: number;
  watchEveryMs?: number;
  importDecisionMs?: number;
  importAwayMs?: number;
  settleEveryMs?: number;
  renewEveryMs?: number;
};
