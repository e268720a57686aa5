/** Whether somebody is there. */
export interface IdleWatch {
  touched(): void;
  isIdle(): boolean;
  stop(): void;
}

const tickMs = 500;

/**
 * By two clocks: the monotonic one, which nobody can put back, may stand still while the machine sleeps; the one on the wall
 * goes on.
 */
export function watchIdle(seconds: number, now: () => Date, onIdle: () => void): IdleWatch {
  let monotonicMs = performance.now();
  let wallMs = now().getTime();
  const isIdle = (): boolean =>
    Math.max(performance.now() - monotonicMs, now().getTime() - wallMs) >= seconds * 1000;
  const timer = setInterval(() => {
    if (isIdle()) onIdle();
  }, tickMs);
  timer.unref();
  return {
    isIdle,
    touched: () => {
      monotonicMs = performance.now();
      wallMs = now().getTime();
    },
    stop: () => clearInterval(timer),
  };
}
