/** The same numbers again for the same seed; `TOTEM_TEST_SEED` repeats a run that failed. */
export type SeededRandom = {
  /** From 0 up to 1, without it. */
  next(): number;
  /** A whole number from 0 up to `limit`, without it. */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** True so often; `share` from 0 to 1. */
  happens(share: number): boolean;
};

export const testSeed = Number(process.env['TOTEM_TEST_SEED'] ?? 20_260_301);

/** The generator "mulberry32". */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    happens: (share) => next() < share,
  };
}
