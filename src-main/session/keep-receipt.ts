import type { CancellationEffect } from '../bookings/booking-gateway.ts';
import type { ReceiptProof } from '../domain/cancellation-state.ts';
import type { Log } from '../log.ts';
import { signReceipt } from '../receipts/receipt-text.ts';
import type { ReceiptSigner } from '../receipts/receipt-keys.ts';
import type { Intent } from '../storage/intent-store.ts';
import type { ReceiptStore } from '../storage/receipt-store.ts';

export type ReceiptDeps = { receipts: ReceiptStore; signer: ReceiptSigner; kioskId: string; log: Log };

/** What can be printed of it now, and whether it was kept for every reprint. */
export type Kept = { proof: ReceiptProof | null; isKept: boolean };

/**
 * Signs what was done and keeps it. A cancellation stands without its receipt: a failure is logged, and who asked
 * leaves the intent open, so that it is tried again.
 */
export async function keepReceipt(
  { receipts, signer, kioskId, log }: ReceiptDeps,
  {
    bookingNumber,
    deadline,
    prescriptionEnd,
  }: Pick<Intent, 'bookingNumber' | 'deadline' | 'prescriptionEnd'>,
  { cancellationNumber, cancelledAt, confirmed }: CancellationEffect,
): Promise<Kept> {
  const said = { cancellationNumber, bookingNumber, deadline, cancelledAt: toSecond(cancelledAt) };
  let proof: ReceiptProof | null = null;
  try {
    const kind = confirmed ? 'cancellation' : 'request';
    const signedText = signReceipt({ kind, ...said, kioskId, prescriptionEnd }, signer);
    proof = { deadline, signedText };
    const kept = await receipts.keep({ ...said, signedText });
    if (!kept.ok) log('receiptNotKept', { reason: kept.error });
    return { proof, isKept: kept.ok };
  } catch (error) {
    log('receiptNotKept', { reason: String(error) });
    return { proof, isKept: false };
  }
}

/** ISO 8601 UTC without its fraction: what stands on paper and what is signed are the same second. */
function toSecond(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
