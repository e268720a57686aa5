import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '../../scripts/places.ts';
import { rootNeedsNoSandbox } from '../../scripts/sandbox.ts';
import type { SignInAnswer, SignInBench, SignInCall, SignInState } from './sign-in-bench.ts';
import { until } from './until.ts';
import { xHand } from './x-hand.ts';

export type ElectronSignIn = Awaited<ReturnType<typeof startElectronSignIn>>;

/** A real Electron with sign-in views in it. */
export async function startElectronSignIn() {
  const executablePath = process.env['TOTEM_ELECTRON'];
  if (!executablePath) throw new Error('run by vitest with the e2e configuration');
  const home = mkdtempSync(join(tmpdir(), 'totem-sign-in-'));
  const folder = await buildBench();
  const args = [...rootNeedsNoSandbox(), `--user-data-dir=${join(home, 'profile')}`, folder];
  const errors = process.env['TOTEM_E2E_LOG'] ? 'inherit' : 'ignore';
  const electron = spawn(executablePath, args, {
    cwd: home,
    env: { ...process.env, HOME: home },
    stdio: ['ignore', 'ignore', errors, 'ipc'],
  });
  const ended = new Promise<void>((resolve) => electron.once('close', () => resolve()));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  /** Why nothing is answered any more. */
  let over: Error | null = null;
  const wait = (id: number) =>
    new Promise<unknown>((resolve, reject) => {
      if (over) reject(over);
      else waiting.set(id, { resolve, reject });
    });
  function end(why: string): void {
    over ??= new Error(why);
    for (const { reject } of waiting.values()) reject(over);
    waiting.clear();
  }
  electron.on('message', ({ id, value, error }: SignInAnswer) => {
    if (error === undefined) waiting.get(id)?.resolve(value);
    else waiting.get(id)?.reject(new Error(error));
    waiting.delete(id);
  });
  electron.once('exit', (code, signal) => end(`Electron ended: ${signal ?? code}`));
  electron.on('error', (error) => end(String(error)));
  await wait(0);

  let calls = 0;
  function ask<Method extends keyof SignInBench>(
    method: Method,
    ...args: Parameters<SignInBench[Method]>
  ): Promise<Awaited<ReturnType<SignInBench[Method]>>> {
    const answer = wait((calls += 1));
    if (!over) electron.send({ id: calls, method, args } satisfies SignInCall);
    return answer as Promise<Awaited<ReturnType<SignInBench[Method]>>>;
  }

  const state = (view: number): Promise<SignInState> => ask('state', view);
  return {
    home,
    ask,
    state,
    /** Once its page has come. */
    open: async (url: string, redirectUri: string, hosts: string[] = []): Promise<number> => {
      const view = await ask('open', url, redirectUri, hosts);
      await until('the page of the view', async () => (await state(view)).addresses.length > 0);
      return view;
    },
    run: async (view: number, script: string): Promise<unknown> => {
      await ask('run', view, script);
      await until('the script', async () => (await state(view)).ran !== null);
      return JSON.parse((await state(view)).ran ?? '') as unknown;
    },
    endOf: async (view: number) => {
      await until('the end of the view', async () => (await state(view)).end !== null);
      return (await state(view)).end;
    },
    cleared: (view: number) => until('what it left', async () => (await state(view)).cleared),
    /** A finger touches the middle of the window. */
    touch: async () => xHand.click(await ask('middle')),
    close: async (): Promise<void> => {
      electron.kill();
      const stuck = setTimeout(() => electron.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(stuck);
      for (const each of [folder, home]) rmSync(each, { recursive: true, force: true });
    },
  };
}

export function windowsOnDisplay(): number {
  const tree = execFileSync('xwininfo', ['-root', '-tree'], { encoding: 'utf8' });
  return tree.split('\n').filter((line) => /^\s+0x/.test(line)).length;
}

/** Inside the project, where the packages are found that stay outside of the bundle. */
async function buildBench(): Promise<string> {
  mkdirSync(join(projectFolder, 'out'), { recursive: true });
  const outDir = mkdtempSync(join(projectFolder, 'out', 'sign-in-'));
  const output = { entryFileNames: 'bench.cjs' };
  await build({
    configFile: join(projectFolder, 'vite.main.config.ts'),
    root: projectFolder,
    logLevel: 'warn',
    build: { ssr: join(import.meta.dirname, 'sign-in-bench.ts'), outDir, rolldownOptions: { output } },
  });
  writeFileSync(join(outDir, 'package.json'), JSON.stringify({ name: 'bench', main: 'bench.cjs' }));
  return outDir;
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}
