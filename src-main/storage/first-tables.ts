/** The first step of the database; see `migrations.ts`: never edited. */
export const firstTables = `
  create table bookings (
    booking_number text primary key not null,
    version integer not null default 1 check (version >= 1),
    channel text not null check (channel in ('online', 'desk', 'phone', 'pharmacy')),
    status text not null check (status in ('booked', 'performed', 'missed', 'cancelled', 'voided')),
    fiscal_code text not null check (fiscal_code <> ''),
    card_number text not null,
    surname text not null,
    name text not null,
    birth_date text not null,
    copayment_cents integer not null check (copayment_cents >= 0),
    exemption text not null,
    payment_status text not null check (payment_status in ('due', 'pending', 'paid', 'not_due')),
    notice_number text not null,
    creditor_fiscal_code text not null,
    receipt_number text not null,
    paid_at text not null,
    payment_method text not null,
    cancellation_number text not null,
    cancelled_at text not null
  ) strict;

  create index bookings_by_fiscal_code on bookings (fiscal_code);

  create table services (
    booking_number text not null references bookings (booking_number) on delete cascade,
    position integer not null check (position >= 1),
    prescription_number text not null,
    service_code text not null,
    service_description text not null,
    quantity integer not null check (quantity >= 1),
    preparation text not null,
    starts_at text not null,
    facility text not null,
    address text not null,
    building text not null,
    floor text not null,
    room text not null,
    phone text not null,
    priority text not null,
    primary key (booking_number, position)
  ) strict;

  create index services_by_prescription on services (prescription_number) where prescription_number <> '';

  create table cancellations (
    idempotency_key text primary key not null,
    booking_number text not null unique references bookings (booking_number),
    cancellation_number text not null unique check (length(cancellation_number) >= 6),
    cancelled_at text not null
  ) strict, without rowid;

  create table intents (
    id text primary key not null,
    kind text not null check (kind in ('cancel')),
    booking_number text not null,
    fiscal_code text,
    version integer not null,
    opened_at text not null,
    outcome text check (outcome in ('done', 'refused', 'notDone')),
    cancellation_number text,
    reason text,
    resolved_at text,
    check ((outcome is null) = (resolved_at is null)),
    check ((outcome is null) = (fiscal_code is not null)),
    check ((outcome is 'done') = (cancellation_number is not null)),
    check ((outcome is 'refused') = (reason is not null))
  ) strict, without rowid;

  create index open_intents on intents (opened_at) where outcome is null;

  create table printouts (
    id text primary key not null,
    paper text not null check (paper in ('coupon', 'cancellationReceipt')),
    booking_number text not null,
    queued_at text not null,
    outcome text,
    finished_at text,
    check ((outcome is null) = (finished_at is null))
  ) strict, without rowid;

  create index unfinished_printouts on printouts (queued_at) where outcome is null;

  create table audit (
    id integer primary key,
    at text not null,
    kiosk_id text not null,
    action text not null,
    booking_number text not null,
    detail text not null
  ) strict;

  create index audit_by_time on audit (at);

  create table imports (
    id integer primary key,
    at text not null,
    file_sha256 text not null,
    bookings_new integer not null,
    bookings_changed integer not null,
    bookings_unchanged integer not null,
    rows_refused integer not null
  ) strict;
  `;
