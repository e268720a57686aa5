import type { BookingView } from '../contract/booking-view.ts';
import type { SessionState } from './session-state.ts';

/** A printer that takes nothing now; of paper it may be wrong, and is tried. */
export function isShut(printer: SessionState['printer']): boolean {
  return printer === 'stopped' || printer === 'unavailable';
}

/** Where no paper is on offer the printer is no news; where it takes none now, none is. */
export function papersNow(booking: BookingView, printer: SessionState['printer']) {
  const { printable, receiptPrintable, paymentReceipt } = booking;
  if (!printable && !receiptPrintable && !paymentReceipt) return { booking, printer: 'ready' as const };
  if (!isShut(printer)) return { booking, printer };
  return {
    booking: { ...booking, printable: false, receiptPrintable: false, paymentReceipt: false },
    printer,
  };
}
