import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { PdfRenderer, Printer, PrinterFault } from '../printer.ts';
import { createIppClient, type IppPrinter } from './ipp-client.ts';
import { faultsOf } from './printer-faults.ts';
import { faultOfError, isShut, sendSlip } from './send-slip.ts';
import { createStrayJobs, type PrintLog } from './stray-jobs.ts';

export type IppPrinterDeps = {
  /** Name of the queue in the print server that CUPS_SERVER names, or the local one. */
  queue: string;
  paperWidthMm: number;
  renderer: PdfRenderer;
  log: PrintLog;
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
  const { deadlineMs = 20_000, now = () => performance.now() } = deps;
  const client = createIppClient({ queue: deps.queue });
  const strays = createStrayJobs({ client, log: deps.log });
  const inTurn = createTurns();
  let retry: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function sweep(): Promise<void> {
    clearTimeout(retry);
    if ((await strays.sweep()) || isClosed) return;
    retry = setTimeout(() => void inTurn(sweep), STRAY_RETRY_MS);
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
        return sendSlip({ ...deps, client, strays, deadlineMs, now }, document);
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

/** One at a time: two slips asked at once come out one after the other, each whole. */
function createTurns(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

function readiness(printer: IppPrinter): Result<void, PrinterFault> {
  if (isShut(printer)) return err('stopped');
  // Every network backend says "connecting" at the beginning of a job: no news of the device.
  const news = printer.reasons.filter((reason) => !reason.startsWith('connecting-to-device'));
  const [fault] = faultsOf(news);
  return fault ? err(fault) : ok();
}
