import { app, BrowserWindow, session } from 'electron';
import type { PrintDocument, Printer } from '../../src-main/devices/printer.ts';
import { escposModels } from '../../src-main/devices/printing/escpos/escpos-models.ts';
import type { EscposModelName } from '../../src-main/devices/printing/escpos/escpos-model.ts';
import { openEscposPrinter } from '../../src-main/devices/printing/escpos/escpos-printer.ts';
import { createIppClient } from '../../src-main/devices/printing/ipp-client.ts';
import { openIppPrinter } from '../../src-main/devices/printing/ipp-printer.ts';
import { openPosPrinter } from '../../src-main/devices/printing/pos-printer.ts';
import { lockDown } from '../../src-main/shell/lock-down.ts';
import { createPdfRenderer } from '../../src-main/shell/pdf-renderer.ts';
import { createPosSend } from '../../src-main/shell/pos-window.ts';

/** What runs in Electron: the drivers, opened as the program opens them, for a test that drives them from outside. */
export type PrinterBench = {
  /** Gives the printer's number. */
  open(driver: 'ipp' | 'pos', queue: string): number;
  openEscpos(address: string, model: EscposModelName): number;
  status(printer: number): ReturnType<Printer['status']>;
  print(printer: number, document: PrintDocument): ReturnType<Printer['print']>;
  close(printer: number): ReturnType<Printer['close']>;
  /** The package alone, without the queue that would have refused before. */
  sendByPackage(document: PrintDocument, printerName: string): Promise<void>;
  /** What befalls the process of the next page of ours, or of the package, as soon as it has its document. */
  harmNext(owner: 'ours' | 'package', harm: 'dies' | 'freezes'): void;
  /** Windows that are open, and those that have ever been. */
  windows(): { open: number; ever: number };
  log(): { event: string; [field: string]: unknown }[];
};

/** What has become of a call: it is asked for, and never awaited from outside. */
export type BenchAnswer =
  { kind: 'pending' } | { kind: 'done'; value: unknown } | { kind: 'failed'; why: string };

/** One call by its key: made the first time, and asked about with the same key until it is over. */
export type AskBench = <Method extends keyof PrinterBench>(
  key: number,
  method: Method,
  args: Parameters<PrinterBench[Method]>,
) => BenchAnswer;

const folder = process.env['TOTEM_POS_FOLDER'] ?? '';
const deadlineMs = 4000;
const log: ReturnType<PrinterBench['log']> = [];
const note = (event: string, fields: object = {}): void => void log.push({ event, ...fields });
const opened: Printer[] = [];
let ever = 0;

for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (error: unknown) => note('crashed', { error: String(error) }));
app.on('browser-window-created', () => (ever += 1));
app.on('window-all-closed', () => undefined);

function harmNext(owner: 'ours' | 'package', harm: 'dies' | 'freezes'): void {
  const wait = (_event: unknown, { webContents: page }: Pick<BrowserWindow, 'webContents'>): void => {
    if ((page.session === session.defaultSession) !== (owner === 'package')) return;
    app.off('browser-window-created', wait);
    page.once('dom-ready', () => {
      const pid = page.getOSProcessId();
      process.kill(pid, harm === 'dies' ? 'SIGKILL' : 'SIGSTOP');
      // A stopped process cannot end by itself, and the program waits for it.
      if (harm === 'freezes') page.once('destroyed', () => process.kill(pid, 'SIGKILL'));
    });
  };
  app.on('browser-window-created', wait);
}

function find(id: number): Printer {
  const printer = opened[id];
  if (!printer) throw new Error('no such printer');
  return printer;
}

void app.whenReady().then(() => {
  lockDown(note);
  const renderer = createPdfRenderer(deadlineMs);
  const send = createPosSend({ folder, log: note, deadlineMs });
  const bench: PrinterBench = {
    open(driver, queue) {
      const options = { queue, paperWidthMm: 80, log: note };
      const printer =
        driver === 'ipp'
          ? openIppPrinter({ ...options, renderer })
          : openPosPrinter({
              ...options,
              client: createIppClient({ queue }),
              pages: { measure: renderer.measure, send },
            });
      return opened.push(printer) - 1;
    },
    openEscpos(address, model) {
      const options = { address, model: escposModels[model], paperWidthMm: 80, renderer, log: note };
      return opened.push(openEscposPrinter(options)) - 1;
    },
    status: (printer) => find(printer).status(),
    print: (printer, document) => find(printer).print(document),
    close: (printer) => find(printer).close(),
    sendByPackage: (document, printerName) => send(document, printerName, { width: 302, height: 400 }),
    harmNext,
    windows: () => ({ open: BrowserWindow.getAllWindows().length, ever }),
    log: () => log,
  };
  const answers = new Map<number, BenchAnswer>();
  const askBench: AskBench = (key, method, args) => {
    const known = answers.get(key);
    if (known) return known;
    answers.set(key, { kind: 'pending' });
    // Inside of a promise, so that a call that throws at once is answered as one that fails later.
    void Promise.resolve()
      .then(() => (bench[method] as (...all: unknown[]) => unknown)(...args))
      .then(
        (value) => answers.set(key, { kind: 'done', value }),
        (error: unknown) => answers.set(key, { kind: 'failed', why: String(error) }),
      );
    return { kind: 'pending' };
  };
  Object.assign(globalThis, { askBench });
});
