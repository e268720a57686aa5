import { setTimeout as sleep } from 'node:timers/promises';
import type { PosPages, PrintDocument, Printer } from '../printer.ts';
import type { QueueClient, QueueJob } from './queue-client.ts';
import { openQueuePrinter, type QueuePrinterDeps } from './queue-printer.ts';
import type { Submission } from './send-slip.ts';

export type PosPrinterDeps = Pick<QueuePrinterDeps, 'client' | 'log' | 'deadlineMs' | 'now'> & {
  /** Name of the printer, as the system lists it. */
  queue: string;
  paperWidthMm: number;
  pages: PosPages;
};

/** How long a document that was handed over may take to show up in the queue. */
const arrivalMs = 5000;

/**
 * The system's printer of this name, by electron-pos-printer. The package says no more than that the document was
 * handed over: the job is found in the queue by its title, which is the document's, and followed there.
 */
export function openPosPrinter(deps: PosPrinterDeps): Printer {
  const { client, queue, paperWidthMm, pages } = deps;
  return openQueuePrinter({
    ...deps,
    async submit(document): Promise<Submission> {
      const size = await pages.measure(document, paperWidthMm);
      const older = await jobsNow(client);
      const failure = await failureOf(pages.send(document, queue, size));
      // Also after a failure: nobody knows what went out before it.
      const jobId = await findJob(client, document, older, failure === undefined ? arrivalMs : 0);
      if (jobId !== undefined) return { kind: 'sent', jobId };
      return { kind: 'lost', why: failure ?? 'notInQueue' };
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
