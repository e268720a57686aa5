import type { Result } from '../result.ts';
import type { Database } from './database.ts';

/** A case as it is written wherever it came up. Instants ISO 8601 UTC; absent texts are empty. */
export type CaseRow = {
  key: string;
  kind: 'outcome' | 'request' | 'paper' | 'report' | 'importRow';
  /** What the key is of: an intent, a request, a printout, a report, a row. */
  subject: string;
  /** With which a report was filed. */
  code: string;
  at: string;
  place: string;
  bookingNumber: string;
  what: string;
  /** Local Europe/Rome. */
  deadline: string;
  settled: 0 | 1;
  closedAt: string | null;
  operator: string | null;
  note: string | null;
};

/**
 * What has to be looked into, gathered from the tables where it is written already, and what has been worked off of it.
 * Nothing leaves the list by itself: what has settled meanwhile waits until somebody takes note.
 */
export interface OpenCaseStore {
  /** `long`: an intent that was opened before (ISO 8601 UTC) and has no outcome is one. Open ones: by kind, each unsettled first. */
  list(long: string, closed: boolean): CaseRow[];
  /** No further than 1000. */
  countOpen(long: string): number;
  find(key: string, long: string): CaseRow | null;
  /** `false`: somebody else was first. */
  close(work: { key: string; at: string; operator: string; note: string }): Promise<Result<boolean, 'busy'>>;
  /** `false`: it was open. */
  reopen(key: string): Promise<Result<boolean, 'busy'>>;
}

/** Of the newest closed ones. */
const most = 500;
/** Of the oldest open ones, so that many of one kind do not hide another: the next come when these are worked off. */
const mostOfKind = 200;
/** What somebody waits for before what somebody has in hand. */
const kinds = [
  'outcome',
  'request',
  'report',
  'paper',
  'importRow',
] as const satisfies readonly CaseRow['kind'][];
const rank = `case kind ${kinds.map((kind, index) => `when '${kind}' then ${String(index)}`).join(' ')} end`;
/** More are not counted. */
const mostCounted = 1000;

/** First of all whether it is worked off: of the papers of years few are left to be looked at. */
const workedOff = `exists (select 1 from worked_off where case_key = 'paper:' || p.id)`;

/** Tried again since, in vain: then that one is the case. */
const triedAgain = `p.booking_number <> '' and exists (
  select 1 from printouts later indexed by printouts_by_booking
  where later.booking_number = p.booking_number and later.paper = p.paper
    and later.queued_at > p.queued_at and later.outcome <> 'printed')`;
const openPapers = `not ${workedOff} and not (${triedAgain})`;

const casesOf = (papers: string) => `
  with found as (
    -- The outcome that the person did not hear, or has not heard yet.
    select 'outcome' as kind, id as subject, '' as code, opened_at as at, kiosk_id as place, booking_number,
      coalesce(outcome, 'open') as what, deadline, outcome is not null as settled
    from intents where doubted = 1
    union all
    select 'outcome', id, '', opened_at, kiosk_id, booking_number, 'open', deadline, 0
    from intents where outcome is null and doubted = 0 and opened_at < @long
    union all
    -- Asked of the CUP, which confirms by the next import.
    select 'request', request_number, '', requested_at, '', r.booking_number, b.status, deadline,
      r.closed_at is not null
    from cancellation_requests r join bookings b on b.booking_number = r.booking_number
    where r.before_desk = 0
    union all
    -- The last time that a paper did not come out; it came out later, or somebody saw that it did.
    select 'paper', p.id, '', p.queued_at, p.kiosk_id, p.booking_number, p.paper || ':' || p.outcome, '',
      p.booking_number <> '' and exists (
        select 1 from printouts later indexed by printouts_by_booking
        where later.booking_number = p.booking_number and later.paper = p.paper
          and later.queued_at > p.queued_at and later.outcome = 'printed')
    from printouts p
    -- Without a place: from before there was this list.
    where p.outcome <> 'printed' and p.paper <> 'testSlip' and p.kiosk_id <> '' and ${papers}
      and not (p.outcome = 'notConfirmed' and exists (
        select 1 from audit a
        where a.booking_number = p.booking_number and a.booking_number <> ''
          and a.action = 'paperSeen' and a.at >= p.queued_at))
    union all
    select 'report', id, code, opened_at, kiosk_id, booking_number, reason, '', 0
    from desk_cases where kind = 'report'
    union all
    select 'importRow', r.import_id || '/' || r.line, '', i.at, '', r.booking_number, r.reason, '', r.taken_at is not null
    from refused_rows r join imports i on i.id = r.import_id
  ),
  every_case as (
    select f.kind || ':' || f.subject as key, f.kind, f.subject, f.code, f.at, f.place, f.booking_number as bookingNumber,
      f.what, f.deadline, f.settled, w.at as closedAt, w.operator, w.note
    from found f left join worked_off w on w.case_key = f.kind || ':' || f.subject
  )`;

export function createOpenCaseStore(db: Database): OpenCaseStore {
  const { connection } = db;
  const open = connection.prepare(
    `${casesOf(openPapers)}
     select * from (
       select *, row_number() over (partition by kind order by settled, at, key) as turn
       from every_case where closedAt is null)
     where turn <= ${String(mostOfKind)} order by ${rank}, turn`,
  );
  const closed = connection.prepare(
    `${casesOf(workedOff)} select * from every_case where closedAt is not null order by closedAt desc, key limit ${String(most)}`,
  );
  const count = connection
    .prepare(
      `${casesOf(openPapers)} select count(*) from (
         select 1 from every_case where closedAt is null limit ${String(mostCounted)})`,
    )
    .pluck();
  const find = connection.prepare(`${casesOf('true')} select * from every_case where key = @key`);
  const close = connection.prepare(
    `insert into worked_off (case_key, at, operator, note) values (@key, @at, @operator, @note)
     on conflict do nothing`,
  );
  const reopen = connection.prepare('delete from worked_off where case_key = ?');

  return {
    list: (long, isClosed) => (isClosed ? closed : open).all({ long }) as CaseRow[],
    countOpen: (long) => count.get({ long }) as number,
    find: (key, long) => (find.get({ key, long }) as CaseRow | undefined) ?? null,
    close: (work) => db.write(() => close.run(work).changes === 1),
    reopen: (key) => db.write(() => reopen.run(key).changes === 1),
  };
}
