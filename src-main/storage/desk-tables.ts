/**
 * A step of the database; see `migrations.ts`: never edited. What the desk keeps: who works there, wrong PINs and codes, who
 * has a booking open, what has been worked off, rows that an import refused; and the register as a chain, of which no entry
 * can be changed or removed but the oldest, by its retention.
 */
export const deskTables = `
  create table operators (
    name text primary key not null collate nocase,
    role text not null check (role in ('operator', 'administrator')),
    pin_hash text not null,
    enabled integer not null check (enabled in (0, 1)),
    created_at text not null
  ) strict, without rowid;

  create table slowed_tries (
    subject text primary key not null,
    failures integer not null check (failures >= 0),
    last_at text not null
  ) strict, without rowid;

  create table booking_leases (
    booking_number text not null,
    place text not null,
    at_desk integer not null check (at_desk in (0, 1)),
    since text not null,
    expires_at text not null,
    primary key (booking_number, place)
  ) strict, without rowid;

  create table worked_off (
    case_key text primary key not null,
    at text not null,
    operator text not null,
    note text not null
  ) strict, without rowid;

  -- The first ones of the newest import, which its process may not live to tell.
  create table import_refusals (
    import_id integer not null references imports (id),
    line integer not null,
    -- Empty: not even that could be read.
    booking_number text not null,
    reason text not null,
    primary key (import_id, line)
  ) strict, without rowid;

  -- To be worked off. The same booking refused again for the same reason stays the one that it was at first.
  create table refused_rows (
    import_id integer not null references imports (id),
    line integer not null,
    booking_number text not null,
    reason text not null,
    -- When a later import took the booking in after all.
    taken_at text,
    primary key (import_id, line)
  ) strict, without rowid;
  create index open_refused_rows on refused_rows (booking_number, line) where taken_at is null;

  -- Answered before there was a list of open cases: nobody has to take note of it any more.
  alter table cancellation_requests add column before_desk integer not null default 0 check (before_desk in (0, 1));
  update cancellation_requests set before_desk = 1 where closed_at is not null;

  alter table printouts add column kiosk_id text not null default '';
  create index failed_printouts on printouts (queued_at, paper) where outcome <> 'printed';

  -- Whose deed it is, at the desk.
  alter table intents add column operator text not null default '';
  -- Whoever asked did not hear the outcome, or only after a long wait.
  alter table intents add column doubted integer not null default 0 check (doubted in (0, 1));
  create index doubted_intents on intents (opened_at) where doubted = 1;

  alter table audit add column operator text not null default '';
  alter table audit add column hash text not null default '';
  create index audit_by_booking on audit (booking_number, at) where booking_number <> '';
  create index audit_by_operator on audit (operator, at) where operator <> '';
  create index audit_by_deed on audit (operator, action, at) where operator <> '';
  create index audit_by_action on audit (action, at);

  -- 'head': the newest entry; 'anchor': the newest one that the retention has removed.
  create table audit_chain (
    part text primary key not null check (part in ('head', 'anchor')),
    entry_id integer not null,
    hash text not null,
    seal text not null
  ) strict, without rowid;

  create trigger audit_is_not_changed before update on audit when old.hash <> ''
    begin select raise(abort, 'the register is append-only'); end;
  create trigger audit_is_not_removed before delete on audit
    when old.id > coalesce((select entry_id from audit_chain where part = 'anchor'), 0)
    begin select raise(abort, 'the register is append-only'); end;
  -- "insert or replace" would remove without asking the trigger above.
  create trigger audit_is_not_replaced before insert on audit
    when exists (select 1 from audit where id = new.id)
    begin select raise(abort, 'the register is append-only'); end;
`;
