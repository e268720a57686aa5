import type { Booking } from '../domain/booking.ts';
import { pagoPaQr } from '../domain/pago-pa-qr.ts';
import { byPaidAt } from '../domain/payment.ts';
import { ok } from '../result.ts';
import type { PaymentStatus } from './payment-status.ts';

/**
 * The bridge speaks of what has a notice of pagoPA. What was paid without one, at a cash desk, only the import knows, and
 * it may know a receipt that pagoPA has not sent yet.
 */
export function createJoinedPaymentStatus(bridge: PaymentStatus, imported: PaymentStatus): PaymentStatus {
  return {
    stateOf: (booking, signal) => (hasNotice(booking) ? bridge : imported).stateOf(booking, signal),
    receiptOf: async (booking, signal) => {
      if (!hasNotice(booking)) return imported.receiptOf(booking, signal);
      const receipt = await bridge.receiptOf(booking, signal);
      if (receipt.ok) return receipt;
      const told = await imported.receiptOf(booking, signal);
      return told.ok ? told : receipt;
    },
    receiptsOf: async (fiscalCode, year, signal) => {
      const [here, told] = await Promise.all(
        [bridge, imported].map((each) => each.receiptsOf(fiscalCode, year, signal)),
      );
      if (!here?.ok) return here ?? { ok: false, error: 'unavailable' };
      if (!told?.ok) return told ?? { ok: false, error: 'unavailable' };
      const known = new Set(here.value.flatMap((each) => [each.noticeNumber, each.bookingNumber]));
      known.delete('');
      const more = told.value.filter(
        ({ noticeNumber, bookingNumber }) => !known.has(noticeNumber) && !known.has(bookingNumber),
      );
      return ok([...here.value, ...more].toSorted(byPaidAt));
    },
    checkout: bridge.checkout,
    close: async () => {
      await Promise.all([bridge.close(), imported.close()]);
    },
  };
}

function hasNotice({ payment }: Booking): boolean {
  // A debt of another amount has the same notice.
  return pagoPaQr({ ...payment, amountCents: 1 }) !== null;
}
