import type { Paper } from '../contract/view.ts';
import type { Booking } from '../domain/booking.ts';
import { handOverMinutes, type CaseRequest } from '../domain/case-stages.ts';
import { cancellationReceiptOf } from './cancellation-receipt.ts';
import { caseSlipOf } from './case-slip.ts';
import type { Issuer } from './common-blocks.ts';
import { couponOf } from './coupon.ts';
import { layOut } from './lay-out.ts';
import type { Slip } from './slip.ts';

export type PaperOfficeDeps = {
  issuer: Issuer;
  paperWidthMm: number;
  fontCss: string;
  now: () => Date;
  /** Local time in Europe/Rome, `YYYY-MM-DDTHH:MM`. */
  toLocal: (instant: Date) => string;
};

export type PreparedCase = { request: CaseRequest; reference: string };

export interface PaperOffice {
  /** A page ready to be printed. Its title is `totem-` and the printout's id: nothing about the person. */
  prepare(paper: Paper, booking: Booking, printoutId: string): { title: string; html: string };
  prepareCaseSlip(desk: PreparedCase, printoutId: string): { title: string; html: string };
}

export function createPaperOffice(deps: PaperOfficeDeps): PaperOffice {
  const { issuer, paperWidthMm, fontCss } = deps;

  function slipOf(paper: Paper, booking: Booking): Slip {
    const printedAt = deps.toLocal(deps.now());
    if (paper === 'coupon') return couponOf(booking, issuer, printedAt);
    if (!booking.cancellation) throw new Error('a cancellation receipt needs a cancellation');
    const cancelledAt = deps.toLocal(new Date(booking.cancellation.cancelledAt));
    return cancellationReceiptOf(booking, booking.cancellation, issuer, { cancelledAt, printedAt });
  }

  function laidOut(slip: Slip, printoutId: string): { title: string; html: string } {
    const title = `totem-${printoutId}`;
    return { title, html: layOut(slip, title, { paperWidthMm, fontCss, lang: 'it' }) };
  }

  return {
    prepare: (paper, booking, printoutId) => laidOut(slipOf(paper, booking), printoutId),
    prepareCaseSlip: ({ request, reference }, printoutId) =>
      laidOut(
        caseSlipOf({ request, reference, minutes: handOverMinutes }, issuer, deps.toLocal(deps.now())),
        printoutId,
      ),
  };
}
