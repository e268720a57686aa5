import { lstat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { ImportFault, ImportFaultCode } from '../contract/desk/import.ts';

/** A million rows are some 300 MB. */
const mostMegabytes = 2048;
const megabyte = 1024 * 1024;

/** Whether what was dropped or chosen is a file at all. A link or a folder may lead anywhere: it is not followed. */
export async function importFileFault(path: string): Promise<ImportFault | null> {
  if (!isAbsolute(path) || path.includes('\0')) return fault('notAFile');
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return fault('link');
    if (found.isDirectory()) return fault('folder');
    if (!found.isFile()) return fault('notAFile');
    return found.size > mostMegabytes * megabyte ? fault('tooLarge', String(mostMegabytes)) : null;
  } catch (error) {
    return fault('unreadable', String((error as { code?: unknown }).code));
  }
}

function fault(code: ImportFaultCode, detail = ''): ImportFault {
  return { code, line: null, detail };
}
