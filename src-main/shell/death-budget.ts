/** Gives `true` as long as no more than `allowed` deaths fall into any `withinMs`. `now`: ms, monotonic. */
export function createDeathBudget(allowed: number, withinMs: number, now: () => number): () => boolean {
  let deaths: number[] = [];
  return () => {
    deaths = [...deaths.filter((each) => now() - each < withinMs), now()];
    return deaths.length <= allowed;
  };
}
