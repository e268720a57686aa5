import { err, ok, type Result } from '../../result.ts';
import { importFault, type ImportFault } from './import-fault.ts';

/** Columns that say the same in every row of a booking. */
export const bookingColumns = [
  'booking_number',
  'channel',
  'status',
  'fiscal_code',
  'card_number',
  'surname',
  'name',
  'birth_date',
  'copayment_cents',
  'exemption',
  'payment_status',
  'notice_number',
  'creditor_fiscal_code',
  'receipt_number',
  'paid_at',
  'payment_method',
  'cancellation_number',
  'cancelled_at',
] as const;

/** Columns of the service that the row stands for. */
export const serviceColumns = [
  'prescription_number',
  'service_code',
  'service_description',
  'quantity',
  'preparation',
  'starts_at',
  'facility',
  'address',
  'building',
  'floor',
  'room',
  'phone',
  'priority',
] as const;

/** Every row of ours has its fields in this order, whatever the order in the file. */
export const columns = [...bookingColumns, ...serviceColumns];
export type Column = (typeof columns)[number];

/** The fields of a row of the file in the order of `columns`. */
export type Arrange = (fields: readonly string[]) => readonly string[];

/** `line`: of the header. */
export function readHeader(names: readonly string[], line: number): Result<Arrange, ImportFault> {
  const separator = names.length === 1 ? otherSeparatorOf(names[0] ?? '') : null;
  if (separator !== null) return err(importFault('separator', separator, line));
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) return err(importFault('headerLacks', listed(missing), line));
  const unknown = names.filter((name) => !columns.some((column) => column === name));
  if (unknown.length > 0) return err(importFault('headerUnknown', listed(unknown), line));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (repeated.length > 0) return err(importFault('headerRepeats', listed(repeated), line));
  const places = columns.map((column) => names.indexOf(column));
  const isInOrder = places.every((place, index) => place === index);
  return ok(isInOrder ? (fields) => fields : (fields) => places.map((place) => fields[place] ?? ''));
}

/** The header of one of our files, but for what stands between its columns. */
function otherSeparatorOf(header: string): 'comma' | 'tab' | 'bar' | null {
  for (const [kind, separator] of [
    ['comma', ','],
    ['tab', '\t'],
    ['bar', '|'],
  ] as const) {
    if (header.split(separator).some((name) => columns.some((column) => column === name))) {
      if (header.includes(separator)) return kind;
    }
  }
  return null;
}

const mostListed = columns.length;

// A file without header would put a person's data here: long or odd names are not repeated.
function listed(names: readonly string[]): string {
  const shown = names.map((name) => (/^[a-z_]{1,40}$/.test(name) ? name : '(not a column name)'));
  return shown.slice(0, mostListed).join(', ') + (shown.length > mostListed ? ', …' : '');
}
