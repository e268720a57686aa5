import { columns } from '../bookings/import/columns.ts';
import type { ImportFault } from '../bookings/import/import-fault.ts';
import type { CheckedColumn } from '../bookings/import/row.ts';

/** Why the file was not taken, as `totem-cup import` prints it. */
export function faultSentence({ code, line, detail }: ImportFault): string {
  const record = line === null ? '' : `, in the record that begins on line ${String(line)}`;
  switch (code) {
    case 'empty':
      return 'the file is empty';
    case 'noRows':
      return 'the file holds nothing but its header';
    case 'otherFormat':
      return `the file is no text but ${detail}`;
    case 'utf16':
      return 'the file is not UTF-8 but UTF-16';
    case 'notUtf8':
      return `the file is not UTF-8${line === null ? '' : `, on line ${String(line)}`}`;
    case 'separator':
      return `the columns are not separated by semicolons (${detail})`;
    case 'headerLacks':
      return `the header lacks ${detail}`;
    case 'headerUnknown':
      return `the header has unknown columns: ${detail}`;
    case 'headerRepeats':
      return `the header repeats ${detail}`;
    case 'recordTooLong':
      return `a record is longer than ${detail} characters (a quote not closed?)${record}`;
    case 'quoteOpen':
      return `the file ends inside quotes${record}`;
    case 'quoteInside':
      return `a quote stands inside a field${record}`;
    case 'notCsv':
      return `the file is no CSV (${detail})${record}`;
    case 'unreadable':
      return `the file cannot be read (${detail})`;
    case 'database':
      return `the database cannot be written (${detail})`;
    case 'databaseBusy':
      return 'the database is busy';
    case 'busy':
      return 'another import is at work';
    case 'overLimit':
      return 'the import would change too much of what is there';
    case 'stopped':
      return 'the import was stopped';
  }
}

const rules: Record<CheckedColumn, string> = {
  booking_number: 'is not 4-20 of A-Z 0-9 - . /',
  channel: 'is not one of online, desk, phone, pharmacy',
  status: 'is not one of booked, performed, missed, cancelled, voided',
  fiscal_code: 'is not a valid code',
  birth_date: 'is not a day YYYY-MM-DD',
  copayment_cents: 'is not a whole number of cents',
  payment_status: 'is not one of due, pending, paid, not_due',
  notice_number: 'is neither empty nor 18 digits',
  creditor_fiscal_code: 'is neither empty nor 11 digits',
  cancellation_number: 'is not made of A-Z 0-9 - . /',
  cancelled_at: 'is not an instant',
  prescription_number: 'is neither empty nor 10-16 letters and digits',
  quantity: 'is not a whole number from 1',
  starts_at: 'is not a time YYYY-MM-DDTHH:MM in Europe/Rome',
};

/** Why a row was refused; the codes are those of `faultOf` in `row.ts`. */
export function refusalSentence(reason: string): string {
  const [code, first = '', second = ''] = reason.split(':');
  switch (code) {
    case 'value':
      return `${first} ${rules[first as CheckedColumn]}`;
    case 'control':
      return `${first} holds a control character`;
    case 'fields':
      return `the row has ${first} fields instead of ${String(columns.length)}`;
    case 'differs':
      return `${first} differs from line ${second} of the same booking`;
    case 'otherRow':
      return `another row of this booking was refused (line ${first})`;
    case 'cancelledHere':
      return 'status is not cancelled, but this booking was cancelled here';
    default:
      throw new Error(`a row was refused for an unknown reason: ${reason}`);
  }
}
