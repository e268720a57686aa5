// Not repeated as a check in the table: a new action would then cost a migration that rewrites the whole log.
export type AuditAction =
  | 'cardRead'
  | 'expiredCardRead'
  | 'codesVerified'
  | 'codesRefused'
  | 'searched'
  | 'bookingOpened'
  | 'couponPrinted'
  | 'cancellationAsked'
  | 'cancelled'
  | 'cancellationRequested'
  | 'cancellationRefused'
  | 'cancellationUnknown'
  | 'cancellationReceiptPrinted'
  | 'outcomeSlipPrinted'
  | 'caseSlipPrinted'
  | 'paperSeen'
  | 'paperNotSeen'
  | 'payerVerified'
  | 'payerRefused'
  | 'paymentNoticeShown'
  | 'paymentNoticePrinted'
  | 'paymentLinkShown'
  | 'paymentSeen'
  | 'paymentReceiptPrinted'
  | 'yearReceiptsOpened'
  | 'yearReceiptsPrinted'
  | 'signedIn'
  | 'signInRefused'
  | 'signedOut'
  | 'listed'
  | 'staffEntered'
  | 'staffRefused'
  | 'testSlipPrinted'
  | 'paperReplaced'
  | 'informationOnlyBegan'
  | 'informationOnlyEnded'
  | 'supportFileWritten'
  | 'restartAsked'
  | 'problemReported'
  | 'passedToDesk'
  // From here on: at the desk alone.
  | 'operatorAdded'
  | 'operatorChanged'
  | 'operatorPinChanged'
  | 'operatorEntered'
  | 'operatorRefused'
  | 'operatorLeft'
  | 'deskLocked'
  | 'personOpened'
  | 'totemCodeUsed'
  | 'totemCodeRefused'
  | 'receiptVerified'
  | 'caseClosed'
  | 'caseReopened'
  | 'importPreviewed'
  | 'importApplied'
  | 'importRefused'
  | 'auditExported'
  | 'auditVerified';

/** Who did what to which booking, without name and codice fiscale: the booking number leads to them. */
export type AuditEntry = {
  /** ISO 8601 UTC. */
  at: string;
  kioskId: string;
  action: AuditAction;
  /** Empty before a booking is chosen. */
  bookingNumber: string;
  /** A code, never free text. */
  detail?: string;
  /** Name of who works at the desk; absent or empty at a totem. */
  operator?: string;
};
