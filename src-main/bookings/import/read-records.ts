import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../result.ts';
import { BrokenFile, createRecordCutter, type CsvRecord } from './cut-records.ts';
import type { ImportSource } from './import-source.ts';

/**
 * Hands over every record with the line of the file that it begins on (the header is line 1); empty lines are
 * left out. `onRecord` may throw `BrokenFile`. The error is a sentence that repeats nothing of the content.
 */
export async function readRecords(
  source: ImportSource,
  onRecord: (fields: readonly string[], line: number) => void,
  onBytes: (bytes: number) => void,
): Promise<Result<{ sha256: string }, string>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const cutter = createRecordCutter();
  const hash = createHash('sha256');
  const handOver = (records: readonly CsvRecord[]) => {
    for (const { line, fields } of records) if (fields.length > 1 || fields[0] !== '') onRecord(fields, line);
  };
  let bytes = 0;
  try {
    for await (const chunk of source.chunks) {
      hash.update(chunk);
      handOver(cutter.cut(decoder.decode(chunk, { stream: true })));
      bytes += chunk.length;
      onBytes(bytes);
    }
    handOver(cutter.cut(decoder.decode()));
    handOver(cutter.end());
    return ok({ sha256: hash.digest('hex') });
  } catch (error) {
    return err(reasonOf(error));
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof BrokenFile) return error.message;
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'the file is not UTF-8';
  if (typeof code === 'string' && typeof syscall === 'string') return `the file cannot be read (${code})`;
  throw error;
}
