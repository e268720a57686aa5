import { setTimeout as sleep } from 'node:timers/promises';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { PdfRenderer, PrintDocument, Printer, PrinterFault } from '../printer.ts';
import { createIppClient, type IppError, type IppPrinter } from './ipp-client.ts';
import { watchJob } from './job-watch.ts';
import { mediaOf } from './pdf-media.ts';
import { faultsOf } from './printer-faults.ts';
import { createStrayJobs } from './stray-jobs.ts';

export type IppPrinterDeps = {
  /** Name of the queue in the print server that CUPS_SERVER names, or the local one. */
  queue: string;
  paperWidthMm: number;
  renderer: PdfRenderer;
  log: (event: string, fields?: Record<string, string | number | boolean>) => void;
  /** How long a slip may take from its sending to its end, in ms. */
  deadlineMs?: number;
  /** Milliseconds, monotonic. */
  now?: () => number;
};

const STRAY_RETRY_MS = 1000;

/**
 * The printer of a CUPS queue, by IPP. `status` is what the queue says, which may be an alert that its last job
 * left behind: `print` tries all the same unless the queue is missing, stopped or rejecting.
 */
export function openIppPrinter(deps: IppPrinterDeps): Printer {
  const { queue, paperWidthMm, renderer, log, deadlineMs = 20_000, now = () => performance.now() } = deps;
  const client = createIppClient({ queue });
  const strays = createStrayJobs({ client, log });
  let lastTurn: Promise<unknown> = Promise.resolve();
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  /** One at a time: two slips asked at once come out one after the other, each whole. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = lastTurn.then(work);
    lastTurn = turn.catch(() => undefined);
    return turn;
  }

  async function sweep(): Promise<void> {
    clearTimeout(retry);
    if ((await strays.sweep()) || isClosed) return;
    retry = setTimeout(() => void inTurn(sweep), STRAY_RETRY_MS);
    retry.unref();
  }

  /** Nothing has been sent yet: a renderer that fails or hangs costs this slip only. */
  async function render(document: PrintDocument): Promise<Uint8Array | undefined> {
    const deadline = new AbortController();
    const late = sleep(deadlineMs, undefined, { signal: deadline.signal }).catch(() => undefined);
    try {
      const pdf = await Promise.race([renderer.render(document, paperWidthMm), late]);
      if (!pdf) log('printRenderFailed', { error: 'deadline' });
      return pdf;
    } catch (error) {
      log('printRenderFailed', { error: error instanceof Error ? error.name : typeof error });
      return undefined;
    } finally {
      deadline.abort();
    }
  }

  async function send(document: PrintDocument): Promise<Result<void, PrinterFault>> {
    await sweep();
    const pdf = await render(document);
    if (!pdf) return err('unavailable');
    const before = await client.printer();
    if (!before.ok) return err(faultOfError(before.error));
    if (isShut(before.value)) return err('stopped');
    const job = await client.printJob({ title: document.title, pdf, media: mediaOf(pdf) });
    if (!job.ok) {
      // Without an answer nobody knows whether the queue took it.
      if (job.error === 'unreachable') strays.add(document.title);
      log('printJobRefused', { error: job.error });
      return err(faultOfError(job.error));
    }
    return follow(document.title, job.value, before.value.reasons);
  }

  async function follow(title: string, id: number, reasons: string[]): Promise<Result<void, PrinterFault>> {
    const { verdict, ended, elapsedMs } = await watchJob({ client, now, deadlineMs }, id, reasons);
    const ms = Math.round(elapsedMs);
    if (verdict === 'printed') {
      log('printJobPrinted', { jobId: id, ms });
      return ok();
    }
    log(ended ? 'printJobFailed' : 'printJobLeftBehind', { jobId: id, fault: verdict, ms });
    if (!ended) strays.add(title);
    return err(verdict);
  }

  void inTurn(sweep);

  return {
    async status() {
      const printer = await client.printer();
      if (!printer.ok) return err(faultOfError(printer.error));
      const fault = isShut(printer.value) ? 'stopped' : faultOfIdle(printer.value);
      return fault ? err(fault) : ok();
    },
    async print(document) {
      if (isClosed) return err('unavailable');
      const turn = inTurn(() => send(document));
      void inTurn(sweep);
      return turn;
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      await lastTurn;
    },
  };
}

function isShut(printer: IppPrinter): boolean {
  return printer.state === 'stopped' || !printer.accepting;
}

function faultOfIdle(printer: IppPrinter): PrinterFault | undefined {
  // Every network backend says "connecting" at the beginning of a job: no news of the device.
  return faultsOf(printer.reasons.filter((reason) => !reason.startsWith('connecting-to-device')))[0];
}

function faultOfError(error: IppError): PrinterFault {
  return error === 'notAccepting' ? 'stopped' : 'unavailable';
}
