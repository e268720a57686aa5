import { setTimeout as sleep } from 'node:timers/promises';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { PdfRenderer, PrintDocument, PrinterFault } from '../printer.ts';
import type { IppClient, IppError, IppPrinter } from './ipp-client.ts';
import { watchJob } from './job-watch.ts';
import { mediaOf } from './pdf-media.ts';
import type { PrintLog, StrayJobs } from './stray-jobs.ts';

export type SendDeps = {
  client: IppClient;
  strays: StrayJobs;
  renderer: PdfRenderer;
  paperWidthMm: number;
  log: PrintLog;
  deadlineMs: number;
  now: () => number;
};

/** One slip from its page to its end. What may still be in the queue after it is told to the stray jobs. */
export async function sendSlip(deps: SendDeps, document: PrintDocument): Promise<Result<void, PrinterFault>> {
  const { client, strays, log } = deps;
  const pdf = await render(deps, document);
  if (!pdf) return err('unavailable');
  const before = await client.printer();
  if (!before.ok) return err(faultOfError(before.error));
  // An alert of the paper may be an old one: only what the queue itself would refuse is refused here.
  if (isShut(before.value)) return err('stopped');
  const job = await client.printJob({ title: document.title, pdf, media: mediaOf(pdf) });
  if (job.ok) return followJob(deps, document.title, job.value, before.value.reasons);
  // Without an answer nobody knows whether the queue took it.
  if (job.error === 'unreachable') strays.add(document.title);
  log('printJobRefused', { error: job.error });
  return err(faultOfError(job.error));
}

/** Nothing has been sent yet: a renderer that fails or hangs costs this slip only. */
async function render(deps: SendDeps, document: PrintDocument): Promise<Uint8Array | undefined> {
  const { renderer, paperWidthMm, deadlineMs, log } = deps;
  const done = new AbortController();
  const late = sleep(deadlineMs, undefined, { signal: done.signal }).catch(() => undefined);
  try {
    const pdf = await Promise.race([renderer.render(document, paperWidthMm), late]);
    if (!pdf) log('printRenderFailed', { error: 'deadline' });
    return pdf;
  } catch (error) {
    log('printRenderFailed', { error: error instanceof Error ? error.name : typeof error });
    return undefined;
  } finally {
    done.abort();
  }
}

async function followJob(
  deps: SendDeps,
  title: string,
  jobId: number,
  reasonsBefore: string[],
): Promise<Result<void, PrinterFault>> {
  const { strays, log } = deps;
  const { verdict, ended, elapsedMs } = await watchJob(deps, jobId, reasonsBefore);
  const ms = Math.round(elapsedMs);
  if (verdict === 'printed') {
    log('printJobPrinted', { jobId, ms });
    return ok();
  }
  log(ended ? 'printJobFailed' : 'printJobLeftBehind', { jobId, fault: verdict, ms });
  if (!ended) strays.add(title);
  return err(verdict);
}

export function isShut(printer: IppPrinter): boolean {
  return printer.state === 'stopped' || !printer.accepting;
}

export function faultOfError(error: IppError): PrinterFault {
  return error === 'notAccepting' ? 'stopped' : 'unavailable';
}
