import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, rowOf } from './import-rows.ts';

const chunk = 5_000;
const day = (index: number) => String((index % 28) + 1).padStart(2, '0');

/** Every fifth booking has two services, so there are `rows / 1.2` bookings. `room` tells one file from another. */
export function writeLargeFile(path: string, bookings: number, room: string): void {
  const file = openSync(path, 'w');
  for (let first = 0; first < bookings; first += chunk) {
    const rows = Array.from({ length: Math.min(chunk, bookings - first) }, (_row, offset) => {
      const index = first + offset;
      const row = rowOf({
        booking_number: bookingNumberOf(index),
        prescription_number: `160A${String(index).padStart(11, '0')}`,
        starts_at: `2030-11-${day(index)}T09:30`,
        preparation: index % 3 === 0 ? 'A digiuno; portare la "tessera"\ne gli esami precedenti.' : '',
        room,
      });
      return index % 5 === 0 ? [row, { ...row, starts_at: `2030-12-${day(index)}T10:15` }] : [row];
    }).flat();
    const text = fileOf(rows);
    writeSync(file, first === 0 ? text : text.slice(text.indexOf('\n') + 1));
  }
  closeSync(file);
}

export function bookingNumberOf(index: number): string {
  return `PRN-${String(index).padStart(8, '0')}/A`;
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
