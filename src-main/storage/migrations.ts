import { deskTables } from './desk-tables.ts';
import { firstTables } from './first-tables.ts';
import { personIndex } from './person-index.ts';

/**
 * The database, step by step. Append only: a step that has been delivered is never edited, because databases
 * out there have already taken it. Texts that a booking does not have are empty, not null; instants are ISO 8601
 * UTC, times of appointments are local Europe/Rome. Names of booking columns are those of the import file.
 */
export const migrations: readonly string[] = [
  firstTables,

  `
  create table printouts_of_any_kind (
    id text primary key not null,
    paper text not null,
    booking_number text not null,
    queued_at text not null,
    outcome text,
    finished_at text,
    check ((outcome is null) = (finished_at is null))
  ) strict, without rowid;
  insert into printouts_of_any_kind
    select id, paper, booking_number, queued_at, outcome, finished_at from printouts;
  drop table printouts;
  alter table printouts_of_any_kind rename to printouts;
  create index unfinished_printouts on printouts (queued_at) where outcome is null;

  create table desk_cases (
    id text primary key not null,
    kind text not null check (kind in ('report', 'handOver')),
    code text not null,
    opened_at text not null,
    expires_at text,
    closed_at text,
    kiosk_id text not null,
    facility text not null,
    fiscal_code text not null,
    booking_number text not null,
    reason text not null
  ) strict, without rowid;

  create unique index open_desk_codes on desk_cases (code) where closed_at is null;

  create table access_tries (
    identity text primary key not null,
    failures integer not null check (failures >= 1),
    last_at text not null
  ) strict, without rowid;
  `,

  `
  alter table intents add column deadline text not null default '';
  alter table intents add column prescription_end text not null default '';

  alter table printouts add column about text not null default '';
  create index printouts_by_booking on printouts (booking_number, paper);

  alter table intents add column kiosk_id text not null default '';

  create table cancellation_receipts (
    cancellation_number text primary key not null,
    booking_number text not null,
    cancelled_at text not null,
    deadline text not null,
    signed_text text not null
  ) strict, without rowid;

  create index cancellation_receipts_by_time on cancellation_receipts (cancelled_at);

  create table cancellation_requests (
    idempotency_key text primary key not null,
    booking_number text not null references bookings (booking_number),
    request_number text not null unique check (length(request_number) >= 6),
    requested_at text not null,
    deadline text not null,
    closed_at text
  ) strict, without rowid;

  create unique index open_cancellation_requests on cancellation_requests (booking_number) where closed_at is null;
  `,

  `
  create table staff_notes (
    name text primary key not null,
    value text not null
  ) strict, without rowid;
  `,

  `
  create table payment_attempts (
    cart_id text primary key not null,
    notice_number text not null,
    creditor_fiscal_code text not null,
    booking_number text not null,
    amount_cents integer not null check (amount_cents > 0),
    opened_at text not null
  ) strict, without rowid;

  create index payment_attempts_by_notice on payment_attempts (notice_number, opened_at);

  create table paid_notices (
    notice_number text not null,
    creditor_fiscal_code text not null,
    seen_at text not null,
    primary key (notice_number, creditor_fiscal_code)
  ) strict, without rowid;
  `,

  personIndex,

  deskTables,
];
