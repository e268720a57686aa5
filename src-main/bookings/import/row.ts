import { bookingNumberPattern, prescriptionPattern } from '../../domain/booking.ts';
import { isPersonCode } from '../../domain/fiscal-code.ts';
import { columns, type Column } from './columns.ts';
import { controlCharacter } from './cut-records.ts';
import { instantOf, isDay, isLocalTime } from '../../domain/local-times.ts';

const oneOf = (...values: readonly string[]): Check => ({
  isRight: (text) => values.includes(text),
  otherwise: `is not one of ${values.join(', ')}`,
});
const matching = (pattern: RegExp, otherwise: string): Check => ({
  isRight: (text) => pattern.test(text),
  otherwise,
});

type Check = { isRight: (text: string) => boolean; otherwise: string };

const checks: readonly (Check & { index: number; column: Column })[] = Object.entries({
  booking_number: matching(bookingNumberPattern, 'is not 4-20 of A-Z 0-9 - . /'),
  channel: oneOf('online', 'desk', 'phone', 'pharmacy'),
  status: oneOf('booked', 'performed', 'missed', 'cancelled', 'voided'),
  fiscal_code: { isRight: isPersonCode, otherwise: 'is not a valid code' },
  birth_date: { isRight: isDay, otherwise: 'is not a day YYYY-MM-DD' },
  copayment_cents: matching(/^\d{1,9}$/, 'is not a whole number of cents'),
  payment_status: oneOf('due', 'pending', 'paid', 'not_due'),
  notice_number: matching(/^(\d{18})?$/, 'is neither empty nor 18 digits'),
  creditor_fiscal_code: matching(/^(\d{11})?$/, 'is neither empty nor 11 digits'),
  cancellation_number: matching(/^[A-Z0-9./-]{0,40}$/, 'is not made of A-Z 0-9 - . /'),
  cancelled_at: {
    isRight: (text) => text === '' || instantOf(text) !== null,
    otherwise: 'is not an instant',
  },
  prescription_number: {
    isRight: (text) => text === '' || prescriptionPattern.test(text),
    otherwise: 'is neither empty nor 10-16 letters and digits',
  },
  quantity: matching(/^0*[1-9]\d{0,5}$/, 'is not a whole number from 1'),
  starts_at: { isRight: isLocalTime, otherwise: 'is not a time YYYY-MM-DDTHH:MM in Europe/Rome' },
} satisfies Partial<Record<Column, Check>>).map(([column, check]) => {
  const index = columns.indexOf(column as Column);
  return { ...check, index, column: column as Column };
});

const cancelledAtIndex = columns.indexOf('cancelled_at');
/** What is wrong with a row (fields in the order of `columns`), as a sentence that repeats no value; else `null`. */
export function faultOf(row: readonly string[], printable: boolean): string | null {
  for (const { index, column, isRight, otherwise } of checks) {
    if (!isRight(row[index] ?? '')) return `${column} ${otherwise}`;
  }
  if (printable) return null;
  const unprintable = row.findIndex((text) => controlCharacter.test(text));
  return `${columns[unprintable] ?? 'a column'} holds a control character`;
}

/** A right row as it is stored: instants in UTC. */
export function normalised(row: readonly string[]): readonly string[] {
  const cancelledAt = row[cancelledAtIndex];
  return cancelledAt ? row.with(cancelledAtIndex, instantOf(cancelledAt) ?? '') : row;
}
