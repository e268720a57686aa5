import { pinPace, triesOpenAt, type Tries } from './slowed-tries.ts';

/** How often the PIN was wrong in a row, and when last (ISO 8601 UTC). */
export type PinFailures = Tries;

/** When the next PIN is looked at, as an instant; `null`: now. What lies in the future counts from now. */
export function pinOpensAt(failures: PinFailures, now: Date): Date | null {
  return triesOpenAt(pinPace, failures, now);
}

/** A PIN of the staff: 6 to 12 digits that are not one digit, nor digits in their order. */
export function isGoodPin(pin: string): boolean {
  if (!/^\d{6,12}$/.test(pin)) return false;
  const steps = new Set(Array.from(pin.slice(1), (digit, index) => Number(digit) - Number(pin[index])));
  return !(steps.size === 1 && [0, 1, -1].some((step) => steps.has(step)));
}
