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
import type { AskBench, PrinterBench } from './printer-bench.ts';
import { until } from './until.ts';

export type ElectronPrinters = Awaited<ReturnType<typeof startElectronPrinters>>;

/** What is there in Electron's main process. */
type WithBench = { askBench: AskBench };

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
  await until('the bench stands', () => app.evaluate(() => 'askBench' in globalThis));

  let keys = 0;
  function ask<Method extends keyof PrinterBench>(
    method: Method,
    ...args: Parameters<PrinterBench[Method]>
  ): Promise<Awaited<ReturnType<PrinterBench[Method]>>> {
    keys += 1;
    const call = [keys, method, args] as [number, never, never];
    return evenIfCollected(() =>
      app.evaluate((_, each) => (globalThis as unknown as WithBench).askBench(...each), call),
    );
  }

  async function open(driver: 'ipp' | 'pos', name = queue.queue): Promise<Printer> {
    const printer = await ask('open', driver, name);
    return {
      status: () => ask('status', printer),
      print: (document) => ask('print', printer, document),
      close: () => ask('close', printer),
    };
  }

  return {
    app,
    queue,
    /** Where the bench itself lies; its page for the package in `pos`. */
    folder,
    open,
    /** `sent`, or how the package failed. */
    sendByPackage: (document: PrintDocument, name: string): Promise<string> =>
      ask('sendByPackage', document, name).then(() => 'sent', String),
    harmNext: (...args: Parameters<PrinterBench['harmNext']>) => ask('harmNext', ...args),
    windows: () => ask('windows'),
    log: () => ask('log'),
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

/**
 * Chromium's inspector holds what it awaits weakly, and when memory is tidied at the wrong moment it gives up
 * with this error though the call was made (https://github.com/microsoft/playwright/pull/42019).
 */
async function evenIfCollected<T>(call: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await call();
    } catch (error) {
      if (!String(error).includes('promise was garbage collected')) throw error;
    }
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
