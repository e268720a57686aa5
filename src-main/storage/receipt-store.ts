import type { Result } from '../result.ts';
import type { Database } from './database.ts';

/** What was said on a Ricevuta di disdetta, to be said again in the same words. Of the person nothing. */
export type StoredReceipt = {
  cancellationNumber: string;
  bookingNumber: string;
  /** ISO 8601 UTC, whole seconds. */
  cancelledAt: string;
  /** Local Europe/Rome, or empty: none could be computed. */
  deadline: string;
  /** The text of the QR code. */
  signedText: string;
};

export interface ReceiptStore {
  /** The first one stays: a receipt never changes. */
  keep(receipt: StoredReceipt): Promise<Result<void, 'busy'>>;
  of(cancellationNumber: string): StoredReceipt | null;
  /** Forgets those of before this instant, ISO 8601 UTC. */
  purge(before: string): Promise<Result<void, 'busy'>>;
}

export function createReceiptStore(db: Database): ReceiptStore {
  const insert = db.connection.prepare(
    `insert into cancellation_receipts (cancellation_number, booking_number, cancelled_at, deadline, signed_text)
     values (@cancellationNumber, @bookingNumber, @cancelledAt, @deadline, @signedText)
     on conflict (cancellation_number) do nothing`,
  );
  const find = db.connection.prepare(
    `select cancellation_number as cancellationNumber, booking_number as bookingNumber, cancelled_at as cancelledAt,
       deadline, signed_text as signedText
     from cancellation_receipts where cancellation_number = ?`,
  );
  const forget = db.connection.prepare('delete from cancellation_receipts where cancelled_at < ?');

  return {
    keep: (receipt) =>
      db.write(() => {
        insert.run(receipt);
      }),
    of: (cancellationNumber) => (find.get(cancellationNumber) as StoredReceipt | undefined) ?? null,
    purge: (before) =>
      db.write(() => {
        forget.run(before);
      }),
  };
}
