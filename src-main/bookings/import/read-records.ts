import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../result.ts';
import { createRecordCutter, type CsvRecord } from './cut-records.ts';
import { formatFaultOf } from './file-format.ts';
import { BrokenFile, importFault, type ImportFault } from './import-fault.ts';
import type { ImportSource } from './import-source.ts';

export type RecordReader = {
  /** The header is the first. May throw `BrokenFile`. */
  onRecord: (record: CsvRecord) => void;
  /** Runs `work`, which hands over the records of one piece of the file. */
  inOneGo: (work: () => void) => void;
  /** May throw `BrokenFile`. */
  onBytes: (bytes: number) => void;
};

/** Hands over every record but empty lines. */
export async function readRecords(
  source: ImportSource,
  { onRecord, inOneGo, onBytes }: RecordReader,
): Promise<Result<{ sha256: string }, ImportFault>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const hash = createHash('sha256');
  const cutter = createRecordCutter((record) => {
    if (record.fields.length > 1 || record.fields[0] !== '') onRecord(record);
  });
  let bytes = 0;
  // The one that is being decoded, and the one before it: a character may begin in that.
  let before: Uint8Array = new Uint8Array();
  let chunk = before;
  try {
    for await (const next of source.chunks) {
      [before, chunk] = [chunk, next];
      const fault = bytes === 0 ? formatFaultOf(chunk) : null;
      if (fault) return err(fault);
      hash.update(chunk);
      const text = decoder.decode(chunk, { stream: true });
      inOneGo(() => cutter.cut(text));
      bytes += chunk.length;
      onBytes(bytes);
    }
    [before, chunk] = [chunk, new Uint8Array()];
    const text = decoder.decode();
    inOneGo(() => {
      cutter.cut(text);
      cutter.end();
    });
    return ok({ sha256: hash.digest('hex') });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return err(faultOf(error));
    return err(importFault('notUtf8', '', cutter.line() + firstBadLine(before, chunk)));
  }
}

function faultOf(error: unknown): ImportFault {
  if (error instanceof BrokenFile) return error.fault;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code === 'string' && typeof syscall === 'string') return importFault('unreadable', code);
  throw error;
}

const lineFeed = 0x0a;

/** In which line of a piece, from 0, a character is broken; no line feed is ever part of one. */
function firstBadLine(before: Uint8Array, piece: Uint8Array): number {
  const beginning = before.subarray(before.lastIndexOf(lineFeed) + 1);
  let rest = Buffer.concat([beginning, piece]);
  for (let line = 0; ; line += 1) {
    const end = rest.indexOf(lineFeed);
    if (end < 0 || !isUtf8(rest.subarray(0, end))) return line;
    rest = rest.subarray(end + 1);
  }
}
