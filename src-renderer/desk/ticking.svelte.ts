const everyMs = 250;

/** Whole seconds until an instant (ISO 8601 UTC), or since it; counted while the component stands. */
const counting = (secondsAt: (now: number) => number) => {
  let now = $state(Date.now());
  $effect(() => {
    const timer = setInterval(() => (now = Date.now()), everyMs);
    return () => clearInterval(timer);
  });
  return {
    get seconds() {
      return Math.max(0, secondsAt(now));
    },
  };
};

export const secondsTo = (instant: () => string) =>
  counting((now) => Math.ceil((Date.parse(instant()) - now) / 1000) || 0);

export const secondsSince = (instant: () => string) =>
  counting((now) => Math.floor((now - Date.parse(instant())) / 1000) || 0);
