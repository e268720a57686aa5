import { bookingNumberPattern, prescriptionPattern } from '../../domain/booking.ts';
import { isPersonCode } from '../../domain/fiscal-code.ts';
import { columns, type Column } from './columns.ts';
import { controlCharacter } from './cut-records.ts';
import { instantOf, isDay, isLocalTime } from '../../domain/local-times.ts';

type Check = (text: string) => boolean;

const oneOf =
  (...values: readonly string[]): Check =>
  (text) =>
    values.includes(text);
const matching =
  (pattern: RegExp): Check =>
  (text) =>
    pattern.test(text);

/** The columns that not every text is right in. */
const checksByColumn = {
  booking_number: matching(bookingNumberPattern),
  channel: oneOf('online', 'desk', 'phone', 'pharmacy'),
  status: oneOf('booked', 'performed', 'missed', 'cancelled', 'voided'),
  fiscal_code: isPersonCode,
  birth_date: isDay,
  copayment_cents: matching(/^\d{1,9}$/),
  payment_status: oneOf('due', 'pending', 'paid', 'not_due'),
  notice_number: matching(/^(\d{18})?$/),
  creditor_fiscal_code: matching(/^(\d{11})?$/),
  cancellation_number: matching(/^[A-Z0-9./-]{0,40}$/),
  cancelled_at: (text) => text === '' || instantOf(text) !== null,
  prescription_number: (text) => text === '' || prescriptionPattern.test(text),
  quantity: matching(/^0*[1-9]\d{0,5}$/),
  starts_at: isLocalTime,
} satisfies Partial<Record<Column, Check>>;
export type CheckedColumn = keyof typeof checksByColumn;

const checks = Object.entries<Check>(checksByColumn).map(([column, isRight]) => ({
  isRight,
  column,
  index: columns.indexOf(column as Column),
}));

const cancelledAtIndex = columns.indexOf('cancelled_at');

/**
 * What is wrong with a row (fields in the order of `columns`), as a code with its column, `value:birth_date`; never the
 * value. `null`: nothing. The other codes of a refused row: `fields:32` (so many), `differs:status:12` (from that line of
 * the same booking), `otherRow:12` (of the same booking was refused), `cancelledHere`.
 */
export function faultOf(row: readonly string[], printable: boolean): string | null {
  for (const { index, column, isRight } of checks) {
    if (!isRight(row[index] ?? '')) return `value:${column}`;
  }
  if (printable) return null;
  return `control:${columns[row.findIndex((text) => controlCharacter.test(text))] ?? ''}`;
}

/** A right row as it is stored: instants in UTC. */
export function normalised(row: readonly string[]): readonly string[] {
  const cancelledAt = row[cancelledAtIndex];
  return cancelledAt ? row.with(cancelledAtIndex, instantOf(cancelledAt) ?? '') : row;
}
