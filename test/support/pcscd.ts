import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pcsc-mini';

export type Pcscd = {
  /** SIGKILL, as a crash. */
  kill(): Promise<void>;
  /** Starts it again after `kill`; fulfilled when it lists the virtual reader. */
  restart(): Promise<void>;
  /** Ends it, if it was started here. */
  stop(): Promise<void>;
};

const READER = 'Virtual PCD';

/** The smart card service with the virtual reader: the one that runs, or one of our own. */
export async function startPcscd(): Promise<Pcscd> {
  let own: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    own = await spawnPcscd();
  };
  if (pcscdRuns()) await readerListed();
  else await start();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const process = own;
    own = undefined;
    if (!process || process.exitCode !== null || process.signalCode !== null) return;
    const ended = once(process, 'exit');
    process.kill(signal);
    await ended;
  };
  return {
    kill: () => {
      if (!own) throw new Error('pcscd was running before this test: stop it, it is not ours to kill');
      return end('SIGKILL');
    },
    restart: start,
    stop: () => end('SIGTERM'),
  };
}

async function spawnPcscd(): Promise<ChildProcess> {
  // A killed service leaves its socket and its pid file behind.
  for (const file of ['pcscd.comm', 'pcscd.pid']) rmSync(`/run/pcscd/${file}`, { force: true });
  const process = spawn('pcscd', ['--foreground'], { stdio: 'ignore' });
  const failed = once(process, 'error').then(([error]) => Promise.reject(error as Error));
  const ended = once(process, 'exit').then(() => Promise.reject(new Error('pcscd ended while starting')));
  await Promise.race([readerListed(), failed, ended]);
  failed.catch(() => undefined);
  ended.catch(() => undefined);
  return process;
}

function pcscdRuns(): boolean {
  try {
    return execFileSync('pidof', ['pcscd']).length > 0;
  } catch {
    return false;
  }
}

/** Waits until a client sees the virtual reader: only then is its TCP port open, too. */
async function readerListed(): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    if (await seesReader()) return;
    await pause(100);
  }
  throw new Error(`pcscd lists no "${READER}": is the package vsmartcard-vpcd installed?`);
}

async function seesReader(): Promise<boolean> {
  const client = new Client();
  client.on('error', () => undefined);
  const seen = new Promise<boolean>((resolve) => {
    client.on('reader', (reader) => reader.name().includes(READER) && resolve(true));
  });
  try {
    client.start();
    const isSeen = await Promise.race([seen, pause(1000, false)]);
    // Stopped at once it may wait for ever.
    await pause(300);
    return isSeen;
  } catch {
    return false;
  } finally {
    stopQuietly(client);
  }
}

function stopQuietly(client: Client): void {
  try {
    client.stop();
  } catch {
    // It never started.
  }
}
