import type { BookingGateway } from './bookings/booking-gateway.ts';
import type { BookingLeases } from './bookings/booking-leases.ts';
import type { Config } from './config.ts';
import type { DisplayView } from './contract/facility-view.ts';
import type { LanguageCode } from './contract/view.ts';
import type { CardReader } from './devices/card-reader.ts';
import type { Printer } from './devices/printer.ts';
import type { Scanner } from './devices/scanner.ts';
import type { Log } from './log.ts';
import type { HeadsetJack } from './devices/headset-jack.ts';
import type { Voice } from './devices/voice.ts';
import type { GatewayPage } from './identity/gateway-page.ts';
import type { IdentityProvider } from './identity/identity-provider.ts';
import type { PaymentStatus } from './payments/payment-status.ts';
import type { ReceiptSigner } from './receipts/receipt-keys.ts';
import type { PaymentWatch } from './session/pay.ts';
import type { StaffDeskDeps } from './staff/staff-desk.ts';
import type { AuditKey } from './storage/audit-key.ts';
import type { Database } from './storage/database.ts';

/** What the whole program is made of, and what it runs on. */
export type KioskDeps = {
  config: Omit<Config, 'mode' | 'dataDir' | 'window'>;
  database: Database;
  gateway: BookingGateway;
  /** Who else looks at a booking is told by them. */
  leases: BookingLeases;
  payments: PaymentStatus;
  /** `null`: nobody signs in here. */
  identity: IdentityProvider | null;
  gatewayPage: GatewayPage | null;
  cardReader: CardReader;
  scanner: Scanner;
  printer: Printer;
  voice: Voice;
  headsetJack: HeadsetJack;
  /** There is a jack, and something that speaks. */
  hasVoice: boolean;
  /** Signs the receipts of this totem. */
  signer: ReceiptSigner;
  /** By which the register is written. */
  auditKey: AuditKey;
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
