import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columns, type Column } from '../../src-main/bookings/import/columns.ts';
import { runImport } from '../../src-main/commands/import-command.ts';
import { openDatabase } from '../../src-main/storage/database.ts';

export type ImportRow = Record<Column, string>;

const usual: Partial<ImportRow> = {
  booking_number: 'PRN-77A/1',
  channel: 'desk',
  status: 'booked',
  fiscal_code: 'RSSMRA80A01H501U',
  surname: 'ROSSI',
  name: 'MARIO',
  birth_date: '1980-01-01',
  prescription_number: '160A04012345678',
  service_code: '89.7A.3',
  service_description: 'PRIMA VISITA CARDIOLOGICA',
  quantity: '1',
  starts_at: '2030-12-22T09:30',
  facility: 'Poliambulatorio di Borgo Ulivo',
  copayment_cents: '3615',
  payment_status: 'due',
};

/** A right row of Mario Rossi's booking, but for the changes. */
export function rowOf(changes: Partial<ImportRow> = {}): ImportRow {
  const empty = Object.fromEntries(columns.map((column) => [column, ''])) as ImportRow;
  return { ...empty, ...usual, ...changes };
}

export function fileOf(
  rows: readonly ImportRow[],
  names: readonly string[] = columns,
  lineEnd = '\n',
): string {
  const lines = rows.map((row) =>
    names.map((name) => quoted((row as Record<string, string>)[name] ?? '')).join(';'),
  );
  return [names.join(';'), ...lines, ''].join(lineEnd);
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export type ImportRun = { code: number; refused: string[]; last: string; error: string };

/** `totem-cup import FILE` on one database, again and again. */
export function importInto(folder: string) {
  const databasePath = join(folder, 'totem.db');
  let files = 0;
  const command = async (...args: string[]): Promise<ImportRun> => {
    let out = '';
    let error = '';
    const code = await runImport(args, {
      out: (text) => (out += text),
      err: (text) => (error += text),
      isTerminal: false,
      databasePath,
    });
    const lines = out.trimEnd().split('\n');
    return { code, refused: lines.slice(0, -1), last: lines.at(-1) ?? '', error };
  };
  return {
    databasePath,
    command,
    run: (content: string | Uint8Array): Promise<ImportRun> => {
      files += 1;
      const file = join(folder, `bookings-${String(files)}.csv`);
      writeFileSync(file, content);
      return command(file);
    },
    /** What a statement gives, on a connection of its own. */
    ask: (sql: string): unknown[] => {
      const db = openDatabase(databasePath);
      const rows = db.connection.prepare(sql).all();
      db.close();
      return rows;
    },
  };
}

export function summary(counts: {
  new?: number;
  changed?: number;
  unchanged?: number;
  refused?: number;
}): string {
  const { new: added = 0, changed = 0, unchanged = 0, refused = 0 } = counts;
  return `bookings: ${added} new, ${changed} changed, ${unchanged} unchanged; rows refused: ${refused}`;
}
