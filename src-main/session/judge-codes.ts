import { setTimeout as sleep } from 'node:timers/promises';
import { failuresNow, forgottenBefore, isLocked, refusalMs, triesBeforeLock } from '../domain/access.ts';
import type { WorkDeps } from './work.ts';

type TriesDeps = Pick<WorkDeps, 'access' | 'now' | 'log'>;

/** `unavailable`: it could not be written down, or nobody answered: no try was made. */
export type Judgement<Value> =
  { kind: 'right'; value: Value } | { kind: 'wrong'; triesLeft: number } | { kind: 'unavailable' };

/**
 * Whether what was given belongs together, as `find` says (`null`: nobody answered; `undefined`: it does not). Whatever is
 * wrong has one answer, after the same time; tries are counted by `identity`, which is locked after some.
 */
export async function judgeCodes<Value>(
  deps: TriesDeps,
  identity: string,
  find: () => Promise<Value | null | undefined>,
  onWrong: () => void,
  signal: AbortSignal,
): Promise<Judgement<Value>> {
  const start = performance.now();
  // Journal before deed: a try that cannot be written down is not made, whether it would have been right or wrong.
  const failures = await countTry(deps, identity);
  if (failures === null) return { kind: 'unavailable' };
  const value = await find();
  if (value === null) {
    // A lock was not counted: nothing of it is to be taken back.
    if (failures <= triesBeforeLock) await forgive(deps, identity, failures);
    return { kind: 'unavailable' };
  }
  if (value !== undefined && failures <= triesBeforeLock) {
    await forgive(deps, identity, 0);
    return { kind: 'right', value };
  }
  onWrong();
  const rest = refusalMs(failures) - (performance.now() - start);
  await sleep(rest, undefined, { signal }).catch(() => undefined);
  return { kind: 'wrong', triesLeft: Math.max(0, triesBeforeLock - failures) };
}

/**
 * The how manieth try this is, on disk; more than `triesBeforeLock`: locked, which trying does not make longer.
 * `null`: it could not be written.
 */
async function countTry({ access, now, log }: TriesDeps, personCode: string): Promise<number | null> {
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
async function forgive({ access, log }: TriesDeps, personCode: string, left: number): Promise<void> {
  try {
    await (left > 1 ? access.takeBack(personCode) : access.forget(personCode));
  } catch (error) {
    log('accessNotRecorded', { reason: String(error) });
  }
}
