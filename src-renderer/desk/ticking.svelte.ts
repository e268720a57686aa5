const everyMs = 250;

/** The instant by now, in milliseconds, as long as the component stands. */
export function ticking() {
  let now = $state(Date.now());
  $effect(() => {
    const timer = setInterval(() => (now = Date.now()), everyMs);
    return () => clearInterval(timer);
  });
  return {
    get now() {
      return now;
    },
  };
}
