import { randomInt } from 'node:crypto';
import type { Result } from '../result.ts';
import type { Database } from './database.ts';

/** What the desk is to know of somebody who did not get on at the totem. Empty texts: not known. */
export type DeskCase = {
  id: string;
  kind: 'report' | 'handOver';
  /** ISO 8601 UTC. */
  openedAt: string;
  /** Instant from which the code opens nothing any more; `null`: a report, which stays until it is worked off. */
  expiresAt: string | null;
  kioskId: string;
  /** Name of the facility where the totem stands. */
  facility: string;
  fiscalCode: string;
  bookingNumber: string;
  /** Where it stopped, or what was reported: a code, never free text. */
  reason: string;
};

export interface DeskCaseStore {
  /** Gives the code to be said at the desk, one that no open case has. */
  open(desk: DeskCase): Promise<Result<string, 'busy'>>;
  /** The case of a handed-over visit, once: the same code opens nothing a second time, nor after it expired. */
  use(code: string, at: string): Promise<Result<DeskCase | null, 'busy'>>;
  /** Reports that nobody has worked off, oldest first. */
  listReports(): (DeskCase & { code: string })[];
  /**
   * Removes visits whose code is used or expired, and reports opened before `before`, with what was noted of them; both ISO
   * 8601 UTC. A report that somebody has yet to work off stays; where nobody works at a desk, nobody ever will.
   */
  purge(at: string, before: string): Promise<Result<void, 'busy'>>;
}

/** Without 0 O 1 I: they are read out and written by hand. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const codeLength = { handOver: 4, report: 6 };
const columns = `id, kind, opened_at as openedAt, expires_at as expiresAt, kiosk_id as kioskId, facility,
  fiscal_code as fiscalCode, booking_number as bookingNumber, reason`;

export function createDeskCaseStore(db: Database): DeskCaseStore {
  const { connection } = db;
  const forgetHandedOver = connection.prepare(
    `delete from desk_cases where kind = 'handOver' and (expires_at <= ? or closed_at is not null)`,
  );
  const forgetReports = connection.prepare(`delete from desk_cases where kind = 'report' and opened_at < ? and
       (not exists (select 1 from operators) or exists (select 1 from worked_off where case_key = 'report:' || id))`);
  // What is written by hand may say more than a code.
  const forgetNotes = connection.prepare(`update worked_off set note = '' where note <> '' and at < ?`);
  const isTaken = connection.prepare('select 1 from desk_cases where code = ? and closed_at is null').pluck();
  const insert = connection.prepare(
    `insert into desk_cases
       (id, kind, code, opened_at, expires_at, kiosk_id, facility, fiscal_code, booking_number, reason)
     values (@id, @kind, @code, @openedAt, @expiresAt, @kioskId, @facility, @fiscalCode, @bookingNumber, @reason)`,
  );
  const find = connection.prepare(
    `select ${columns} from desk_cases
     where code = @code and kind = 'handOver' and closed_at is null and expires_at > @at`,
  );
  const close = connection.prepare('update desk_cases set closed_at = @at where id = @id');
  const reports = connection.prepare(
    `select code, ${columns} from desk_cases where kind = 'report' and closed_at is null order by opened_at, id`,
  );

  function freeCode(length: number): string {
    const code = Array.from({ length }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
    return isTaken.get(code) === undefined ? code : freeCode(length);
  }

  return {
    open: (desk) =>
      db.write(() => {
        const code = freeCode(codeLength[desk.kind]);
        insert.run({ ...desk, code });
        return code;
      }),
    use: (code, at) =>
      db.write(() => {
        const found = find.get({ code, at }) as DeskCase | undefined;
        if (found) close.run({ id: found.id, at });
        return found ?? null;
      }),
    purge: (at, before) =>
      db.write(() => {
        forgetHandedOver.run(at);
        forgetReports.run(before);
        forgetNotes.run(before);
      }),
    listReports: () => reports.all() as (DeskCase & { code: string })[],
  };
}
