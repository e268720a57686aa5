import type { Result } from '../result.ts';
import type { Database } from './database.ts';

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

export interface AuditStore {
  record(entry: AuditEntry): Promise<Result<void, 'busy'>>;
  /** The latest instant of the last thousand entries, ISO 8601 UTC: a clock that was wrong once is forgotten in time. */
  newestAt(): string | null;
  /** Removes what is older than `before` (ISO 8601 UTC). Gives how many. */
  purge(before: string): Promise<Result<number, 'busy'>>;
}

/** Nobody waits for it: it can outlast the longest import. */
const deadlineMs = 120_000;

export function createAuditStore(db: Database): AuditStore {
  const insert = db.connection.prepare(
    `insert into audit (at, kiosk_id, action, booking_number, detail, operator)
     values (@at, @kioskId, @action, @bookingNumber, @detail, @operator)`,
  );
  const purge = db.connection.prepare('delete from audit where at < ?');

  const newest = db.connection
    .prepare('select max(at) from (select at from audit order by id desc limit 1000)')
    .pluck();

  return {
    newestAt: () => newest.get() as string | null,
    record: (entry) =>
      db.write(() => {
        insert.run({ detail: '', operator: '', ...entry });
      }, deadlineMs),
    purge: (before) => db.write(() => purge.run(before).changes, deadlineMs),
  };
}
