/** One deed after another: a paper, a write. What has begun is never abandoned. */
export interface Turns {
  take<Value>(deed: () => Promise<Value>): Promise<Value>;
  /** Resolves when nothing is under way. */
  over(): Promise<void>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: (deed) => {
      const turn = last.then(deed);
      // Whoever asked hears what went wrong; the next one does not.
      last = turn.catch(() => undefined);
      return turn;
    },
    over: async () => {
      for (let seen: unknown = null; seen !== last;) {
        seen = last;
        await last;
      }
    },
  };
}
