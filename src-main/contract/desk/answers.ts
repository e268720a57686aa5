import type { AuditAnswer, AuditVerdict, ExportAnswer } from './audit.ts';
import type { BookingDetail, CancelAnswer, PaymentAnswerView, PrintAnswer } from './booking.ts';
import type { DeskCallKind } from './calls.ts';
import type { CasesAnswer, CodeAnswer } from './cases.ts';
import type { FindAnswer, PersonAnswer } from './find.ts';
import type { OperatorAnswer, OperatorRow, SignInAnswer } from './operators.ts';
import type { VerifyAnswer } from './receipts.ts';

/** What each call is answered with, when it could be answered. */
export type DeskAnswers = {
  createAdministrator: OperatorAnswer;
  enter: SignInAnswer;
  lock: null;
  leave: null;
  touched: null;
  listOperators: OperatorRow[];
  addOperator: OperatorAnswer;
  setOperator: OperatorAnswer;
  resetPin: OperatorAnswer;
  changeOwnPin: OperatorAnswer;
  find: FindAnswer;
  listFacilities: string[];
  /** `null`: it is not there (any more). */
  openBooking: BookingDetail | null;
  openPerson: PersonAnswer | null;
  closeBooking: null;
  print: PrintAnswer;
  printYear: PrintAnswer;
  checkPayment: PaymentAnswerView;
  cancel: CancelAnswer;
  verifyReceipt: VerifyAnswer;
  useTotemCode: CodeAnswer;
  listCases: CasesAnswer;
  closeCase: CasesAnswer;
  reopenCase: CasesAnswer;
  beginImport: null;
  applyImport: null;
  endImport: null;
  findAudit: AuditAnswer;
  exportAudit: ExportAnswer;
  verifyAudit: AuditVerdict;
};

/**
 * Why a call was not answered; nothing was changed by it. `refused`: it is no call of the contract. `locked`: nobody has
 * entered. `forbidden`: only an administrator may. `busy`: the database is held by somebody else. `unavailable`: the booking
 * system does not answer. `failed`: a fault of the program, which is in its log.
 */
export const deskFaults = ['refused', 'locked', 'forbidden', 'busy', 'unavailable', 'failed'] as const;
export type DeskFault = (typeof deskFaults)[number];

export type DeskReply<Kind extends DeskCallKind = DeskCallKind> =
  { ok: true; value: DeskAnswers[Kind] } | { ok: false; error: DeskFault };
