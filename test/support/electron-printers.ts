import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { build } from 'vite';
import { projectFolder } from '../../scripts/places.ts';
import { layPosPage } from '../../scripts/pos-page.ts';
import { rootNeedsNoSandbox } from '../../scripts/sandbox.ts';
import type { PrintDocument, Printer } from '../../src-main/devices/printer.ts';
import { openPrintQueue, type PrintQueueOptions } from './print-queue.ts';
import type { PrinterBench } from './printer-bench.ts';
import { until } from './until.ts';

export type ElectronPrinters = Awaited<ReturnType<typeof startElectronPrinters>>;

/** What `bench` is in Electron's main process. */
type WithBench = { bench: PrinterBench };

/** A real Electron with both drivers in it, and a real queue that they print to. */
export async function startElectronPrinters(options: PrintQueueOptions = {}) {
  const executablePath = process.env['TOTEM_ELECTRON'];
  if (!executablePath) throw new Error('run by vitest with the e2e configuration');
  const queue = await openPrintQueue(options);
  const home = mkdtempSync(join(tmpdir(), 'totem-bench-'));
  const folder = await buildBench();
  const app = await _electron.launch({
    executablePath,
    args: [...rootNeedsNoSandbox(), `--user-data-dir=${home}`, folder],
    cwd: home,
    env: {
      ...(process.env as Record<string, string>),
      ...queue.env,
      TOTEM_POS_FOLDER: join(folder, 'pos'),
      HOME: home,
    },
  });
  await until('the bench stands', () => app.evaluate(() => 'bench' in globalThis));

  function proxyOf(id: number): Printer {
    return {
      status: () =>
        app.evaluate((_, each) => (globalThis as unknown as WithBench).bench.printer(each).status(), id),
      print: (document) =>
        app.evaluate(
          (_, [each, slip]) => (globalThis as unknown as WithBench).bench.printer(each).print(slip),
          [id, document] as const,
        ),
      close: () =>
        app.evaluate((_, each) => (globalThis as unknown as WithBench).bench.printer(each).close(), id),
    };
  }

  return {
    app,
    queue,
    /** Where the bench itself lies; its page for the package in `pos`. */
    folder,
    open: async (driver: 'ipp' | 'pos', name = queue.queue): Promise<Printer> =>
      proxyOf(
        await app.evaluate((_, args) => (globalThis as unknown as WithBench).bench.open(...args), [
          driver,
          name,
        ] as ['ipp' | 'pos', string]),
      ),
    /** `sent`, or how the package failed. */
    sendByPackage: (document: PrintDocument, name: string): Promise<string> =>
      app.evaluate(
        (_, args) =>
          (globalThis as unknown as WithBench).bench.sendByPackage(...args).then(() => 'sent', String),
        [document, name] as [PrintDocument, string],
      ),
    harmNext: (...args: Parameters<PrinterBench['harmNext']>): Promise<void> =>
      app.evaluate((_, each) => (globalThis as unknown as WithBench).bench.harmNext(...each), args),
    windows: () => app.evaluate(() => (globalThis as unknown as WithBench).bench.windows()),
    log: () => app.evaluate(() => (globalThis as unknown as WithBench).bench.log),
    async close() {
      const electron = app.process();
      const ended = new Promise<void>((resolve) => electron.once('close', () => resolve()));
      await app.close();
      await ended;
      await queue.close();
      for (const each of [folder, home]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/** Inside the project, where the packages are found that stay outside of the bundle. */
async function buildBench(): Promise<string> {
  mkdirSync(join(projectFolder, 'out'), { recursive: true });
  const outDir = mkdtempSync(join(projectFolder, 'out', 'bench-'));
  const output = { entryFileNames: 'bench.cjs' };
  await build({
    configFile: join(projectFolder, 'vite.main.config.ts'),
    root: projectFolder,
    logLevel: 'warn',
    build: { ssr: join(import.meta.dirname, 'printer-bench.ts'), outDir, rolldownOptions: { output } },
  });
  writeFileSync(join(outDir, 'package.json'), JSON.stringify({ name: 'bench', main: 'bench.cjs' }));
  layPosPage(join(outDir, 'pos'));
  return outDir;
}
