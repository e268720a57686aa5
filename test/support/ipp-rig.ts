import { setTimeout as sleep } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import type { PdfRenderer, PrintDocument, Printer } from '../../src-main/devices/printer.ts';
import { openIppPrinter, type IppPrinterDeps } from '../../src-main/devices/printing/ipp-printer.ts';
import { openPrintQueue, type PrintQueue, type PrintQueueOptions } from './print-queue.ts';
import { smallPdf } from './small-pdf.ts';

export const SLIP_MM = { width: 80, height: 123.4 };

/** The PDF shows the title of its document, so that each paper can be told from the others. */
export const pdfOf = (title: string): Buffer => Buffer.from(smallPdf(title, SLIP_MM));

const renderer: PdfRenderer = { render: async ({ title }) => pdfOf(title) };

export type IppRig = {
  queue: PrintQueue;
  /** What the printers of this rig logged. */
  log: { event: string; [field: string]: string | number | boolean }[];
  /** A start of the program, as far as its printer goes. */
  open(changes?: Partial<IppPrinterDeps>): Printer;
  close(): Promise<void>;
};

/** A real print queue and printers on it; the environment names its server, as an installer does. */
export async function openIppRig(options: PrintQueueOptions = {}): Promise<IppRig> {
  const queue = await openPrintQueue(options);
  process.env['CUPS_SERVER'] = queue.env.CUPS_SERVER;
  const log: IppRig['log'] = [];
  const opened: Printer[] = [];
  return {
    queue,
    log,
    open(changes = {}) {
      const printer = openIppPrinter({
        queue: queue.queue,
        paperWidthMm: SLIP_MM.width,
        renderer,
        log: (event, fields = {}) => log.push({ event, ...fields }),
        ...changes,
      });
      opened.push(printer);
      return printer;
    },
    async close() {
      await Promise.all(opened.map((printer) => printer.close()));
      await queue.close();
      delete process.env['CUPS_SERVER'];
    },
  };
}

export const slip = (title: string): PrintDocument => ({ title, html: '' });

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
/** So long what is repaired is watched for what it might still bring out; it must have the time for that. */
const ghostMs = isLong ? 15_000 : 500;
if (isLong) vi.setConfig({ testTimeout: 60_000 });

/**
 * Nothing of the failed slip comes out by itself, and the next slip does: had the failed one still been somewhere, it
 * would have come out first.
 */
export async function expectOnlyTheNextComesOut(queue: PrintQueue, printer: Printer): Promise<void> {
  expect((await queue.jobs()).filter(({ isOpen }) => isOpen)).toEqual([]);
  await sleep(ghostMs);
  expect(await queue.capturedTitles()).toEqual([]);
  expect(await printer.print(slip('totem-next'))).toEqual({ ok: true });
  expect(await queue.capturedTitles()).toEqual(['totem-next']);
  expect(await queue.capturedPdfs()).toEqual([pdfOf('totem-next')]);
}
