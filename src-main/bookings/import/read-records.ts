import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { err, ok, type Result } from '../../result.ts';
import type { ImportSource } from './import-source.ts';

/** The file as a whole cannot be trusted. Thrown through the streams, caught in this file or by its caller. */
export class BrokenFile extends Error {}

/** A quote that is never closed would otherwise swallow the rest of the file into memory. */
const longestRecord = 64 * 1024;

/**
 * Hands over every record with the line of the file that it begins on (the header is line 1); empty lines are
 * left out. `onRecord` may throw `BrokenFile`. The error is a sentence that repeats nothing of the content.
 */
export async function readRecords(
  source: ImportSource,
  onRecord: (fields: string[], line: number) => void,
  onBytes: (bytes: number) => void,
): Promise<Result<{ sha256: string }, string>> {
  let line = 1;
  const parser = parse({
    delimiter: ';',
    bom: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: longestRecord,
    // Giving nothing back keeps the records out of the stream's queue.
    on_record: (fields: string[]) => {
      const startsOn = line;
      line += 1 + lineBreaksIn(fields);
      if (fields.length > 1 || fields[0] !== '') onRecord(fields, startsOn);
      return null;
    },
  });
  const hash = createHash('sha256');
  try {
    await pipeline(strictUtf8(source, hash, onBytes), parser);
    return ok({ sha256: hash.digest('hex') });
  } catch (error) {
    return err(reasonOf(error, line));
  }
}

async function* strictUtf8(
  source: ImportSource,
  hash: ReturnType<typeof createHash>,
  onBytes: (n: number) => void,
) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  try {
    for await (const chunk of source.chunks) {
      decoder.decode(chunk, { stream: true });
      hash.update(chunk);
      bytes += chunk.length;
      onBytes(bytes);
      yield chunk;
    }
    decoder.decode();
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new BrokenFile('the file is not UTF-8');
  }
}

function lineBreaksIn(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) {
    for (let at = field.indexOf('\n'); at >= 0; at = field.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** The sentences of the parser quote what they found: ours do not. */
function reasonOf(error: unknown, line: number): string {
  if (error instanceof BrokenFile) return error.message;
  const where = `in the record that begins on line ${String(line)}`;
  if (error instanceof CsvError) {
    switch (error.code) {
      case 'CSV_QUOTE_NOT_CLOSED':
        return `the file ends inside quotes, ${where}`;
      case 'CSV_MAX_RECORD_SIZE':
        return `a record is longer than ${String(longestRecord)} characters (a quote not closed?), ${where}`;
      case 'CSV_INVALID_CLOSING_QUOTE':
      case 'INVALID_OPENING_QUOTE':
        return `a quote stands inside a field, ${where}`;
      default:
        return `the file is no CSV (${error.code}), ${where}`;
    }
  }
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (typeof code === 'string' && typeof syscall === 'string') return `the file cannot be read (${code})`;
  throw error;
}
