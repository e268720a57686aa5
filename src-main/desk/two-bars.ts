import { joinHalves, type PrescriptionHalf } from '../domain/scan.ts';

/** Whoever scans the one bar of a prescription scans the other at once. */
const togetherMs = 60_000;

/**
 * A prescription bears its number as two bars: gives the whole number when the other was read just before, else `null`.
 * What is read or typed meanwhile (`null`) parts them.
 */
export function joinTwoBars(now: () => Date): (half: PrescriptionHalf | null) => string | null {
  let before: PrescriptionHalf | null = null;
  let last: { half: PrescriptionHalf; at: number } | null = null;
  return (half) => {
    const at = now().getTime();
    if (half === null) [before, last] = [null, null];
    else if (half.code !== last?.half.code) {
      before = last && at - last.at <= togetherMs ? last.half : null;
      last = { half, at };
    }
    return half && before && joinHalves(before, half);
  };
}
