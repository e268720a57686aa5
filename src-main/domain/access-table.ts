import type { Visit } from './session-state.ts';

/** What may be done by whom, from the configuration (`access`): each way in with its operations. */
export type AccessTable = Record<'card' | 'typed', readonly Operation[]> & {
  /** With codice fiscale and booking number. */
  bookingNumber: readonly 'pay'[];
};
export type Operation = 'find' | 'print' | 'cancel' | 'pay';

/** Whether "Accesso Libero" is there at all. */
export function offersTypedAccess(access: AccessTable): boolean {
  return access.typed.includes('find');
}

/** Whether a notice can be had with codice fiscale and booking number. */
export function mayPayWithoutCard(access: AccessTable): boolean {
  return access.bookingNumber.includes('pay');
}

const waysIn = {
  in: 'card',
  out: 'card',
  other: 'card',
  none: 'typed',
  payer: 'bookingNumber',
  identity: 'card',
} as const;

/** The card is in the reader, or the person has signed in: more than codes that somebody may have read. */
export function isProven({ card, list }: Visit): boolean {
  return card === 'in' || list !== null;
}

export function may(access: AccessTable, visit: Visit, operation: Operation): boolean {
  const given: readonly Operation[] = access[waysIn[visit.card]];
  return given.includes(operation);
}
