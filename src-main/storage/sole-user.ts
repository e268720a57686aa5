import { existsSync } from 'node:fs';
import Connection from 'better-sqlite3';

/**
 * Whether another program has this database open: in WAL mode whoever has holds a lock on the file for as long. Never to
 * be asked by a program that has it open itself: closing a file lets go of all of its locks (fcntl(2)).
 */
export function isOpenElsewhere(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    const probe = new Connection(path, { timeout: 0 });
    try {
      probe.pragma('locking_mode = exclusive');
      probe.exec('begin exclusive; rollback');
    } finally {
      probe.close();
    }
    return false;
  } catch (error) {
    // What cannot be read is nobody's.
    return (error as { code?: unknown }).code === 'SQLITE_BUSY';
  }
}

/** One program at a time does this work; another one waits, at most `waitMs`. The lock ends with the process at the latest. */
export async function inTurn<Value>(
  lockFile: string,
  waitMs: number,
  work: () => Promise<Value>,
): Promise<Value> {
  const lock = new Connection(lockFile, { timeout: waitMs });
  try {
    lock.exec('begin exclusive');
    return await work();
  } finally {
    lock.close();
  }
}

/** Held from now on, until it is let go of or the process ends; `null`: another program holds it. */
export function holdAlone(lockFile: string, waitMs: number): { release: () => void } | null {
  const lock = new Connection(lockFile, { timeout: waitMs });
  try {
    lock.exec('begin exclusive');
    return { release: () => lock.close() };
  } catch (error) {
    lock.close();
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') return null;
    throw error;
  }
}
