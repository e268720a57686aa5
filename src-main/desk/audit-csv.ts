import type { SealedRecord } from '../storage/audit-chain.ts';
import { localTimeOf } from './audit-filter.ts';

const columns = [
  'position',
  'time_utc',
  'time_rome',
  'place',
  'operator',
  'action',
  'booking_number',
  'detail',
  'hash',
];

/** Where the register ended when this was written, as the last line. */
export const headAction = 'registerHead';

/** RFC 4180 with a semicolon, as an Italian spreadsheet opens it; the mark makes it read UTF-8. */
export const auditCsvHeader = `\uFEFF${lineOf(columns)}`;

export function auditCsvLine({ id, at, hash, ...entry }: SealedRecord): string {
  const { kioskId, operator, action, bookingNumber, detail } = entry;
  return lineOf([String(id), at, localTimeOf(at), kioskId, operator, action, bookingNumber, detail, hash]);
}

export function auditCsvEnd({ entryId, hash }: { entryId: number; hash: string }): string {
  return lineOf([String(entryId), '', '', '', '', headAction, '', '', hash]);
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(cellOf).join(';')}\r\n`;
}

/** What a spreadsheet would take for a formula is text for it, with an apostrophe before. */
function cellOf(text: string): string {
  const harmless = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
