import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import type { AuditMarks } from '../storage/audit-marks.ts';
import type { AuditFilter, AuditSearch } from '../storage/audit-search.ts';
import { auditCsvEnd, auditCsvHeader, auditCsvLine } from './audit-csv.ts';

const pageRows = 500;

type ExportDeps = { search: AuditSearch; marks: Pick<AuditMarks, 'read'> };

/** A file that nobody sees until it is kept. `discard` does nothing to one that was. */
export type Draft = { entries: number; keep: () => Promise<void>; discard: () => Promise<void> };

/**
 * What the filter lets through, the latest first, into a draft beside `file`. Nobody waits behind it: it is written in
 * pages. @throws Error when it cannot be written; nothing is left then.
 */
export async function draftAuditExport(
  { search, marks }: ExportDeps,
  filter: AuditFilter,
  file: string,
  id: string,
): Promise<Draft> {
  const draft = `${file}.${id}.part`;
  const discard = (): Promise<void> => rm(draft, { force: true });
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      const entries = await writeEntries(handle, { search, marks }, filter);
      await handle.sync();
      return { entries, keep: () => rename(draft, file), discard };
    } finally {
      await handle.close();
    }
  } catch (error) {
    await discard();
    throw error;
  }
}

async function writeEntries(
  handle: FileHandle,
  { search, marks }: ExportDeps,
  filter: AuditFilter,
): Promise<number> {
  // Read before the first page: the end of the register as it was when this was asked for.
  const head = marks.read('head') ?? { entryId: 0, hash: '' };
  await handle.write(auditCsvHeader);
  let count = 0;
  for (let before: number | null = null; ;) {
    const { entries, next } = search.page(filter, before, pageRows);
    await handle.write(entries.map(auditCsvLine).join(''));
    count += entries.length;
    if (next === null) break;
    before = next;
    await turn();
  }
  await handle.write(auditCsvEnd(head));
  return count;
}
