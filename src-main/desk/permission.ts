import type { DeskCallKind } from '../contract/desk/calls.ts';

/** Whom a call is answered for. `anybody`: also where nobody has entered. */
export type Permission = 'anybody' | 'operator' | 'administrator';

export const permissions: Record<DeskCallKind, Permission> = {
  createAdministrator: 'anybody',
  enter: 'anybody',
  lock: 'anybody',
  leave: 'anybody',
  touched: 'anybody',

  changeOwnPin: 'operator',
  find: 'operator',
  listFacilities: 'operator',
  openBooking: 'operator',
  openPerson: 'operator',
  closeBooking: 'operator',
  print: 'operator',
  printYear: 'operator',
  checkPayment: 'operator',
  cancel: 'operator',
  verifyReceipt: 'operator',
  useTotemCode: 'operator',
  listCases: 'operator',
  closeCase: 'operator',
  reopenCase: 'operator',

  listOperators: 'administrator',
  addOperator: 'administrator',
  setOperator: 'administrator',
  resetPin: 'administrator',
  beginImport: 'administrator',
  applyImport: 'administrator',
  endImport: 'administrator',
  findAudit: 'administrator',
  exportAudit: 'administrator',
  verifyAudit: 'administrator',
};
