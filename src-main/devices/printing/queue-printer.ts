import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { PaperNews, Printer, PrinterFault } from '../printer.ts';
import { faultsOf, isPaperLow } from './printer-faults.ts';
import type { QueueClient, QueueCondition } from './queue-client.ts';
import { faultOfError, isShut, sendSlip, type Submit } from './send-slip.ts';
import { createStrayJobs, type PrintLog } from './stray-jobs.ts';
import { createTurns } from './turns.ts';

export type QueuePrinterDeps = {
  client: QueueClient;
  /** Puts one document into the queue. */
  submit: Submit;
  log: PrintLog;
  /** How long a slip may take from its arrival in the queue to its end, in ms. */
  deadlineMs?: number | undefined;
  /** Milliseconds, monotonic. */
  now?: (() => number) | undefined;
};

/**
 * The printer behind a queue. `status` is what the queue says, which may be an alert that its last job left
 * behind: `print` tries all the same unless the queue is missing, stopped or rejecting.
 */
export function openQueuePrinter(deps: QueuePrinterDeps): Printer {
  const { client, submit, log, deadlineMs = 20_000, now = () => performance.now() } = deps;
  const strays = createStrayJobs({ client, log, now });
  const inTurn = createTurns();
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function sweep(): Promise<void> {
    clearTimeout(retry);
    const retryMs = await strays.sweep();
    if (retryMs === undefined || isClosed) return;
    retry = setTimeout(() => void inTurn(sweep), retryMs);
    retry.unref();
  }

  void inTurn(sweep);
  return {
    async status() {
      const printer = await client.printer();
      return printer.ok ? readiness(printer.value) : err(faultOfError(printer.error));
    },
    async print(document) {
      if (isClosed) return err('unavailable');
      const printing = inTurn(async () => {
        await sweep();
        return sendSlip({ client, submit, strays, log, deadlineMs, now }, document);
      });
      void inTurn(sweep);
      return printing;
    },
    async close() {
      isClosed = true;
      clearTimeout(retry);
      await inTurn(async () => undefined);
    },
  };
}

function readiness(printer: QueueCondition): Result<PaperNews, PrinterFault> {
  if (isShut(printer)) return err('stopped');
  // Every network backend says "connecting" at the beginning of a job: no news of the device.
  const news = printer.reasons.filter((reason) => !reason.startsWith('connecting-to-device'));
  const [fault] = faultsOf(news);
  return fault ? err(fault) : ok({ paperLow: isPaperLow(printer.reasons) });
}
