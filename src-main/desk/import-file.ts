import { lstat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { ImportFault } from '../contract/desk/import.ts';
import { faultOf } from './import-codes.ts';

/** A million rows are some 300 MB. */
const mostMegabytes = 2048;
const megabyte = 1024 * 1024;

/** Whether what was dropped or chosen is a file at all. A link or a folder may lead anywhere: it is not followed. */
export async function importFileFault(path: string): Promise<ImportFault | null> {
  if (!isAbsolute(path) || path.includes('\0')) return faultOf('notAFile');
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink()) return faultOf('link');
    if (found.isDirectory()) return faultOf('folder');
    if (!found.isFile()) return faultOf('notAFile');
    return found.size > mostMegabytes * megabyte ? faultOf('tooLarge', String(mostMegabytes)) : null;
  } catch (error) {
    return faultOf('unreadable', String((error as { code?: unknown }).code));
  }
}
