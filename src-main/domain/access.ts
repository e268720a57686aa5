/** Wrong pairs of codes, one after the other, that lock an identity (rule P8). */
export const triesBeforeLock = 3;

const rememberedMs = 15 * 60 * 1000;

/** How often the codes of one identity were wrong, and when last (ISO 8601 UTC). */
export type Tries = { failures: number; lastAt: string };

/** An identity is locked for a quarter of an hour, known or not; what was wrong before that is forgotten. */
export function failuresNow(tries: Tries | null, now: Date): number {
  return tries !== null && Date.parse(tries.lastAt) > forgottenBefore(now).getTime() ? tries.failures : 0;
}

export function isLocked(failures: number): boolean {
  return failures >= triesBeforeLock;
}

/** Everything of before this instant is forgotten. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - rememberedMs);
}

/** How long a refusal takes, milliseconds: the same whatever was wrong (rule P7), longer each time. */
export function refusalMs(failures: number): number {
  return [600, 600, 1200, 2400][Math.min(failures, triesBeforeLock)] ?? 0;
}
