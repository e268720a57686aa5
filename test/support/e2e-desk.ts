import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchTotem } from '../../scripts/drive-totem.ts';
import type { Booking } from '../../src-main/domain/booking.ts';
import { layFolder, queryOf, withoutUserFolders } from './e2e-folder.ts';
import type { TotemUnderTest } from './e2e-totem.ts';
import { fromSources } from './program.ts';
import type { Program } from './program.ts';
import { until } from './until.ts';

type Options = {
  bookings?: readonly Booking[];
  env?: NodeJS.ProcessEnv;
  config?: Record<string, unknown>;
  program?: Program;
  /** A totem on whose data folder it works. */
  beside?: TotemUnderTest;
  /** The test makes Chromium complain on purpose; otherwise its console must stay empty. */
  provokes?: boolean;
  args?: readonly string[];
};

export type DeskUnderTest = Awaited<ReturnType<typeof startDesk>>;

export const anna = { name: 'anna.bruni', pin: '739105' };

/** The built desk in a real Electron, on a data folder of its own with these bookings imported, or beside a totem. */
export async function startDesk({ bookings = [], env = {}, config = {}, args = [], ...options }: Options) {
  const program = options.program ?? fromSources();
  const laid = await layFolder({
    bookings: options.beside ? [] : bookings,
    config: { mode: 'desk', window: { width: 1366, height: 768 }, ...config },
    files: {},
    user: program.user,
  });
  const configFile = options.beside?.configFile ?? laid.configFile;
  const words = [...program.args, '--config', configFile, '--desk', ...args];
  const environment = { ...withoutUserFolders(process.env), HOME: laid.home, ...env };
  const desk = await launchTotem(program.executable, words, environment);
  const keptIn = options.beside?.dataDir ?? join(laid.dataDir, args.includes('--demo') ? 'demo' : '');
  const process_ = desk.app.process();
  const ended = new Promise<void>((resolve) => process_.once('close', () => resolve()));
  const page = (): Promise<Page> => desk.desk();
  const log = (): string => readFileSync(join(keptIn, 'log', 'desk.jsonl'), 'utf8');

  /** The page once it has this heading. */
  async function see(heading: string | RegExp, withinMs = 15_000): Promise<Page> {
    const shown = await page();
    const title = shown.getByRole('heading', { name: heading }).first();
    await until(`a heading ${String(heading)}`, () => title.isVisible(), withinMs);
    return shown;
  }
  const press = async (name: string | RegExp): Promise<void> =>
    (await page()).getByRole('button', { name }).first().click({ timeout: 10_000 });
  const field = async (name: string | RegExp): Promise<Locator> => (await page()).getByLabel(name).first();

  /** From the first start to somebody at work. */
  async function enterFirst({ name, pin } = anna): Promise<void> {
    await see('Crea amministratore');
    await (await field('Nome utente')).fill(name);
    await (await field('PIN')).fill(pin);
    await (await field('Ripeti PIN')).fill(pin);
    await press('Crea amministratore');
    await enter({ pin });
  }

  /** `name`: unless it stands there already. */
  async function enter({ name = anna.name, pin = anna.pin }: Partial<typeof anna> = {}): Promise<void> {
    const shown = await page();
    await until('the door', () => shown.getByRole('button', { name: 'Entra' }).isVisible());
    const user = shown.getByLabel('Nome utente');
    if ((await user.count()) > 0 && (await user.isEditable())) await user.fill(name);
    await shown.getByLabel('PIN').first().fill(pin);
    await press('Entra');
    await see('Cerca prenotazioni');
  }

  async function resize(width: number, height: number): Promise<void> {
    await desk.app.evaluate(
      ({ BrowserWindow }, size) =>
        BrowserWindow.getAllWindows()
          .find((each) => each.webContents.getURL().startsWith('app://desk'))
          ?.setContentSize(...size),
      [width, height] as [number, number],
    );
    const shown = await page();
    await until('its size', () =>
      shown.evaluate(([w, h]) => innerWidth === w && innerHeight === h, [width, height]),
    );
  }

  /** What the system's dialog gives, from now on. */
  const chooses = (file: string): Promise<void> =>
    desk.app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
    }, file);
  const saves = (file: string): Promise<void> =>
    desk.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
    }, file);

  return {
    ...desk,
    page,
    resize,
    chooses,
    saves,
    see,
    press,
    field,
    enter,
    enterFirst,
    dataDir: keptIn,
    configFile,
    home: laid.home,
    pid: process_.pid ?? 0,
    ended,
    exitCode: () => process_.exitCode,
    /** The same program once more, to its end. */
    startAgain: () => toItsEnd(program.executable, words, environment),
    log,
    query: queryOf(keptIn),
    [Symbol.asyncDispose]: async () => {
      await desk.close();
      await ended;
      const written = log();
      if (process.env['TOTEM_E2E_LOG']) console.log(written);
      laid.remove();
      if (written.includes('pageMessage') && !options.provokes)
        throw new Error('a page wrote to its console: see pageMessage');
    },
  };
}

/** A desk on the data folder of a totem, to its end. */
export function startAside({
  configFile,
  home,
}: TotemUnderTest): Promise<{ status: number; stderr: string }> {
  const program = fromSources();
  return toItsEnd(program.executable, [...program.args, '--config', configFile, '--desk'], {
    ...withoutUserFolders(process.env),
    HOME: home,
  });
}

function toItsEnd(
  executable: string,
  words: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ status: number; stderr: string }> {
  return new Promise((resolve) => {
    execFile(executable, words, { env, timeout: 30_000 }, (error, _stdout, stderr) => {
      resolve({ status: error ? Number(error.code ?? -1) : 0, stderr });
    });
  });
}
