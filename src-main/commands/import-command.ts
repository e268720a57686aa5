import { importBookings, type ImportReport } from '../bookings/import/import-bookings.ts';
import { fileSource } from '../bookings/import/import-source.ts';
import type { Result } from '../result.ts';
import { openDatabase } from '../storage/database.ts';
import type { CommandIo } from './command-io.ts';
import { faultSentence, refusalSentence } from './import-sentences.ts';
import { drawProgress } from './progress-bar.ts';

const nothing: ImportReport = { bookings: { new: 0, changed: 0, unchanged: 0 }, rowsRefused: 0 };

/**
 * `totem-cup import FILE`: refused rows and the counts on `out`, everything else on `err`.
 * Exit codes: 0 every row went in, 1 rows were refused, 2 nothing changed.
 */
export async function runImport(args: readonly string[], io: Omit<CommandIo, 'keysFolder'>): Promise<number> {
  const [file] = args;
  const imported: Result<ImportReport, string> =
    file === undefined || args.length !== 1
      ? { ok: false, error: 'usage: totem-cup import FILE' }
      : await importFile(file, io);
  if (!imported.ok) io.err(`${imported.error}\n`);
  const { bookings, rowsRefused } = imported.ok ? imported.value : nothing;
  io.out(
    `bookings: ${String(bookings.new)} new, ${String(bookings.changed)} changed, ` +
      `${String(bookings.unchanged)} unchanged; rows refused: ${String(rowsRefused)}\n`,
  );
  if (!imported.ok) return 2;
  return rowsRefused > 0 ? 1 : 0;
}

async function importFile(
  file: string,
  io: Omit<CommandIo, 'keysFolder'>,
): Promise<Result<ImportReport, string>> {
  let db;
  try {
    db = openDatabase(io.databasePath);
  } catch (error) {
    return { ok: false, error: `the database cannot be opened: ${(error as Error).message}` };
  }
  try {
    const imported = await importBookings({
      source: fileSource(file),
      db,
      now: () => new Date(),
      ...(io.isTerminal ? { onProgress: drawProgress(io.err) } : {}),
      onRefused: (line, reason) => io.out(`line ${String(line)}: ${refusalSentence(reason)}\n`),
    });
    return imported.ok ? imported : { ok: false, error: faultSentence(imported.error) };
  } catch (error) {
    const { code, syscall } = error as { code?: unknown; syscall?: unknown };
    if (typeof code !== 'string' || typeof syscall !== 'string') throw error;
    return { ok: false, error: `${file} cannot be read (${code})` };
  } finally {
    db.close();
    if (io.isTerminal) io.err('\r\x1b[K');
  }
}
