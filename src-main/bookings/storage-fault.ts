import { err, ok, type Result } from '../result.ts';

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

/** A database that cannot be read is a booking system that does not answer; a wrong statement is a bug. */
export function reading<Value>(read: () => Value): Result<Value, 'unavailable'> {
  try {
    return ok(read());
  } catch (error) {
    if (storageFaultOf(error) === null) throw error;
    return err('unavailable');
  }
}
