import type { Booking } from '../domain/booking.ts';
import type { Stage } from '../domain/session-state.ts';

/** What a stage does by itself; one that does nothing has none. */
export type WorkName =
  | 'readCard'
  | 'verify'
  | 'search'
  | 'print'
  | 'cancel'
  | 'checkPaper'
  | 'printReceipt'
  | 'printOutcomeSlip'
  | 'checkPayment'
  | 'askLink'
  | 'watchPayment'
  | 'watchPending'
  | 'refreshPayment'
  | 'findReceipts'
  | 'startSignIn'
  | 'waitSignIn'
  | 'findAll'
  | 'openCase'
  | 'printCaseSlip'
  | 'checkPin'
  | 'staff';

const ofStage: Partial<Record<Stage['kind'], WorkName>> = {
  readingCard: 'readCard',
  verifying: 'verify',
  searching: 'search',
  printing: 'print',
  checkingCancellation: 'checkPaper',
  cancelling: 'cancel',
  checkingPayment: 'checkPayment',
  findingReceipts: 'findReceipts',
  startingSignIn: 'startSignIn',
  signingInByPhone: 'waitSignIn',
  signingInHere: 'waitSignIn',
  findingAll: 'findAll',
  openingCase: 'openCase',
  checkingPin: 'checkPin',
};

const ofSlip: Partial<Record<Stage['kind'], WorkName>> = {
  cancelled: 'printReceipt',
  cancellationUnknown: 'printOutcomeSlip',
  caseOpened: 'printCaseSlip',
};

/** The work that belongs to a stage; the same name before and after means that it simply goes on. */
export function workOf(stage: Stage): WorkName | null {
  if ('slip' in stage) return stage.slip === 'printing' ? (ofSlip[stage.kind] ?? null) : null;
  if (stage.kind === 'staffPanel') return stage.deed ? 'staff' : null;
  if (stage.kind === 'summary') return isOpen(stage.booking) ? 'refreshPayment' : null;
  if (stage.kind === 'paymentClosed') return stage.watching ? 'watchPending' : null;
  if (stage.kind !== 'paying') return ofStage[stage.kind] ?? null;
  if (stage.phone.kind === 'asking') return 'askLink';
  return stage.watching ? 'watchPayment' : null;
}

/** Its payment may have been settled since the booking system told of it. */
function isOpen({ status, payment }: Booking): boolean {
  return status === 'booked' && (payment.status === 'due' || payment.status === 'pending');
}
