import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron } from 'playwright-core';
import { build } from 'vite';
import { projectFolder } from '../../scripts/places.ts';
import { layPosPage } from '../../scripts/pos-page.ts';
import { rootNeedsNoSandbox } from '../../scripts/sandbox.ts';
import type { PrintDocument, Printer } from '../../src-main/devices/printer.ts';
import type { EscposModelName } from '../../src-main/devices/printing/escpos/escpos-model.ts';
import { openPrintQueue, type PrintQueueOptions } from './print-queue.ts';
import type { AskBench, BenchAnswer, PrinterBench } from './printer-bench.ts';
import { until } from './until.ts';

export type ElectronPrinters = Awaited<ReturnType<typeof startElectronPrinters>>;

/** Every call has a deadline of its own below this. */
const LONGEST_CALL_MS = 60_000;

/** What is there in Electron's main process. */
type WithBench = { askBench: AskBench };

/** A real Electron with the drivers in it, and a real queue that they print to. */
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
  /**
   * Short looks instead of one long wait: what an inspector awaits it holds weakly, and a wait that it drops never
   * ends (https://github.com/microsoft/playwright/issues/33737).
   */
  async function ask<Method extends keyof PrinterBench>(
    method: Method,
    ...args: Parameters<PrinterBench[Method]>
  ): Promise<Awaited<ReturnType<PrinterBench[Method]>>> {
    keys += 1;
    const call = [keys, method, args] as [number, never, never];
    const giveUpAt = Date.now() + LONGEST_CALL_MS;
    for (;;) {
      const answer = await app
        .evaluate((_, each) => (globalThis as unknown as WithBench).askBench(...each), call)
        .catch(whenDropped);
      if (answer.kind === 'done') return answer.value as Awaited<ReturnType<PrinterBench[Method]>>;
      if (answer.kind === 'failed') throw new Error(answer.why);
      if (Date.now() > giveUpAt) throw new Error(`${method} has no end; ${await whatIsOpen()}`);
      await sleep(20);
    }
  }

  /** For the report of a call without an end: what the process still waits for, and what the queue holds. */
  async function whatIsOpen(): Promise<string> {
    const open = await app.evaluate(() => process.getActiveResourcesInfo().join());
    return `open: ${open}; queue: ${await queue.cups('lpstat', '-l', '-o')}`;
  }

  async function open(driver: 'ipp' | 'pos', name = queue.queue): Promise<Printer> {
    return printerOf(await ask('open', driver, name));
  }

  async function openEscpos(address: string, model: EscposModelName): Promise<Printer> {
    return printerOf(await ask('openEscpos', address, model));
  }

  function printerOf(printer: number): Printer {
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
    openEscpos,
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

/** A look that was dropped as well is taken again: it is the same call by its key. */
function whenDropped(error: unknown): BenchAnswer {
  if (String(error).includes('garbage collected')) return { kind: 'pending' };
  throw error;
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
