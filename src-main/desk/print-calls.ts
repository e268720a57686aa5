import type { PrintAnswer } from '../contract/desk/booking.ts';
import type { DeskPaper } from '../contract/desk/booking.ts';
import type { Booking } from '../domain/booking.ts';
import type { Sheet } from '../domain/payment-state.ts';
import { ok } from '../result.ts';
import { sheetOrder } from '../session/paper-order.ts';
import { checkPayment } from '../session/pay.ts';
import { findReceipts } from '../session/payment-receipts.ts';
import { printPaper } from '../session/print-paper.ts';
import type { Answerers } from './answerers.ts';
import { viewAtDesk } from './booking-detail.ts';
import { bookingNow } from './booking-now.ts';
import type { DeedDeps, Deeds } from './deeds.ts';
import type { DeskParts } from './desk-parts.ts';
import type { Turns } from './turns.ts';

type PrintParts = DeskParts & { deeds: Deeds; turns: Turns };
/** What comes out, or why nothing does. */
type Found = { sheet: Sheet; booking: Booking } | Exclude<PrintAnswer, { kind: 'printed' | 'failed' }>;

const notOffered = { kind: 'notOffered' } as const;
const never = new AbortController().signal;

/** Papers of a booking as it stands now: what is not so any more is not printed, whatever a page still shows. */
export function createPrintCalls(parts: PrintParts): Answerers<'print' | 'printYear'> {
  const { deeds, turns } = parts;

  async function print(
    deps: DeedDeps,
    bookingNumber: string,
    sheetOf: (booking: Booking) => Promise<Found>,
  ): ReturnType<Answerers<'print'>['print']> {
    const now = await bookingNow(parts, bookingNumber);
    if (!now.ok) return now;
    if (!now.value) return ok(notOffered);
    const found = await sheetOf(now.value);
    if (!('sheet' in found)) return ok(found);
    const order = await sheetOrder(deps, { ...found, payer: found.booking.patient });
    const printed = await printPaper(deps, order, { bookingNumber, language: 'it' });
    return ok(printed.ok ? { kind: 'printed', ...printed.value } : { kind: 'failed', fault: printed.error });
  }

  return {
    print: ({ bookingNumber, paper }, asker) => {
      const deps = deeds.by(asker);
      return turns.take(() => print(deps, bookingNumber, (booking) => found(parts, deps, booking, paper)));
    },
    printYear: ({ bookingNumber, year }, asker) => {
      const deps = deeds.by(asker);
      return turns.take(() =>
        print(deps, bookingNumber, async (booking) => {
          const { fiscalCode } = booking.patient;
          const answer = await findReceipts(deps, { booking, fiscalCode, year }, never);
          if (answer.kind === 'receiptNotFound') return { kind: 'missing', reason: answer.reason };
          if (answer.kind !== 'yearFound') return notOffered;
          return { booking, sheet: { paper: 'yearReceipts', year, receipts: answer.receipts } };
        }),
      );
    },
  };
}

async function found(parts: PrintParts, deps: DeedDeps, booking: Booking, paper: DeskPaper): Promise<Found> {
  const { printable, receiptPrintable, paymentReceipt } = viewAtDesk(parts, booking);
  const owed = { booking, fiscalCode: booking.patient.fiscalCode };
  switch (paper) {
    case 'coupon':
    case 'largeCoupon':
      return printable ? { booking, sheet: { paper: 'coupon', large: paper === 'largeCoupon' } } : notOffered;
    case 'cancellationReceipt':
      return receiptPrintable ? { booking, sheet: { paper } } : notOffered;
    case 'paymentNotice': {
      const checked = await checkPayment(deps, owed, never);
      if (checked.answer.kind === 'closed') return checked.answer;
      return { booking: checked.booking, sheet: { paper, notice: checked.answer.notice } };
    }
    case 'paymentReceipt': {
      if (!paymentReceipt) return notOffered;
      const answer = await findReceipts(deps, { ...owed, year: null }, never);
      if (answer.kind === 'receiptNotFound') return { kind: 'missing', reason: answer.reason };
      return answer.kind === 'receiptFound'
        ? { booking, sheet: { paper, receipt: answer.receipt } }
        : notOffered;
    }
  }
}
