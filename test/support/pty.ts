import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { until } from './until.ts';

/** A serial port of the system at this path: what is written here is read there. */
export async function openPty(path: string) {
  const socat = spawn('socat', ['-', `PTY,link=${path},rawer`], { stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = once(socat, 'exit');
  const vanish = async (): Promise<void> => {
    socat.kill('SIGTERM');
    await ended;
  };
  socat.stdin.on('error', () => undefined);
  onTestFinished(vanish);
  await until(`a port at ${path}`, () => existsSync(path));
  return {
    write: (bytes: string | Uint8Array) => void socat.stdin.write(bytes),
    vanish,
    /** Before anything else happens in this process. */
    vanishAtOnce: () => {
      socat.kill('SIGKILL');
      while (!/^State:\s+Z/m.test(readFileSync(`/proc/${socat.pid}/status`, 'utf8'))) continue;
      rmSync(path);
    },
  };
}
