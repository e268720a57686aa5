/** Answers that wait on their way, by hand. */
export interface HeldAnswers {
  /** From now on; until the returned function is called. */
  hold(): () => void;
  /** At once where nothing is held. */
  readonly arrived: Promise<void> | null;
}

export function createHeldAnswers(): HeldAnswers {
  let held: Promise<void> | null = null;
  return {
    get arrived() {
      return held;
    },
    hold: () => {
      let release = () => {};
      const gate = new Promise<void>((resolve) => {
        release = resolve;
      });
      held = gate;
      return () => {
        if (held === gate) held = null;
        release();
      };
    },
  };
}
