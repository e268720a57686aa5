import { failuresNow, forgottenBefore, isLocked } from '../domain/access.ts';
import type { WorkDeps } from './work.ts';

type TriesDeps = Pick<WorkDeps, 'access' | 'now' | 'log'>;

/**
 * The how manieth try this is, on disk; more than `triesBeforeLock`: locked, which trying does not make longer.
 * `null`: it could not be written.
 */
export async function countTry({ access, now, log }: TriesDeps, personCode: string): Promise<number | null> {
  try {
    const at = now();
    const before = failuresNow(access.triesOf(personCode), at);
    if (isLocked(before)) return before + 1;
    const counted = await access.count(personCode, at.toISOString(), forgottenBefore(at).toISOString());
    if (counted.ok) return counted.value;
    log('accessNotRecorded', { reason: counted.error });
  } catch (error) {
    log('accessNotRecorded', { reason: String(error) });
  }
  return null;
}

/** The try was no wrong one; `left`: the tries with it, 0 to forget them all. Undone or not, nobody is let in by it. */
export async function forgive({ access, log }: TriesDeps, personCode: string, left: number): Promise<void> {
  try {
    await (left > 1 ? access.takeBack(personCode) : access.forget(personCode));
  } catch (error) {
    log('accessNotRecorded', { reason: String(error) });
  }
}
