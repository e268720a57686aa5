import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { PrintDocument, Printer, PrinterFault } from '../printer.ts';

export type SimulatedPrinter = {
  printer: Printer;
  /** What came out, whole, in this order. */
  documents: readonly PrintDocument[];
  /** From now on, also for the slip that is on its way; null puts it right again. */
  setFault(fault: PrinterFault | null): void;
  setPaperLow(isLow: boolean): void;
  /** Keeps the slip that is on its way inside until `release`. */
  holdPaper(): void;
  release(): void;
  onDocument(listener: (document: PrintDocument) => void): () => void;
};

/** A printer without hardware. `seconds`: how long a slip takes to come out. */
export function createSimulatedPrinter(options: { seconds?: number } = {}): SimulatedPrinter {
  const documents: PrintDocument[] = [];
  const listeners = new Set<(document: PrintDocument) => void>();
  let fault: PrinterFault | null = null;
  let isPaperLow = false;
  let isHeld = false;
  let isClosed = false;
  let lastTurn: Promise<unknown> = Promise.resolve();
  // Asks the slip on its way to look again at what has changed.
  let wake: () => void = () => undefined;

  function deliver(document: PrintDocument): void {
    documents.push(document);
    for (const listener of listeners) listener(document);
  }

  function comeOut(document: PrintDocument): Promise<Result<void, PrinterFault>> {
    return new Promise((resolve) => {
      let isPrinted = false;
      const finish = (result: Result<void, PrinterFault>): void => {
        clearTimeout(timer);
        wake = () => undefined;
        resolve(result);
      };
      wake = () => {
        if (fault) {
          finish(err(fault));
          return;
        }
        if (isClosed && isHeld) {
          finish(err('notConfirmed'));
          return;
        }
        if (!isPrinted || isHeld) return;
        deliver(document);
        finish(ok());
      };
      const timer = setTimeout(
        () => {
          isPrinted = true;
          wake();
        },
        (options.seconds ?? 0) * 1000,
      );
      wake();
    });
  }

  return {
    documents,
    setFault(next) {
      fault = next;
      wake();
    },
    setPaperLow(isLow) {
      isPaperLow = isLow;
    },
    holdPaper() {
      isHeld = true;
    },
    release() {
      isHeld = false;
      wake();
    },
    onDocument(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    printer: {
      status: () => Promise.resolve(fault ? err(fault) : ok({ paperLow: isPaperLow })),
      print(document) {
        if (isClosed) return Promise.resolve(err('unavailable'));
        const turn = lastTurn.then(() => comeOut(document));
        lastTurn = turn;
        return turn;
      },
      async close() {
        isClosed = true;
        wake();
        await lastTurn;
      },
    },
  };
}
