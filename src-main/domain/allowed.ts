import { isProven, may, mayPayWithoutCard, offersTypedAccess } from './access-table.ts';
import { isOfStaff, visitOf } from './session-state.ts';
import type { Operation } from './access-table.ts';
import type { SessionState } from './session-state.ts';
import type { SessionEvent } from './session-event.ts';

/** With these a visit begins. */
const begins = new Set<SessionEvent['kind']>(['cardInserted', 'enterCodes', 'payOnly', 'signIn', 'scanned']);

const needs: Partial<Record<SessionEvent['kind'], Operation>> = {
  printCoupon: 'print',
  printReceipt: 'print',
  cancelBooking: 'cancel',
  startPayment: 'pay',
  payByPhone: 'pay',
  printNotice: 'pay',
  printPaymentReceipt: 'print',
  printYear: 'print',
};

/** What the configuration or the staff does not give to this way in is neither shown nor done. */
export function isAllowed(state: SessionState, event: SessionEvent): boolean {
  const { access, stage, hasStaff, informationOnly } = state;
  if (event.kind === 'openStaff') return hasStaff;
  if (isOfStaff(stage)) return true;
  if (informationOnly && begins.has(event.kind)) return false;
  const visit = visitOf(stage);
  if (visit) {
    // All that one person has paid is for whoever holds the card or has signed in, not for who knows its codes.
    if (event.kind === 'openYear') return isProven(visit);
    const operation = needs[event.kind];
    return !operation || may(access, visit, operation);
  }
  if (event.kind === 'payOnly') return mayPayWithoutCard(access);
  const isOpen = offersTypedAccess(access) || (stage.kind === 'entering' && stage.payOnly);
  return isOpen || (event.kind !== 'enterCodes' && event.kind !== 'scanned');
}
