import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../places.ts';
import type { Bench } from './figure.ts';

const peers = join(import.meta.dirname, 'peers');
const program = join(projectFolder, 'out', 'main', 'main.cjs');

/** A program in Electron, ours or a peer, with the probe inside. */
export interface App {
  /** Process id of its main process. */
  readonly pid: number;
  /** Milliseconds from starting the process to a page that was painted and took a touch. */
  readonly startMs: number;
  /** Runs code in the page that is seen (at `app://HOST/`) and gives its value, which may be a promise there. */
  evaluate(code: string, host?: string): Promise<unknown>;
  /** Touches what `find` (code of a function) gives; milliseconds until what `until` gives is another, and painted. */
  touch(find: string, until?: string): Promise<number>;
  /** Touches it and waits for nothing; the instant, in milliseconds of Unix time. */
  press(find: string): Promise<number>;
  /** SIGKILL to the process of the page that is seen; milliseconds until a page takes touches again. */
  kill(): Promise<number>;
  close(): Promise<void>;
}

/** The built program on a data folder of its own. `config` is that of a totem, without `dataDir` and `window`. */
export async function startTotem(
  bench: Bench,
  config: Record<string, unknown> = {},
  env: NodeJS.ProcessEnv = {},
  dataDir = join(bench.folder, 'totem'),
): Promise<App> {
  const file = `${dataDir}.json`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify({ dataDir, window: { width: 720, height: 1280 }, ...config }));
  return startApp(bench, program, ['--config', file], env);
}

/** The peer in `peers/NAME`. */
export async function startPeer(bench: Bench, name: string, env: NodeJS.ProcessEnv = {}): Promise<App> {
  const data = join(bench.folder, name);
  mkdirSync(data, { recursive: true });
  return startApp(bench, join(peers, name, 'main.cjs'), [], { BENCH_DATA: data, ...env });
}

type Answer = { id?: number; kind?: string; value?: unknown; error?: string };

async function startApp(
  bench: Bench,
  main: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<App> {
  const from = performance.now();
  const child = spawn(bench.electron, [...bench.flags, join(peers, 'probe'), ...args], {
    env: { ...bench.env, MESA_SHADER_CACHE_DISABLE: 'true', ...env, BENCH_MAIN: main },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors = (errors + text).slice(-2000)));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const interactive = new Promise<number>((resolve) => {
    child.on('message', (message) => {
      const { id, kind, value, error } = message as Answer;
      if (kind === 'interactive') resolve(performance.now() - from);
      if (id === undefined) return;
      if (error === undefined) waiting.get(id)?.resolve(value);
      else waiting.get(id)?.reject(new Error(error));
      waiting.delete(id);
    });
  });
  const lost = ended.then(() => Promise.reject(new Error(`${main} ended: ${errors}`)));
  lost.catch(() => undefined);

  let count = 0;
  const ask = (request: Record<string, unknown>): Promise<unknown> => {
    const id = (count += 1);
    const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
    child.send({ id, ...request });
    return Promise.race([answer, lost, giveUp(`${main}: no answer to ${JSON.stringify(request)}`)]);
  };
  const startMs = await Promise.race([interactive, lost, giveUp(`${main}: no page took a touch`)]);
  return {
    pid: child.pid ?? 0,
    startMs,
    evaluate: (code, host) => ask({ kind: 'evaluate', code, host }),
    touch: async (find, until = "() => document.querySelector('h1')?.textContent") => {
      const { ms } = (await ask({ kind: 'touch', find, until, isWaited: true })) as { ms: number };
      return ms;
    },
    press: async (find) => {
      const { at } = (await ask({ kind: 'touch', find, until: '() => 0' })) as { at: number };
      return at;
    },
    kill: async () => (await ask({ kind: 'kill' })) as number,
    close: async () => {
      child.kill('SIGTERM');
      const killing = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(killing);
    },
  };
}

const patienceMs = 30_000;

function giveUp(what: string): Promise<never> {
  return new Promise((_resolve, reject) => {
    const error = new Error(`${what} within ${patienceMs / 1000} s`);
    setTimeout(() => reject(error), patienceMs).unref();
  });
}
