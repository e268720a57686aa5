import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { daysFrom, personOf, scattered } from './invented-people.ts';
import { fileOf, rowOf, type ImportRow } from './import-rows.ts';

const chunk = 5_000;
const bookingsAPerson = 4;
/** One booking in so many, at no regular place, is of the person who comes all the time, where there is one. */
const bookingsToOneOfTheRegular = 200;
/** Not among the people of any file. */
export const regular = personOf(999_999);
const days = daysFrom(2030, 730);
const usual = rowOf();
const padded = (number: number, length: number) => String(number).padStart(length, '0');

/**
 * Every fifth booking has two services, so there are `rows / 1.2` bookings, of a quarter as many people, over two
 * years; each column is filled in some rows. Always the same; `room` tells one file from another. `withRegular`: one
 * of them has a two-hundredth of all the bookings.
 */
export function writeLargeFile(path: string, bookings: number, room: string, withRegular = false): void {
  const file = openSync(path, 'w');
  const people = Math.ceil(bookings / bookingsAPerson);
  for (let first = 0; first < bookings; first += chunk) {
    const rows = Array.from({ length: Math.min(chunk, bookings - first) }, (_row, offset) =>
      rowsOf(first + offset, people, room, withRegular),
    ).flat();
    const text = fileOf(rows);
    writeSync(file, first === 0 ? text : text.slice(text.indexOf('\n') + 1));
  }
  closeSync(file);
}

export function bookingNumberOf(index: number): string {
  return `PRN-${padded(index, 8)}/A`;
}

export function prescriptionOf(index: number): string {
  return `160A${padded(index, 11)}`;
}

/** Of whom the booking is, in a file of so many. */
export function fiscalCodeOf(index: number, bookings: number): string {
  return personOf(scattered(index) % Math.ceil(bookings / bookingsAPerson)).fiscal_code;
}

function rowsOf(index: number, people: number, room: string, withRegular: boolean): ImportRow[] {
  const chance = scattered(index);
  const minutes = (Math.floor(chance / 64) % 60) * 10;
  const time = `${padded(8 + Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}`;
  const row: ImportRow = {
    ...usual,
    ...(withRegular && isOfTheRegular(index) ? regular : personOf(chance % people)),
    ...moneyOf(index),
    ...(index % 20 === 3 ? cancellationOf(index) : {}),
    booking_number: bookingNumberOf(index),
    channel: ['online', 'desk', 'phone', 'pharmacy'][index % 4] ?? '',
    prescription_number: prescriptionOf(index),
    starts_at: `${days[Math.floor(chance / 4096) % days.length] ?? ''}T${time}`,
    preparation: index % 3 === 0 ? 'A digiuno; portare la "tessera"\ne gli esami precedenti.' : '',
    address: `Via dei Salici ${String((index % 90) + 1)}${index % 8 === 0 ? '; scala B' : ''}`,
    building: index % 2 === 0 ? 'Padiglione C' : '',
    floor: index % 2 === 0 ? '2' : '',
    phone: index % 4 === 0 ? '0612345678' : '',
    priority: ['', 'U', 'B', 'D', 'P'][index % 5] ?? '',
    room,
  };
  if (index % 5 !== 0) return [row];
  return [row, { ...row, service_code: '89.52', starts_at: `${row.starts_at.slice(0, 11)}18:30` }];
}

/** One in every block of so many. */
function isOfTheRegular(index: number): boolean {
  const block = Math.floor(index / bookingsToOneOfTheRegular);
  return index % bookingsToOneOfTheRegular === scattered(block) % bookingsToOneOfTheRegular;
}

function moneyOf(index: number): Partial<ImportRow> {
  const notice = { notice_number: `3010${padded(index, 14)}`, creditor_fiscal_code: '01234567890' };
  if (index % 4 === 0) return { copayment_cents: '0', exemption: 'E01', payment_status: 'not_due' };
  if (index % 4 !== 1) return { copayment_cents: String(1000 + (index % 60) * 50), ...notice };
  const paid_at = `2029-12-${padded((index % 28) + 1, 2)}T11:05:00+01:00`;
  return {
    ...notice,
    payment_status: 'paid',
    receipt_number: `R${String(index)}`,
    paid_at,
    payment_method: 'pagoPA',
  };
}

function cancellationOf(index: number): Partial<ImportRow> {
  const at = `${padded(8 + (index % 10), 2)}:${padded(index % 60, 2)}:${padded(index % 59, 2)}`;
  return {
    ...{ status: 'cancelled', cancellation_number: `D-29-${padded(index, 8)}` },
    cancelled_at: `2029-12-${padded((index % 28) + 1, 2)}T${at}+01:00`,
  };
}

export type ImportProcess = {
  child: ChildProcess;
  /** `code` is null when it was killed. */
  ended: Promise<{ code: number | null; lastLine: string; peakMb: number }>;
};

export function startImport(file: string, databasePath: string): ImportProcess {
  const script = join(import.meta.dirname, 'import-child.ts');
  const child = spawn(process.execPath, [script, file, databasePath], { stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (texts.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.err += text));
  const ended = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    lastLine: texts.out.trimEnd().split('\n').at(-1) ?? '',
    peakMb: Number(texts.err.trimEnd().split('\n').at(-1)) / 1024,
  }));
  return { child, ended };
}
