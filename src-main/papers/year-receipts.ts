import { keptCentsOf, refundedCentsOf, totalsOf, type PaymentReceipt } from '../domain/payment.ts';
import { closing, fields, letterhead, titled } from './common-blocks.ts';
import type { PaperContext } from './common-blocks.ts';
import { refundedText } from './payment-receipt.ts';
import type { Slip, SlipBlock } from './slip.ts';

/** Whose payments they are; absent texts are empty. */
export type Payer = { name: string; fiscalCode: string };

export type ReceiptsOfYear = { year: number; payer: Payer; receipts: readonly PaymentReceipt[] };

/**
 * Ricevute dell'anno, for the tax return: every payment with its day, number, creditor and amount, and what they come to.
 * What was given back stands apart with its own sum; of a payment that was given back in part the rest counts.
 */
export function yearReceiptsOf({ year, payer, receipts }: ReceiptsOfYear, context: PaperContext): Slip {
  const { words } = context;
  const { payment } = words;
  return {
    blocks: [
      ...letterhead(context),
      ...titled(context, payment.yearTitle(year)),
      ...fields([
        [payment.yearOf, payer.name],
        [words.fiscalCode, payer.fiscalCode],
      ]),
      ...(receipts.length === 0
        ? [{ kind: 'notice', text: payment.yearEmpty(year) } as const]
        : [...sums(receipts, context), ...whole(receipts, context), ...givenBack(receipts, context)]),
      { kind: 'rule' },
      { kind: 'text', text: payment.yearKnown },
      ...closing(context),
    ],
  };
}

function sums(receipts: readonly PaymentReceipt[], { words: { payment } }: PaperContext): SlipBlock[] {
  const { paidCents, refundedCents, keptCents, feeCents } = totalsOf(receipts);
  const isRefunded = refundedCents > 0;
  return [
    {
      kind: 'headline',
      label: isRefunded ? payment.totalKept : payment.total,
      value: payment.euros(keptCents),
    },
    ...fields([
      [payment.totalPaid, isRefunded ? payment.euros(paidCents) : ''],
      [payment.totalRefunded, isRefunded ? payment.euros(refundedCents) : ''],
      [payment.count, String(receipts.length)],
    ]),
    ...(feeCents > 0 ? [{ kind: 'small', text: payment.withoutFees(payment.euros(feeCents)) } as const] : []),
  ];
}

function whole(receipts: readonly PaymentReceipt[], context: PaperContext): SlipBlock[] {
  const kept = receipts.filter((receipt) => refundedCentsOf(receipt) === 0);
  if (kept.length === 0) return [];
  return [{ kind: 'rule' }, ...kept.map((receipt) => entry(receipt, facts(receipt), context))];
}

function givenBack(receipts: readonly PaymentReceipt[], context: PaperContext): SlipBlock[] {
  const { words } = context;
  const { payment } = words;
  const refunded = receipts.filter((receipt) => refundedCentsOf(receipt) > 0);
  if (refunded.length === 0) return [];
  const entries = refunded.map((receipt) => {
    const kept = keptCentsOf(receipt);
    const rest = kept > 0 ? payment.keptInTotal(payment.euros(kept)) : '';
    const text = [facts(receipt), refundedText(receipt, words), rest].filter(Boolean).join('\n');
    return entry(receipt, text, context);
  });
  return [{ kind: 'notice', text: payment.refundedApart }, ...entries];
}

function entry(receipt: PaymentReceipt, text: string, { words: { payment } }: PaperContext): SlipBlock {
  const { paidAt, amountCents } = receipt;
  const label = paidAt ? payment.receiptDay(paidAt.slice(0, 10)) : payment.dayUnknown;
  return { kind: 'entry', label, value: payment.euros(amountCents), text };
}

function facts({ receiptNumber, creditorName, creditorFiscalCode }: PaymentReceipt): string {
  return [receiptNumber, creditorName || creditorFiscalCode].filter(Boolean).join(' · ');
}
