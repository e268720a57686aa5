import { setTimeout as sleep } from 'node:timers/promises';
import type { PrintDocument, Printer } from '../devices/printer.ts';
import { createIppClient } from '../devices/printing/ipp-client.ts';
import type { QueueClient, QueueJob } from '../devices/printing/queue-client.ts';
import { openQueuePrinter, type QueuePrinterDeps } from '../devices/printing/queue-printer.ts';
import type { Submission } from '../devices/printing/send-slip.ts';
import { createWindowsQueue } from '../devices/printing/windows-queue.ts';
import type { SlipRenderer } from './pdf-renderer.ts';
import type { PosSend } from './pos-window.ts';

export type PosPrinterDeps = Pick<QueuePrinterDeps, 'log' | 'deadlineMs'> & {
  /** Name of the printer, as the system lists it. */
  queue: string;
  paperWidthMm: number;
  renderer: Pick<SlipRenderer, 'measure'>;
  send: PosSend;
};

/** How long a document that was handed over may take to show up in the queue. */
const arrivalMs = 5000;

/**
 * The system's printer of this name, by electron-pos-printer. The package says no more than that the document was
 * handed over: the job is found in the queue by its title, which is the document's, and followed there.
 */
export function openPosPrinter(deps: PosPrinterDeps): Printer {
  const { queue, paperWidthMm, renderer, send } = deps;
  const client = process.platform === 'win32' ? createWindowsQueue({ queue }) : createIppClient({ queue });
  return openQueuePrinter({
    ...deps,
    client,
    async submit(document): Promise<Submission> {
      const size = await renderer.measure(document, paperWidthMm);
      const older = await jobsNow(client);
      const failure = await failureOf(send(document, queue, size));
      // Also after a failure: nobody knows what went out before it.
      const jobId = await findJob(client, document, older, failure === undefined ? arrivalMs : 0);
      if (jobId !== undefined) return { kind: 'sent', jobId };
      if (failure === undefined) return { kind: 'lost', fault: 'notConfirmed', why: 'notInQueue' };
      const fault = failure.startsWith('TimeoutError') ? 'notConfirmed' : 'unavailable';
      return { kind: 'lost', fault, why: failure };
    },
  });
}

/** The package throws errors and plain strings. */
async function failureOf(sending: Promise<void>): Promise<string | undefined> {
  try {
    await sending;
    return undefined;
  } catch (error) {
    return String(error).slice(0, 80);
  }
}

async function jobsNow(client: QueueClient): Promise<QueueJob[]> {
  const jobs = await client.allJobs();
  return jobs.ok ? jobs.value : [];
}

/** The job of this title among those that are not `older`. */
async function findJob(
  client: QueueClient,
  { title }: PrintDocument,
  older: readonly QueueJob[],
  withinMs: number,
): Promise<number | undefined> {
  const known = new Set(older.map(({ id }) => id));
  const giveUpAt = performance.now() + withinMs;
  for (;;) {
    for (const { id, name } of await jobsNow(client)) {
      if (!known.has(id) && (name || (await nameOf(client, id))) === title) return id;
    }
    if (performance.now() >= giveUpAt) return undefined;
    await sleep(100);
  }
}

/** CUPS lists a job without its name when it has ended and left memory; asked for it alone it looks it up. */
async function nameOf(client: QueueClient, id: number): Promise<string> {
  const job = await client.job(id);
  return job.ok ? job.value.name : '';
}
