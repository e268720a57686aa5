import type { Result } from '../../../result.ts';
import { err, ok } from '../../../result.ts';
import type {
  Bitmap,
  PaperNews,
  PrintDocument,
  Printer,
  PrinterFault,
  SlipRasteriser,
} from '../../printer.ts';
import type { PrintLog } from '../stray-jobs.ts';
import { createTurns } from '../turns.ts';
import { askDevice, faultOf, type DeviceStatus } from './device-status.ts';
import type { EscposModel } from './escpos-model.ts';
import { createLeftovers } from './leftovers.ts';
import { sendPieces } from './send-pieces.ts';
import { slipBytes } from './slip-bytes.ts';
import { openWire, type Wire } from './wire.ts';

export type EscposPrinterDeps = {
  /** `tcp://host:port`, where the printer takes its bytes as they are. */
  address: string;
  model: EscposModel;
  paperWidthMm: number;
  renderer: SlipRasteriser;
  log: PrintLog;
  /** How long a slip may take from its first byte to its end, in ms. */
  deadlineMs?: number | undefined;
  /** Milliseconds, monotonic. */
  now?: (() => number) | undefined;
};

/** White on either side of every paper (papers/lay-out.ts). */
const edgeMm = 4;

/**
 * A printer in the network that understands ESC/POS: it gets the slip as a picture, and its own word counts. A
 * connection for each job or look, none is kept.
 */
export function openEscposPrinter(deps: EscposPrinterDeps): Printer {
  const { model, paperWidthMm, renderer, log, deadlineMs = 20_000, now = () => performance.now() } = deps;
  const { hostname, port } = new URL(deps.address);
  const inTurn = createTurns();
  const leftovers = createLeftovers(model, log);
  const isTooWide = paperWidthMm - 2 * edgeMm > model.dotsPerLine / model.dotsPerMm + 0.5;
  if (isTooWide) log('paperWiderThanHead', { paperWidthMm });
  let isClosed = false;

  async function connected<Value>(
    work: (wire: Wire) => Promise<Result<Value, PrinterFault>>,
  ): Promise<Result<Value, PrinterFault>> {
    if (isTooWide) return err('unavailable');
    const wire = await openWire(hostname.replace(/^\[|\]$/g, ''), Number(port));
    if (!wire) return err('offline');
    try {
      return await work(wire);
    } finally {
      await wire.close();
    }
  }

  /** Ready for the next slip, with nothing of an older one in it. */
  async function ready(wire: Wire): Promise<Result<DeviceStatus, PrinterFault>> {
    if (model.statusProtocol === 'none') return ok({ isOnline: true, faults: [], paperLow: false });
    await leftovers.forget(wire);
    const status = await askDevice(wire);
    if (!status) return err('offline');
    const fault = faultOf(status);
    if (fault) return err(fault);
    return (await leftovers.cutOff(wire)) ? ok(status) : err('offline');
  }

  async function send(wire: Wire, pieces: readonly Uint8Array[]): Promise<Result<void, PrinterFault>> {
    if (model.statusProtocol === 'none') {
      for (const piece of pieces) wire.send(piece);
      log('printJobSent', { whole: await wire.close(deadlineMs) });
      return err('notConfirmed');
    }
    const start = now();
    const { verdict, begun, left } = await sendPieces({ wire, model, now, deadlineMs }, pieces);
    const ms = Math.round(now() - start);
    if (verdict === 'printed') {
      log('printJobPrinted', { ms });
      return ok();
    }
    log('printJobFailed', { fault: verdict, ms, left });
    const isGone = await leftovers.interrupted(wire, { begun, left });
    return err(isGone ? verdict : 'notConfirmed');
  }

  async function picture(document: PrintDocument): Promise<Bitmap | null> {
    try {
      return await renderer.rasterise(document, paperWidthMm, model.dotsPerMm);
    } catch (error) {
      log('printJobNotSent', { why: error instanceof Error ? error.name : typeof error });
      return null;
    }
  }

  function news({ paperLow }: DeviceStatus): PaperNews {
    return { paperLow: paperLow && model.nearEndSensor };
  }

  return {
    status: () =>
      inTurn(() =>
        connected(async (wire) => {
          const status = await ready(wire);
          return status.ok ? ok(news(status.value)) : status;
        }),
      ),
    async print(document) {
      if (isClosed) return err('unavailable');
      return inTurn(() =>
        connected(async (wire) => {
          const before = await ready(wire);
          if (!before.ok) return before;
          const page = await picture(document);
          return page ? send(wire, await slipBytes(page, model)) : err('unavailable');
        }),
      );
    },
    async close() {
      isClosed = true;
      await inTurn(async () => undefined);
    },
  };
}
