import { createHash } from 'node:crypto';
import { err, ok, type Result } from '../../result.ts';
import { BrokenFile, createRecordCutter, type CsvRecord } from './cut-records.ts';
import type { ImportSource } from './import-source.ts';

export type RecordReader = {
  /** The header is the first. May throw `BrokenFile`. */
  onRecord: (record: CsvRecord) => void;
  /** Runs `work`, which hands over the records of one piece of the file. */
  inOneGo: (work: () => void) => void;
  onBytes: (bytes: number) => void;
};

/** Hands over every record but empty lines. The error is a sentence that repeats nothing of the content. */
export async function readRecords(
  source: ImportSource,
  { onRecord, inOneGo, onBytes }: RecordReader,
): Promise<Result<{ sha256: string }, string>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const hash = createHash('sha256');
  const cutter = createRecordCutter((record) => {
    if (record.fields.length > 1 || record.fields[0] !== '') onRecord(record);
  });
  let bytes = 0;
  try {
    for await (const chunk of source.chunks) {
      hash.update(chunk);
      const text = decoder.decode(chunk, { stream: true });
      inOneGo(() => cutter.cut(text));
      bytes += chunk.length;
      onBytes(bytes);
    }
    const text = decoder.decode();
    inOneGo(() => {
      cutter.cut(text);
      cutter.end();
    });
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
