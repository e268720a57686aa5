/** Codes of SQLite (https://sqlite.org/rescode.html) with which a transaction certainly left nothing behind. */
const notWritten = ['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'];
/** With these the disk itself is in doubt: after a power cut the transaction may turn out to be there. */
const inDoubt = ['SQLITE_IOERR', 'SQLITE_CORRUPT', 'SQLITE_NOTADB'];

/** `null`: not a fault of the storage but of the program. */
export function storageFaultOf(error: unknown): 'notWritten' | 'inDoubt' | null {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return null;
  const isOneOf = (codes: readonly string[]) =>
    codes.some((known) => code === known || code.startsWith(`${known}_`));
  if (isOneOf(notWritten)) return 'notWritten';
  return isOneOf(inDoubt) ? 'inDoubt' : null;
}
