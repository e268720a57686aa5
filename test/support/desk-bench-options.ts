import type { BookingGateway } from '../../src-main/bookings/booking-gateway.ts';
import type { PrinterFault } from '../../src-main/devices/printer.ts';
import type { Booking } from '../../src-main/domain/booking.ts';
import type { signerOf } from '../../src-main/receipts/receipt-keys.ts';

/** What a test wants otherwise than usual. */
export type DeskBenchOptions = {
  bookings?: Booking[];
  databasePath?: string;
  kioskId?: string;
  desk?: Record<string, number>;
  facility?: Record<string, string>;
  cancellation?: Record<string, unknown>;
  role?: 'master' | 'copy';
  /** The wall clock; the test may turn it. */
  now?: () => Date;
  clockOffsetMs?: number;
  settleEveryMs?: number;
  printerFault?: PrinterFault;
  signer?: ReturnType<typeof signerOf>;
  wrapGateway?: (inner: BookingGateway) => BookingGateway;
  /** `false`: nobody has entered yet. */
  isOpen?: boolean;
};
