import type { Result } from '../result.ts';
import type { Database } from './database.ts';

export type PrintoutPaper =
  | 'coupon'
  | 'cancellationReceipt'
  | 'outcomeSlip'
  | 'caseSlip'
  | 'testSlip'
  | 'paymentNotice'
  | 'paymentReceipt'
  | 'yearReceipts';

/** Which papers were asked for and what became of them; nothing of what stands on them. Instants ISO 8601 UTC. */
export interface PrintoutStore {
  queue(printout: {
    id: string;
    /** Where it prints. */
    kioskId: string;
    paper: PrintoutPaper;
    bookingNumber: string;
    /** What it is about besides: with another one the same paper is a new one. */
    about: string;
    at: string;
  }): Promise<Result<void, 'busy'>>;
  /** `printed`, or the name of the fault. A printout that is not on record is let pass: the paper goes before. */
  finish(id: string, outcome: string, at: string): Promise<Result<void, 'busy'>>;
  /** How often this paper has come out, or may have. */
  countOut(printout: { paper: PrintoutPaper; bookingNumber: string; about: string }): number;
  /** Papers of any kind that came out of this place's printer since this instant (ISO 8601 UTC; empty: ever), or may have. */
  countSince(kioskId: string, at: string): number;
  /** When this place starts: what never ended there did not end well. Gives how many. */
  failInterrupted(kioskId: string, at: string): Promise<Result<number, 'busy'>>;
}

export function createPrintoutStore(db: Database): PrintoutStore {
  const insert = db.connection.prepare(
    `insert into printouts (id, kiosk_id, paper, booking_number, about, queued_at)
     values (@id, @kioskId, @paper, @bookingNumber, @about, @at)`,
  );
  const finish = db.connection.prepare(
    'update printouts set outcome = @outcome, finished_at = @at where id = @id and outcome is null',
  );
  // Without a place: of before there were two of them.
  const failInterrupted = db.connection.prepare(
    `update printouts set outcome = 'interrupted', finished_at = @at
     where outcome is null and kiosk_id in (@kioskId, '')`,
  );

  const countOut = db.connection
    .prepare(
      `select count(*) from printouts
       where booking_number = @bookingNumber and paper = @paper and about = @about and outcome in ('printed', 'notConfirmed', 'interrupted')`,
    )
    .pluck();

  const countSince = db.connection
    .prepare(
      `select count(*) from printouts
       where kiosk_id in (?, '') and queued_at >= ? and outcome in ('printed', 'notConfirmed', 'interrupted')`,
    )
    .pluck();

  return {
    countSince: (kioskId, at) => countSince.get(kioskId, at) as number,
    countOut: (printout) => countOut.get(printout) as number,
    queue: (printout) =>
      db.write(() => {
        insert.run(printout);
      }),
    finish: (id, outcome, at) =>
      db.write(() => {
        finish.run({ id, outcome, at });
      }),
    failInterrupted: (kioskId, at) => db.write(() => failInterrupted.run({ kioskId, at }).changes),
  };
}
