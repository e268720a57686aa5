import { bookingNumberPattern } from '../../domain/booking.ts';
import { err, ok, type Result } from '../../result.ts';
import type { CsvRecord } from './cut-records.ts';
import { columns, readHeader, type Arrange } from './columns.ts';
import { BrokenFile, importFault, type ImportFault } from './import-fault.ts';
import type { ImportSource } from './import-source.ts';
import { readRecords } from './read-records.ts';
import { faultOf, normalised } from './row.ts';
import type { StagedRow, Staging } from './staging.ts';

export type ReadingProgress = { kind: 'reading'; rows: number; bytes: number; totalBytes: number };

type StageOptions = {
  source: ImportSource;
  onProgress?: ((progress: ReadingProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
};

/** Every row of the file into the staging area, right or refused. */
export async function stageRows(
  { source, onProgress, signal }: StageOptions,
  staging: Staging,
): Promise<Result<{ sha256: string; rows: number }, ImportFault>> {
  const { totalBytes } = source;
  const header: { arrange: Arrange | null } = { arrange: null };
  let rows = 0;
  const read = await readRecords(source, {
    inOneGo: staging.inOneGo,
    onRecord: (record) => {
      if (!header.arrange) {
        const arrange = readHeader(record.fields, record.line);
        if (!arrange.ok) throw new BrokenFile(arrange.error);
        header.arrange = arrange.value;
        return;
      }
      rows += 1;
      staging.add(staged(record, header.arrange));
    },
    onBytes: (bytes) => {
      if (signal?.aborted) throw new BrokenFile(importFault('stopped'));
      onProgress?.({ kind: 'reading', rows, bytes, totalBytes });
    },
  });
  if (!read.ok) return read;
  if (!header.arrange) return err(importFault('empty'));
  onProgress?.({ kind: 'reading', rows, bytes: totalBytes, totalBytes });
  return ok({ ...read.value, rows });
}

function staged({ line, fields, printable }: CsvRecord, arrange: Arrange): StagedRow {
  const row = arrange(fields);
  const reason =
    fields.length === columns.length ? faultOf(row, printable) : `fields:${String(fields.length)}`;
  if (reason === null) return { line, row: normalised(row) };
  const bookingNumber = row[0] ?? '';
  return { line, bookingNumber: bookingNumberPattern.test(bookingNumber) ? bookingNumber : null, reason };
}
