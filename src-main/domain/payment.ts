/** What has to be paid and how it is found: the notice of pagoPA (avviso di pagamento). Money in integer cents of euro. */
export type PaymentNotice = {
  bookingNumber: string;
  /** NAV (codice avviso), 18 digits. */
  noticeNumber: string;
  /** Codice fiscale of the creditor, 11 digits. */
  creditorFiscalCode: string;
  /** Empty when nobody has told it. */
  creditorName: string;
  amountCents: number;
  /** `YYYY-MM-DD`, or empty. */
  dueDate: string;
};

/**
 * What is known of a notice at this moment. `pending`: paid, or being paid, and not settled; `expired`: it can be paid
 * no more; `unknown`: nobody could say, so it may be paid.
 */
export type PaymentState =
  | { kind: 'unpaid'; amountCents: number; dueDate: string; creditorName: string }
  | { kind: 'pending' }
  | { kind: 'paid' }
  | { kind: 'expired' }
  | { kind: 'unknown' };

/**
 * Ricevuta di pagamento: what stands on it (reference: pagoPA, ricevuta telematica `ctReceiptV2`; what a tax return
 * asks for). Texts that nobody has told are empty; `paidAt` is local Europe/Rome `YYYY-MM-DDTHH:MM`, or a day.
 */
export type PaymentReceipt = {
  /** IUR, or the number that the cash desk gave. */
  receiptNumber: string;
  bookingNumber: string;
  noticeNumber: string;
  /** 17 digits, or empty where it was paid without pagoPA. */
  iuv: string;
  creditorName: string;
  creditorFiscalCode: string;
  payerName: string;
  payerFiscalCode: string;
  prescriptionNumbers: readonly string[];
  amountCents: number;
  /** What the payment service took besides. */
  feeCents: number;
  paidAt: string;
  /** How: card, cash, app. */
  method: string;
  /** Name of the payment service (PSP), or of the desk. */
  paidWith: string;
  /** Given back, wholly or in part; `null`: not. `on` is `YYYY-MM-DD`, or empty. */
  refund: { cents: number; on: string } | null;
};

/** In order of time, for sorting. */
export function byPaidAt(one: PaymentReceipt, other: PaymentReceipt): number {
  return one.paidAt < other.paidAt ? -1 : 1;
}

/** Sums of receipts, in cents: `paid` is `refunded` and `kept` together; the fees are in none of them. */
export type ReceiptTotals = { paidCents: number; refundedCents: number; keptCents: number; feeCents: number };

export function totalsOf(receipts: readonly PaymentReceipt[]): ReceiptTotals {
  const sumOf = (cents: (receipt: PaymentReceipt) => number): number =>
    receipts.reduce((sum, receipt) => sum + cents(receipt), 0);
  return {
    paidCents: sumOf(({ amountCents }) => amountCents),
    refundedCents: sumOf(refundedCentsOf),
    keptCents: sumOf(keptCentsOf),
    feeCents: sumOf(({ feeCents }) => feeCents),
  };
}

/** What was given back of it: never more than was paid, whatever another system says. */
export function refundedCentsOf({ amountCents, refund }: PaymentReceipt): number {
  return Math.min(refund?.cents ?? 0, amountCents);
}

/** What is left of it as an expense. */
export function keptCentsOf(receipt: PaymentReceipt): number {
  return receipt.amountCents - refundedCentsOf(receipt);
}
