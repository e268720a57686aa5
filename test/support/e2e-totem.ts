import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Connection from 'better-sqlite3';
import type { Locator, Page } from 'playwright-core';
import { runCommand } from '../../src-main/commands/run-command.ts';
import { launchTotem } from '../../scripts/drive-totem.ts';
import type { Booking } from '../../src-main/domain/booking.ts';
import { csvOf } from './sample-bookings.ts';
import { until } from './until.ts';

type Options = {
  bookings: readonly Booking[];
  env?: NodeJS.ProcessEnv;
  config?: Record<string, unknown>;
};

export type TotemUnderTest = Awaited<ReturnType<typeof startTotem>>;

/** The built program in a real Electron, on a data folder of its own, with these bookings imported. */
export async function startTotem({ bookings, env = {}, config = {} }: Options) {
  const executable = process.env['TOTEM_ELECTRON'];
  if (!executable) throw new Error('run by vitest with the e2e configuration');
  const folder = mkdtempSync(join(tmpdir(), 'totem-e2e-'));
  const dataDir = join(folder, 'data');
  const configFile = join(folder, 'config.json');
  writeFileSync(configFile, JSON.stringify({ dataDir, window: { width: 720, height: 1280 }, ...config }));
  const csv = join(folder, 'bookings.csv');
  writeFileSync(csv, csvOf(...bookings));
  const imported = await runCommand(['import', csv], { dataDir }, false);
  if (imported !== 0) throw new Error(`import ended with ${imported}`);
  const home = join(folder, 'home');
  mkdirSync(home);

  const totem = await launchTotem(executable, ['--config', configFile], {
    ...withoutUserFolders(process.env),
    HOME: home,
    MESA_SHADER_CACHE_DISABLE: 'true',
    ...env,
  });
  const process_ = totem.app.process();
  const ended = new Promise<void>((resolve) => process_.once('close', () => resolve()));

  /** The screen with this heading, in whichever window it is by now. */
  async function see(heading: string | RegExp, withinMs = 15_000): Promise<Page> {
    let found: Page | null = null;
    await until(
      `a screen with the heading ${String(heading)}`,
      async () => {
        const screen = await totem.screen();
        const title = screen.getByRole('heading', { name: heading, level: 1 });
        if (await title.isVisible()) found = screen;
        return found !== null;
      },
      withinMs,
    );
    return found as unknown as Page;
  }

  async function press(name: string | RegExp): Promise<void> {
    await (await totem.screen()).getByRole('button', { name }).first().click({ timeout: 10_000 });
  }

  const field = async (): Promise<Locator> => (await totem.screen()).getByRole('textbox');

  /** From the greeting to the list. */
  async function search(number: string): Promise<void> {
    await (await field()).fill(number);
    const screen = await totem.screen();
    await screen.getByRole('checkbox').check();
    await press('Cerca');
  }

  async function openBooking(number: string): Promise<void> {
    await search(number);
    await see('Elenco prenotazioni');
    await press(/^Dettagli/);
    await see('Riepilogo prenotazione');
  }

  return {
    ...totem,
    dataDir,
    home,
    pid: process_.pid ?? 0,
    see,
    press,
    field,
    search,
    openBooking,
    log: () => readFileSync(join(dataDir, 'log', 'totem.jsonl'), 'utf8'),
    query: (sql: string): unknown[] => {
      const connection = new Connection(join(dataDir, 'totem.db'), { readonly: true });
      try {
        return connection.prepare(sql).all();
      } finally {
        connection.close();
      }
    },
    [Symbol.asyncDispose]: async () => {
      await totem.close();
      await ended;
      if (process.env['TOTEM_E2E_LOG'])
        console.log(readFileSync(join(dataDir, 'log', 'totem.jsonl'), 'utf8'));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is written outside the data folder must show in `home`, wherever this machine keeps such things. */
function withoutUserFolders(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('XDG_')));
}
