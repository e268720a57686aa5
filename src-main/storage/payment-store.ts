import type { Result } from '../result.ts';
import type { Database } from './database.ts';

/** A link with which somebody may be paying. `cartId` is one per attempt. Instants ISO 8601 UTC. */
export type PaymentAttempt = {
  cartId: string;
  noticeNumber: string;
  creditorFiscalCode: string;
  bookingNumber: string;
  amountCents: number;
  openedAt: string;
};

/** A notice is known by its number and its creditor. */
export type NoticeKey = { noticeNumber: string; creditorFiscalCode: string };

/** Journal before deed: what may be paid already is not offered again, whatever breaks in between. */
export interface PaymentStore {
  /** On disk when it resolves. @throws Error when the cart id is taken. */
  begin(attempt: PaymentAttempt): Promise<Result<void, 'busy'>>;
  /** Nobody can pay with it: no link was made, or nobody has seen it. */
  withdraw(cartId: string): Promise<Result<void, 'busy'>>;
  /** Who knows of the debt has said that it is paid. Saying it twice is harmless. */
  seenPaid(notice: NoticeKey, at: string): Promise<Result<void, 'busy'>>;
  isPaid(notice: NoticeKey): boolean;
  /** Whether somebody may be paying this notice with a link that was opened after `since`. */
  isOpen(notice: NoticeKey, since: string): boolean;
  /** Removes what is older than `before`. Gives how many. */
  purge(before: string): Promise<Result<number, 'busy'>>;
}

export function createPaymentStore(db: Database): PaymentStore {
  const { connection } = db;
  const begin = connection.prepare(
    `insert into payment_attempts (cart_id, notice_number, creditor_fiscal_code, booking_number, amount_cents, opened_at)
     values (@cartId, @noticeNumber, @creditorFiscalCode, @bookingNumber, @amountCents, @openedAt)`,
  );
  const withdraw = connection.prepare('delete from payment_attempts where cart_id = ?');
  const seenPaid = connection.prepare(
    `insert into paid_notices (notice_number, creditor_fiscal_code, seen_at)
     values (@noticeNumber, @creditorFiscalCode, @at) on conflict do nothing`,
  );
  const isPaid = connection
    .prepare(
      `select 1 from paid_notices
       where notice_number = @noticeNumber and creditor_fiscal_code = @creditorFiscalCode`,
    )
    .pluck();
  const isOpen = connection
    .prepare(
      `select 1 from payment_attempts
       where notice_number = @noticeNumber and creditor_fiscal_code = @creditorFiscalCode and opened_at > @since
       limit 1`,
    )
    .pluck();
  const purgeAttempts = connection.prepare('delete from payment_attempts where opened_at < ?');
  const purgePaid = connection.prepare('delete from paid_notices where seen_at < ?');

  return {
    begin: (attempt) =>
      db.write(() => {
        begin.run(attempt);
      }),
    withdraw: (cartId) =>
      db.write(() => {
        withdraw.run(cartId);
      }),
    seenPaid: ({ noticeNumber, creditorFiscalCode }, at) =>
      db.write(() => {
        seenPaid.run({ noticeNumber, creditorFiscalCode, at });
      }),
    isPaid: ({ noticeNumber, creditorFiscalCode }) =>
      isPaid.get({ noticeNumber, creditorFiscalCode }) !== undefined,
    isOpen: ({ noticeNumber, creditorFiscalCode }, since) =>
      isOpen.get({ noticeNumber, creditorFiscalCode, since }) !== undefined,
    purge: (before) => db.write(() => purgeAttempts.run(before).changes + purgePaid.run(before).changes),
  };
}
