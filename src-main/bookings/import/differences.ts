import type { Connection } from 'better-sqlite3';
import { bookingColumns, serviceColumns, type Column } from './columns.ts';
import { bookingsOf, chunksOf, columnsOf, servicesOf } from './merge.ts';

/** Numbers of changed bookings by what is different in them; one booking may be in several. */
export type Differences = Record<DifferenceKind, number>;
type DifferenceKind = (typeof kinds)[number];

const kinds = ['cancelled', 'moved', 'payment', 'person', 'other'] as const;

/** Who somebody is: that it changes may be shown, not from what to what. */
export const personColumns: readonly string[] = [
  'fiscal_code',
  'card_number',
  'surname',
  'name',
  'birth_date',
] satisfies Column[];
const paymentColumns: readonly string[] = [
  'copayment_cents',
  'exemption',
  'payment_status',
  'notice_number',
  'creditor_fiscal_code',
  'receipt_number',
  'paid_at',
  'payment_method',
] satisfies Column[];
/** They follow the status. */
const cancellationColumns: readonly string[] = ['cancellation_number', 'cancelled_at'] satisfies Column[];
const movedColumns: readonly string[] = [
  'starts_at',
  'facility',
  'address',
  'building',
  'floor',
  'room',
] satisfies Column[];
const otherColumns = bookingColumns.filter(
  (name) =>
    name !== 'status' &&
    ![personColumns, paymentColumns, cancellationColumns].some((all) => all.includes(name)),
);
const otherServiceColumns = serviceColumns.filter((name) => !movedColumns.includes(name));

const differ = (one: string, other: string, names: readonly string[]) =>
  `(${columnsOf(one, names)}) is not (${columnsOf(other, names)})`;
const isCancelled = (alias: string) => `${alias}.status in ('cancelled', 'voided')`;
const becomesCancelled = `(${isCancelled('f')} and not ${isCancelled('b')})`;
const changed = `v.kind = 'changed'`;

/** `f`: as it shall be, `b` and `s`: as it is stored. */
const counting = `
  select ${kinds.map((kind) => `coalesce(sum(${kind}), 0) as ${kind}`).join(', ')} from (
    select d.cancelled, d.payment, d.person, t.moved, d.other or t.other as other
    from (
      select f.id, ${becomesCancelled} as cancelled,
        ${differ('f', 'b', paymentColumns)} as payment,
        ${differ('f', 'b', personColumns)} as person,
        ${differ('f', 'b', otherColumns)}
          or (not ${becomesCancelled} and ${differ('f', 'b', ['status', ...cancellationColumns])})
          or (select v.services from staging.verdicts v where v.id = f.id)
            <> (select count(*) from main.services s where s.booking_number = f.booking_number) as other
      from (${bookingsOf(changed)}) f cross join main.bookings b on b.booking_number = f.booking_number
    ) d
    join (
      select f.id,
        max(s.position is not null and ${differ('f', 's', movedColumns)}) as moved,
        max(s.position is null or ${differ('f', 's', otherServiceColumns)}) as other
      from (${servicesOf(changed)}) f
        left join main.services s on s.booking_number = f.booking_number and s.position = f.position
      group by f.id
    ) t on t.id = d.id
  )`;

/** One piece of the staged bookings at every step. */
export function* countDifferences(connection: Connection): Generator<void, Differences> {
  const total: Differences = { cancelled: 0, moved: 0, payment: 0, person: 0, other: 0 };
  const statement = connection.prepare(counting);
  for (const { first, last } of chunksOf(connection)) {
    const counts = statement.get({ first, last }) as Differences;
    for (const kind of kinds) total[kind] += counts[kind];
    yield;
  }
  return total;
}
