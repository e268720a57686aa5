import { setTimeout as sleep } from 'node:timers/promises';
import { err, ok, type Result } from '../result.ts';

const firstPauseMs = 5;
const longestPauseMs = 100;

/**
 * Runs `run`, and again after a pause for as long as another process holds the write lock, without ever
 * blocking this one. `run` must be a whole transaction, so that an attempt that met the lock left nothing.
 * `busy`: the deadline (milliseconds from now) passed and nothing was written. Every other failure is thrown.
 */
export async function writeWhenFree<Value>(
  run: () => Value,
  deadlineMs: number,
): Promise<Result<Value, 'busy'>> {
  const endsAt = performance.now() + deadlineMs;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return ok(run());
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    const leftMs = endsAt - performance.now();
    if (leftMs <= 0) return err('busy');
    await sleep(Math.min(pauseMs, leftMs));
  }
}

/** SQLITE_BUSY and its variants (recovery, snapshot, timeout). */
function isBusy(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && code.startsWith('SQLITE_BUSY');
}
