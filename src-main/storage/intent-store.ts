import type { Result } from '../result.ts';
import type { Database } from './database.ts';

/** A deed that was decided and whose outcome is not on record yet. `id` is also its idempotency key. */
export type Intent = {
  id: string;
  kind: 'cancel';
  bookingNumber: string;
  fiscalCode: string;
  /** Version of the booking that the person decided on. */
  version: number;
  /** ISO 8601 UTC. */
  openedAt: string;
  /** What was said to the person: local Europe/Rome, or empty when nothing was. */
  deadline: string;
  /** Which totem has it in hand. */
  kioskId: string;
  /** Who did it at the desk; empty at a totem. */
  operator: string;
  /** For the receipt: the last characters of the prescription's number, or empty. */
  prescriptionEnd: string;
};

export type IntentOutcome =
  | { kind: 'done'; cancellationNumber: string }
  | { kind: 'refused'; reason: string }
  /** Certainly without effect. */
  | { kind: 'notDone' };

/** Journal before deed: what is open here after a crash has to be asked about, never repeated. */
export interface IntentStore {
  /** On disk when it resolves. @throws Error when the id is taken. */
  open(intent: Intent): Promise<Result<void, 'busy'>>;
  /** Also wipes the codice fiscale. Saying the same outcome twice is harmless; another one throws. */
  resolve(id: string, outcome: IntentOutcome, at: string): Promise<Result<void, 'busy'>>;
  /** Whoever asked has gone without an answer, or has waited long for it: a case for the desk, however it ends. */
  doubt(id: string): Promise<Result<void, 'busy'>>;
  /** Oldest first. */
  listOpen(): Intent[];
}

/** An import may hold the database for some seconds; longer, a person should not be kept before a cancellation. */
const openDeadlineMs = 15_000;

export function createIntentStore(db: Database): IntentStore {
  const { connection } = db;
  const insert = connection.prepare(
    `insert into intents
       (id, kind, booking_number, fiscal_code, version, opened_at, deadline, prescription_end, kiosk_id, operator)
     values (@id, @kind, @bookingNumber, @fiscalCode, @version, @openedAt, @deadline, @prescriptionEnd, @kioskId,
       @operator)`,
  );
  const settle = connection.prepare(
    `update intents
     set outcome = @outcome, cancellation_number = @cancellationNumber, reason = @reason, resolved_at = @at,
       fiscal_code = null
     where id = @id and outcome is null`,
  );
  const doubt = connection.prepare('update intents set doubted = 1 where id = ?');
  const isSettledSo = connection
    .prepare(
      `select 1 from intents
       where id = @id and outcome is @outcome and cancellation_number is @cancellationNumber and reason is @reason`,
    )
    .pluck();
  const open = connection.prepare(
    `select id, kind, booking_number as bookingNumber, fiscal_code as fiscalCode, version, opened_at as openedAt,
       deadline, prescription_end as prescriptionEnd, kiosk_id as kioskId, operator
     from intents where outcome is null order by opened_at, id`,
  );

  return {
    open: (intent) =>
      db.write(() => {
        insert.run(intent);
      }, openDeadlineMs),
    resolve: (id, outcome, at) => {
      const settled = {
        id,
        outcome: outcome.kind,
        cancellationNumber: outcome.kind === 'done' ? outcome.cancellationNumber : null,
        reason: outcome.kind === 'refused' ? outcome.reason : null,
      };
      return db.write(() => {
        if (settle.run({ ...settled, at }).changes === 1 || isSettledSo.get(settled)) return;
        throw new Error(`intent ${id} is not open`);
      });
    },
    doubt: (id) =>
      db.write(() => {
        doubt.run(id);
      }),
    listOpen: () => open.all() as Intent[],
  };
}
