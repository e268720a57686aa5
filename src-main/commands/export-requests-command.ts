import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { toRomeSecond } from '../domain/rome-time.ts';
import { openDatabase } from '../storage/database.ts';
import { createRequestStore, type OpenRequest } from '../storage/request-store.ts';
import { failed, type CommandIo } from './command-io.ts';

const header = 'request_number,booking_number,requested_at,deadline';

/**
 * `totem-cup export-requests FILE`: every request of cancellation that the CUP has not confirmed, as CSV (RFC 4180,
 * times local Europe/Rome). Run again it writes the same ones again until an import confirms them: whoever reads it
 * goes by `request_number`. Exit codes: 0 written, 2 nothing written.
 */
export function runExportRequests(args: readonly string[], io: CommandIo): number {
  const [file] = args;
  if (file === undefined || args.length !== 1) return failed(io, 'usage: totem-cup export-requests FILE');
  try {
    const requests = openRequests(io.databasePath);
    writeWhole(file, [header, ...requests.map(rowOf), ''].join('\r\n'));
    io.out(`requests of cancellation: ${String(requests.length)}\n`);
    return 0;
  } catch (error) {
    return failed(io, `the requests cannot be written: ${(error as Error).message}`);
  }
}

function openRequests(databasePath: string): OpenRequest[] {
  const db = openDatabase(databasePath);
  try {
    return createRequestStore(db).listOpen();
  } finally {
    db.close();
  }
}

/** None of these has a comma or a quotation mark in it. */
function rowOf({ requestNumber, bookingNumber, requestedAt, deadline }: OpenRequest): string {
  return [requestNumber, bookingNumber, toRomeSecond(new Date(requestedAt)), deadline].join(',');
}

/** Half a file must never be read by the CUP. */
function writeWhole(file: string, content: string): void {
  const draft = `${file}.part`;
  try {
    const handle = openSync(draft, 'w', 0o640);
    try {
      writeSync(handle, content);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
