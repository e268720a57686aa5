import type { PdfRenderer, Printer } from '../printer.ts';
import { createIppClient } from './ipp-client.ts';
import { mediaOf } from './pdf-media.ts';
import { openQueuePrinter, type QueuePrinterDeps } from './queue-printer.ts';
import { faultOfError, type Submission } from './send-slip.ts';

export type IppPrinterDeps = Pick<QueuePrinterDeps, 'log' | 'deadlineMs' | 'now'> & {
  /** Name of the queue in the print server that CUPS_SERVER names, or the local one. */
  queue: string;
  paperWidthMm: number;
  renderer: PdfRenderer;
};

/** The printer of a CUPS queue: a slip goes there as a PDF of our own, by IPP. */
export function openIppPrinter(deps: IppPrinterDeps): Printer {
  const { renderer, paperWidthMm } = deps;
  const client = createIppClient({ queue: deps.queue });
  return openQueuePrinter({
    ...deps,
    client,
    async submit(document): Promise<Submission> {
      const pdf = await renderer.render(document, paperWidthMm);
      const job = await client.printJob({ title: document.title, pdf, media: mediaOf(pdf) });
      if (job.ok) return { kind: 'sent', jobId: job.value };
      // Without a clear answer nobody knows whether the queue took it.
      if (job.error === 'unreachable' || job.error === 'unclear') return { kind: 'lost', why: job.error };
      return { kind: 'notSent', fault: faultOfError(job.error), why: job.error };
    },
  });
}
