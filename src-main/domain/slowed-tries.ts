/** How often something was wrong in a row, and when last (ISO 8601 UTC). */
export type Tries = { count: number; lastAt: string };

/** How tries are slowed that somebody might go on with until one is right. */
export type Pace = {
  /** Wrong ones that cost no time: whoever mistypes goes on. */
  free: number;
  /** Seconds after the first one that is not free, the next …; from then on as long as the last. */
  waits: readonly number[];
  /** Seconds after the last wrong one from which on it begins anew; `Infinity`: only a right one ends it. */
  forgottenAfter: number;
};

const day = 24 * 3600;

/** A PIN, for each name by itself: also for names that nobody has. */
export const pinPace: Pace = { free: 2, waits: [10, 30, 60, 120, 300, 900], forgottenAfter: day };

/**
 * PINs at one desk, whatever the names: somebody goes through a list of names with one PIN. Far less than for one name,
 * because everybody who enters there waits.
 */
export const deskPinPace: Pace = { free: 20, waits: [10, 30, 60], forgottenAfter: 3600 };

/** Codes from a totem, at one desk. */
export const totemCodePace: Pace = { free: 4, waits: [10, 30, 60, 120, 300], forgottenAfter: day };

/** When the next try is looked at, as an instant; `null`: now. What lies in the future counts from now. */
export function triesOpenAt({ free, waits }: Pace, { count, lastAt }: Tries, now: Date): Date | null {
  if (count <= free) return null;
  const waitMs = 1000 * (waits[Math.min(count - free, waits.length) - 1] ?? 0);
  const opensAt = Math.min(Date.parse(lastAt), now.getTime()) + waitMs;
  return opensAt > now.getTime() ? new Date(opensAt) : null;
}

/** What still counts now: nothing that is forgotten; and a clock that was put right costs one wait from now on. */
export function triesNow({ forgottenAfter }: Pace, tries: Tries, now: Date): Tries {
  if (tries.count === 0) return tries;
  const sinceMs = now.getTime() - Date.parse(tries.lastAt);
  if (sinceMs < 0) return { ...tries, lastAt: now.toISOString() };
  return sinceMs > 1000 * forgottenAfter ? { count: 0, lastAt: '' } : tries;
}
