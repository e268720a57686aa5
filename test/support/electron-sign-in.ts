import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron } from 'playwright-core';
import { build } from 'vite';
import { projectFolder } from '../../scripts/places.ts';
import { rootNeedsNoSandbox } from '../../scripts/sandbox.ts';
import type { AloneTask, SignInBench, SignInState } from './sign-in-bench.ts';
import { until } from './until.ts';
import { xHand } from './x-hand.ts';

type WithBench = { bench: SignInBench };

export type ElectronSignIn = Awaited<ReturnType<typeof startElectronSignIn>>;

/** A real Electron with sign-in views in it. */
export async function startElectronSignIn() {
  const executablePath = process.env['TOTEM_ELECTRON'];
  if (!executablePath) throw new Error('run by vitest with the e2e configuration');
  const home = mkdtempSync(join(tmpdir(), 'totem-sign-in-'));
  const folder = await buildBench();
  const app = await _electron.launch({
    executablePath,
    args: [...rootNeedsNoSandbox(), `--user-data-dir=${join(home, 'profile')}`, folder],
    cwd: home,
    env: { ...(process.env as Record<string, string>), HOME: home },
  });
  if (process.env['TOTEM_E2E_LOG']) app.process().stderr?.pipe(process.stderr);
  await until('the bench stands', () => app.evaluate(() => 'bench' in globalThis));

  function ask<Method extends keyof SignInBench>(
    method: Method,
    ...args: Parameters<SignInBench[Method]>
  ): Promise<Awaited<ReturnType<SignInBench[Method]>>> {
    return app.evaluate(
      (_, [name, given]) => {
        const asked = (globalThis as unknown as WithBench).bench[name] as (...all: unknown[]) => unknown;
        return asked(...given);
      },
      [method, args] as [keyof SignInBench, unknown[]],
    ) as Promise<Awaited<ReturnType<SignInBench[Method]>>>;
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
      // Playwright looks at every new page, and a page that ends just then takes Electron 33 with it.
      await sleep(300);
      return view;
    },
    run: async (view: number, script: string): Promise<unknown> => {
      await ask('run', view, script);
      await until('the script', async () => (await state(view)).ran !== null);
      return JSON.parse((await state(view)).ran ?? '') as unknown;
    },
    /** As slow as a person: Playwright is at work on what it has seen last, see above. */
    calm: () => sleep(300),
    endOf: async (view: number) => {
      await until('the end of the view', async () => (await state(view)).end !== null);
      return (await state(view)).end;
    },
    close: async (): Promise<void> => {
      const electron = app.process();
      const ended = new Promise<void>((resolve) => electron.once('close', () => resolve()));
      await app.close();
      await ended;
      for (const each of [folder, home]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/** The same without anybody who looks into it. Gives what it says until a line begins so, that line last. */
async function alone(task: AloneTask, last: string, then: (line: string) => Promise<void> = async () => {}) {
  const home = mkdtempSync(join(tmpdir(), 'totem-sign-in-'));
  const folder = await buildBench();
  const args = [...rootNeedsNoSandbox(), `--user-data-dir=${home}`, folder];
  const env = { ...process.env, HOME: home, TOTEM_SIGN_IN_ALONE: JSON.stringify(task) };
  const child = spawn(process.env['TOTEM_ELECTRON'] ?? '', args, {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const said: string[] = [];
  try {
    for await (const line of createInterface(child.stdout)) {
      said.push(line);
      if (!line.startsWith(last)) continue;
      await then(line);
      break;
    }
    return said;
  } finally {
    child.kill('SIGKILL');
    await ended;
    for (const each of [folder, home]) rmSync(each, { recursive: true, force: true });
  }
}

/** A finger touches the middle of this page. Gives how many windows of whatever program came up on the display. */
export async function touchAlone(url: string, hosts: string[]): Promise<number> {
  let more = NaN;
  await alone({ url, hosts, rounds: 0, script: '' }, 'ready', async (line) => {
    const [, x = 0, y = 0] = line.split(' ').map(Number);
    const before = windowsOnDisplay();
    await xHand.click({ x, y });
    await sleep(2000);
    more = windowsOnDisplay() - before;
  });
  return more;
}

/** So many people sign in one after the other, one of three. What became of each, and what is left at the end. */
export const signInAlone = (issuer: string, rounds: number, script: string): Promise<string[]> =>
  alone({ url: issuer, hosts: [], rounds, script }, 'pages');

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
