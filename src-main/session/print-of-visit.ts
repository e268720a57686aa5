import type { LanguageCode } from '../contract/view.ts';
import type { SessionEvent } from '../domain/session-event.ts';
import type { Stage } from '../domain/session-state.ts';
import { receiptOrder, sheetOrder, type OrderDeps, type OwedPaper } from './paper-order.ts';
import { printPaper, type PrintDeps } from './print-paper.ts';

export type PaperStage = Extract<
  Stage,
  { kind: 'printing' | 'cancelled' | 'cancellationUnknown' | 'caseOpened' }
>;

/** The paper that a stage of a visit asks for. */
export async function printOfVisit(
  deps: PrintDeps & OrderDeps,
  stage: PaperStage,
  language: LanguageCode,
): Promise<SessionEvent> {
  const bookingNumber = stage.kind === 'caseOpened' ? '' : stage.booking.bookingNumber;
  const printed = await printPaper(deps, await orderOf(deps, stage), { bookingNumber, language });
  return printed.ok ? { kind: 'paperPrinted' } : { kind: 'paperFailed', fault: printed.error };
}

async function orderOf(deps: OrderDeps, stage: PaperStage): Promise<OwedPaper> {
  switch (stage.kind) {
    case 'caseOpened':
      return { paper: 'caseSlip', request: stage.request, reference: stage.reference };
    case 'cancellationUnknown':
      return { paper: 'outcomeSlip', booking: stage.booking, reference: stage.reference };
    case 'cancelled':
      return receiptOrder(deps, stage.booking, stage.receipt);
    case 'printing':
      return sheetOrder(deps, { ...stage, payer: stage.visit.holder });
  }
}
