import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for a state of something outside of this process; fails with its name, and with why, after the deadline. */
export async function until(
  state: string,
  isSo: () => Promise<boolean> | boolean,
  deadlineMs = 15_000,
): Promise<void> {
  const giveUpAt = Date.now() + deadlineMs;
  let reason: unknown;
  for (;;) {
    try {
      if (await isSo()) return;
    } catch (error) {
      reason = error;
    }
    if (Date.now() >= giveUpAt) throw new Error(`not within ${deadlineMs} ms: ${state}`, { cause: reason });
    await sleep(50);
  }
}
