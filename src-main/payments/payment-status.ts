import type { Booking } from '../domain/booking.ts';
import type { PaymentNotice, PaymentReceipt, PaymentState } from '../domain/payment.ts';
import type { Result } from '../result.ts';

/** `notYet`: the payment is known and its receipt is not there yet: never "not paid". `unavailable`: nobody answered. */
export type ReceiptError = 'notYet' | 'unavailable';

/**
 * `unavailable`: certainly no link was made. `unknown`: one may have been made, and nobody has seen it. `notPayable`:
 * refused by who knows the debt; ask `stateOf` why.
 */
export type CheckoutError = 'unavailable' | 'unknown' | 'notPayable';

/**
 * Who knows of a debt whether it is paid: the import, or a bridge to pagoPA on the side of the health authority. It is
 * only asked: what is paid is paid elsewhere. Nothing here rejects; every answer has its deadline.
 */
export interface PaymentStatus {
  /** What is known now of the notice of this booking. An answer about another notice counts as none. */
  stateOf(booking: Booking, signal: AbortSignal): Promise<PaymentState>;
  /** Of a booking that is paid. */
  receiptOf(booking: Booking, signal: AbortSignal): Promise<Result<PaymentReceipt, ReceiptError>>;
  /** All that this person has paid in this year of the calendar (by `paidAt`), in order of time. */
  receiptsOf(
    fiscalCode: string,
    year: number,
    signal: AbortSignal,
  ): Promise<Result<PaymentReceipt[], 'unavailable'>>;
  /**
   * Address of pagoPA Checkout (https) at which this notice is paid on one's own phone. `cartId` is one per attempt.
   * `null`: there is no such way here, and a debt that is on the screen is not watched either.
   */
  readonly checkout:
    ((notice: PaymentNotice, cartId: string) => Promise<Result<string, CheckoutError>>) | null;
  close(): Promise<void>;
}
