import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Connection from 'better-sqlite3';
import type { Locator, Page } from 'playwright-core';
import { runCommand } from '../../src-main/commands/run-command.ts';
import { launchTotem } from '../../scripts/drive-totem.ts';
import type { Booking } from '../../src-main/domain/booking.ts';
import { fromSources } from './program.ts';
import type { Program } from './program.ts';
import { csvOf } from './sample-bookings.ts';
import { until } from './until.ts';

type Options = {
  bookings: readonly Booking[];
  env?: NodeJS.ProcessEnv;
  config?: Record<string, unknown>;
  program?: Program;
  /** The test makes Chromium complain on purpose; otherwise its console must stay empty. */
  provokes?: boolean;
  /** What lies in the data folder already, by path. */
  files?: Record<string, string>;
  args?: readonly string[];
};

export type TotemUnderTest = Awaited<ReturnType<typeof startTotem>>;

/** The built program in a real Electron, on a data folder of its own, with these bookings imported. */
export async function startTotem({ bookings, env = {}, config = {}, args = [], ...options }: Options) {
  const program = options.program ?? fromSources();
  const folder = mkdtempSync(join(tmpdir(), 'totem-e2e-'));
  const dataDir = join(folder, 'data');
  const configFile = join(folder, 'config.json');
  writeFileSync(configFile, JSON.stringify({ dataDir, window: { width: 720, height: 1280 }, ...config }));
  if (bookings.length > 0) await importBookings(join(folder, 'bookings.csv'), bookings, dataDir);
  for (const [path, text] of Object.entries(options.files ?? {})) {
    mkdirSync(dirname(join(dataDir, path)), { recursive: true });
    writeFileSync(join(dataDir, path), text);
  }
  const home = join(folder, 'home');
  mkdirSync(home);
  if (program.user !== undefined) giveTo(program.user, folder);

  const totem = await launchTotem(program.executable, [...program.args, '--config', configFile, ...args], {
    ...withoutUserFolders(process.env),
    HOME: home,
    ...env,
  });
  const keptIn = args.includes('--demo') ? join(dataDir, 'demo') : dataDir;
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
    dataDir: keptIn,
    configFile,
    home,
    pid: process_.pid ?? 0,
    see,
    press,
    field,
    search,
    openBooking,
    log: () => readFileSync(join(keptIn, 'log', 'totem.jsonl'), 'utf8'),
    query: (sql: string): unknown[] => {
      const connection = new Connection(join(keptIn, 'totem.db'), { readonly: true });
      try {
        return connection.prepare(sql).all();
      } finally {
        connection.close();
      }
    },
    [Symbol.asyncDispose]: async () => {
      await totem.close();
      await ended;
      if (process.env['TOTEM_E2E_LOG']) console.log(readFileSync(join(keptIn, 'log', 'totem.jsonl'), 'utf8'));
      const complaints = readFileSync(join(keptIn, 'log', 'totem.jsonl'), 'utf8').includes('pageMessage');
      rmSync(folder, { recursive: true, force: true });
      if (complaints && !options.provokes) throw new Error('a page wrote to its console: see pageMessage');
    },
  };
}

async function importBookings(csv: string, bookings: readonly Booking[], dataDir: string): Promise<void> {
  writeFileSync(csv, csvOf(...bookings));
  const imported = await runCommand(['import', csv], { dataDir }, { isTerminal: false });
  if (imported !== 0) throw new Error(`import ended with ${imported}`);
}

/** The folder and all in it. */
function giveTo(user: number, folder: string): void {
  const inside = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const each of ['', ...inside]) chownSync(join(folder, each), user, user);
}

/** What is written outside the data folder must show in `home`, wherever this machine keeps such things. */
function withoutUserFolders(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('XDG_')));
}
