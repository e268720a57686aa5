/** What is promised, said once more by itself: so many wrong ones free, then these seconds. */
export type Promised = { free: number; waits: readonly number[] };

/** Instants in milliseconds. Not the program's rule: it is held against it. */
export function createModel({ free, waits }: Promised) {
  let wrong = 0;
  let opensAt = 0;
  return {
    /** Whether a try at this instant is looked at; if so, it is a wrong one. */
    wrongAt(nowMs: number): { isLookedAt: boolean; opensAt: string } {
      const isLookedAt = nowMs >= opensAt;
      if (isLookedAt) {
        wrong += 1;
        const wait = wrong <= free ? 0 : (waits[Math.min(wrong - free, waits.length) - 1] ?? 0);
        opensAt = nowMs + wait * 1000;
      }
      return { isLookedAt, opensAt: opensAt > nowMs ? new Date(opensAt).toISOString() : '' };
    },
    opensAtMs: () => opensAt,
  };
}
