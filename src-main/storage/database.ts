import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Connection from 'better-sqlite3';
import type { Result } from '../result.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { writeWhenFree } from './write-when-free.ts';

/** `totem.db`. Reads go straight to the connection; writes go through `write`. */
export interface Database {
  readonly connection: Connection;
  /**
   * One whole transaction, begun by taking the write lock; committed and fsynced when it resolves. Waits for
   * the lock without blocking, at most `deadlineMs`. What `run` throws rolls back and is thrown.
   */
  write<Value>(run: () => Value, deadlineMs?: number): Promise<Result<Value, 'busy'>>;
  close(): void;
}

const openingTimeoutMs = 5_000;
/** Each attempt blocks the event loop for as long: the waiting is done by `writeWhenFree`. */
const busyTimeoutMs = 10;
const writeDeadlineMs = 5_000;
const keptWalBytes = 64 * 1024 * 1024;
/** Of a new database: an import of a million rows takes a tenth less time than with the usual 4 KiB. */
const pageBytes = 16 * 1024;

/**
 * Opens or creates the database and brings it to the schema of this program. `:memory:` for tests.
 * @throws Error when it belongs to a newer program or cannot be opened.
 */
export function openDatabase(path: string): Database {
  if (path !== ':memory:') createPrivately(path);
  const connection = new Connection(path, { timeout: openingTimeoutMs });
  try {
    connection.pragma(`page_size = ${String(pageBytes)}`);
    connection.pragma('journal_mode = wal');
    // With WAL only FULL keeps a committed transaction through a power cut.
    connection.pragma('synchronous = full');
    connection.pragma('foreign_keys = on');
    connection.pragma('secure_delete = on');
    // Sorting and statement journals hold personal data: never in a temporary folder.
    connection.pragma('temp_store = memory');
    connection.pragma(`journal_size_limit = ${String(keptWalBytes)}`);
    migrate(connection, migrations);
    connection.pragma(`busy_timeout = ${String(busyTimeoutMs)}`);
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    connection,
    write: (run, deadlineMs = writeDeadlineMs) =>
      writeWhenFree(() => connection.transaction(run).immediate(), deadlineMs),
    close: () => {
      connection.close();
    },
  };
}

/** As it is at this moment, for whoever only looks; totem and desk go on. @throws Error when it is not there. */
export function openToRead(path: string): Pick<Database, 'connection' | 'close'> {
  const connection = new Connection(path, { readonly: true, fileMustExist: true, timeout: openingTimeoutMs });
  return { connection, close: () => connection.close() };
}

/** Readable by this user alone; SQLite gives the files beside it (`-wal`, `-shm`) the same permissions. */
function createPrivately(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  closeSync(openSync(path, 'a', 0o600));
}
