const heartbeatMs = 20_000;

/** One line for the person at the terminal; on stderr, because stdout belongs to results such as a path. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Ends the process with exit code 1 and one line that tells what to do. */
export function stop(line: string): never {
  say(line);
  process.exit(1);
}

/** Does a slow piece of work under a title: a line at the start, one every 20 seconds, one with the seconds at the end. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  say(`${title} …`);
  const heartbeat = setInterval(() => say(`  still at it, ${seconds()}`), heartbeatMs);
  try {
    const result = await work();
    say(`  done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(heartbeat);
  }
}
