import type { ImportCounts, ImportFault } from '../contract/desk/import.ts';

/** Of the file as a whole. */
export function faultOf(code: ImportFault['code'], detail = ''): ImportFault {
  return { code, line: null, detail };
}

/** For the register: a code, not a sentence. */
export function codeOf({ new: added, changed, unchanged, rowsRefused }: ImportCounts): string {
  return `new=${String(added)},changed=${String(changed)},unchanged=${String(unchanged)},refused=${String(rowsRefused)}`;
}
