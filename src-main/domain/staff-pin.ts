/** Wrong PINs that cost no time: whoever mistypes once or twice goes on. */
const free = 2;
/** Seconds after the third wrong one, the fourth …; from then on as long as the last. */
const waits = [10, 30, 60, 120, 300, 900] as const;

/** How often the PIN was wrong in a row, and when last (ISO 8601 UTC). */
export type PinFailures = { count: number; lastAt: string };

/** When the next PIN is looked at, as an instant; `null`: now. What lies in the future counts from now. */
export function pinOpensAt({ count, lastAt }: PinFailures, now: Date): Date | null {
  if (count <= free) return null;
  const waitMs = 1000 * (waits[Math.min(count - free, waits.length) - 1] ?? 0);
  const opensAt = Math.min(Date.parse(lastAt), now.getTime()) + waitMs;
  return opensAt > now.getTime() ? new Date(opensAt) : null;
}

/** A PIN of the staff: 6 to 12 digits that are not one digit, nor digits in their order. */
export function isGoodPin(pin: string): boolean {
  if (!/^\d{6,12}$/.test(pin)) return false;
  const steps = new Set(Array.from(pin.slice(1), (digit, index) => Number(digit) - Number(pin[index])));
  return !(steps.size === 1 && [0, 1, -1].some((step) => steps.has(step)));
}
