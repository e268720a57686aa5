import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchTotem } from '../../scripts/drive-totem.ts';
import type { Booking } from '../../src-main/domain/booking.ts';
import { layFolder, queryOf, withoutUserFolders } from './e2e-folder.ts';
import { fromSources } from './program.ts';
import type { Program } from './program.ts';
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
  const { dataDir, configFile, home, remove } = await layFolder({
    bookings,
    config: { window: { width: 720, height: 1280 }, ...config },
    files: options.files ?? {},
    user: program.user,
  });

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
    query: queryOf(keptIn),
    [Symbol.asyncDispose]: async () => {
      await totem.close();
      await ended;
      if (process.env['TOTEM_E2E_LOG']) console.log(readFileSync(join(keptIn, 'log', 'totem.jsonl'), 'utf8'));
      const complaints = readFileSync(join(keptIn, 'log', 'totem.jsonl'), 'utf8').includes('pageMessage');
      remove();
      if (complaints && !options.provokes) throw new Error('a page wrote to its console: see pageMessage');
    },
  };
}
