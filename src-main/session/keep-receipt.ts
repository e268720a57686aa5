import type { CancellationEffect } from '../bookings/booking-gateway.ts';
import type { Log } from '../log.ts';
import { signReceipt } from '../receipts/receipt-text.ts';
import type { ReceiptSigner } from '../receipts/receipt-keys.ts';
import type { Intent } from '../storage/intent-store.ts';
import type { ReceiptStore } from '../storage/receipt-store.ts';

export type ReceiptDeps = { receipts: ReceiptStore; signer: ReceiptSigner; kioskId: string; log: Log };

/**
 * Signs what was done and keeps it for the paper and for every reprint. A cancellation stands without its receipt:
 * a failure is logged, and the paper then comes without the signed code.
 */
export async function keepReceipt(
  { receipts, signer, kioskId, log }: ReceiptDeps,
  {
    bookingNumber,
    deadline,
    prescriptionEnd,
  }: Pick<Intent, 'bookingNumber' | 'deadline' | 'prescriptionEnd'>,
  { cancellationNumber, cancelledAt, confirmed }: CancellationEffect,
): Promise<void> {
  const said = { cancellationNumber, bookingNumber, deadline, cancelledAt: toSecond(cancelledAt) };
  try {
    const kind = confirmed ? 'cancellation' : 'request';
    const signedText = signReceipt({ kind, ...said, kioskId, prescriptionEnd }, signer);
    const kept = await receipts.keep({ ...said, signedText });
    if (!kept.ok) log('receiptNotKept', { reason: kept.error });
  } catch (error) {
    log('receiptNotKept', { reason: String(error) });
  }
}

/** ISO 8601 UTC without its fraction: what stands on paper and what is signed are the same second. */
function toSecond(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
