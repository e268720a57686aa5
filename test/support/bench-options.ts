import type { BookingGateway } from '../../src-main/bookings/booking-gateway.ts';
import type { PrinterFault } from '../../src-main/devices/printer.ts';
import type { Booking } from '../../src-main/domain/booking.ts';
import type { GatewayPage } from '../../src-main/identity/gateway-page.ts';
import type { IdentityProvider } from '../../src-main/identity/identity-provider.ts';
import type { PaymentStatus } from '../../src-main/payments/payment-status.ts';
import type { PaymentWatch } from '../../src-main/session/pay.ts';

/** What a test wants otherwise than usual. */
export type BenchOptions = {
  bookings?: Booking[];
  session?: Record<string, number>;
  access?: Record<string, string[]>;
  facility?: Record<string, string>;
  staff?: Record<string, unknown>;
  cancellation?: Record<string, unknown>;
  role?: 'master' | 'copy';
  /** The wall clock; the test may turn it. */
  now?: () => Date;
  settleEveryMs?: number;
  deviceWatchMs?: number;
  clockWatchMs?: number;
  clockOffsetMs?: number;
  paymentWatch?: PaymentWatch;
  identity?: IdentityProvider;
  gatewayPage?: GatewayPage;
  /** Who is asked about debts instead of somebody's hand; `null`: the import alone. */
  bridge?: PaymentStatus | null;
  databasePath?: string;
  printerFault?: PrinterFault;
  wrapGateway?: (inner: BookingGateway) => BookingGateway;
};
