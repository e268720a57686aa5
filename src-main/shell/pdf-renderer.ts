import { session } from 'electron';
import type { BrowserWindow, Session } from 'electron';
import type { PageSize, PdfRenderer, PosPages, PrintDocument } from '../devices/printer.ts';
import { openLockedWindow } from './locked-window.ts';
import { whileAlive } from './while-alive.ts';

const mmPerInch = 25.4;
const cssPxPerMm = 96 / mmPerInch;
const page = 'app://slip/';
const partition = 'slips';
const measuringWorld = 999;

export type SlipRenderer = PdfRenderer &
  Pick<PosPages, 'measure'> & {
    /** Somebody may print soon: an empty page stands ready, and the next slip need not wait for its process. */
    expectSlip(isLikely: boolean): void;
  };

/**
 * HTML to a one-page PDF as high as what stands on it. A window of its own for each document, destroyed after
 * `deadlineMs` at the latest: sandboxed, without preload and without JavaScript, and it can reach nothing but the
 * document itself. Throws when the page fails, dies or takes too long.
 */
export function createPdfRenderer(deadlineMs = 8000): SlipRenderer {
  // A partition keeps one handler: documents wait here until their window asks, and are handed out once.
  const waiting = new Map<string, string>();
  let slips: Session | null = null;
  let ready: BrowserWindow | null = null;
  let count = 0;

  function sessionOfSlips(): Session {
    if (slips) return slips;
    slips = session.fromPartition(partition);
    slips.protocol.handle('app', (request) => {
      const html = waiting.get(request.url);
      waiting.delete(request.url);
      if (html === undefined) return new Response('', { status: 404 });
      return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    });
    return slips;
  }

  /** Asked for once, the page is gone. */
  function addressOf(html: string): string {
    sessionOfSlips();
    const url = `${page}${(count += 1)}`;
    waiting.set(url, html);
    return url;
  }

  function openReady(): BrowserWindow {
    const window = openSlipWindow();
    window.webContents.once('render-process-gone', () => {
      if (window === ready) dropReady();
    });
    window.loadURL(addressOf('')).catch(() => undefined);
    return window;
  }

  function dropReady(): void {
    ready?.destroy();
    ready = null;
  }

  async function withPage<Value>(
    document: PrintDocument,
    paperWidthMm: number,
    work: (window: BrowserWindow, size: PageSize) => Value | Promise<Value>,
  ): Promise<Value> {
    const url = addressOf(document.html);
    const window = ready ?? openSlipWindow();
    ready = null;
    try {
      return await whileAlive(deadlineMs, async (watch) => {
        watch(window.webContents);
        await window.loadURL(url);
        const heightMm = Math.ceil((await heightOf(window)) / cssPxPerMm);
        return work(window, { width: paperWidthMm * cssPxPerMm, height: heightMm * cssPxPerMm });
      });
    } finally {
      waiting.delete(url);
      window.destroy();
    }
  }

  return {
    measure: (document, paperWidthMm) => withPage(document, paperWidthMm, (_window, size) => size),
    render: (document, paperWidthMm) => withPage(document, paperWidthMm, printToPdf),
    expectSlip: (isLikely) => {
      if (isLikely) ready ??= openReady();
      else dropReady();
    },
  };
}

function openSlipWindow(): BrowserWindow {
  return openLockedWindow({ show: false, width: 400, height: 600 }, { partition, javascript: false });
}

async function heightOf(window: BrowserWindow): Promise<number> {
  // The page itself runs nothing: main asks from a world of its own. Fonts load after the document does.
  const heightPx: unknown = await window.webContents.executeJavaScriptInIsolatedWorld(measuringWorld, [
    { code: 'document.fonts.ready.then(() => Math.ceil(document.body.getBoundingClientRect().height))' },
  ]);
  if (typeof heightPx !== 'number' || heightPx <= 0) throw new Error('height of the page unknown');
  return heightPx;
}

function printToPdf(window: BrowserWindow, { width, height }: PageSize): Promise<Uint8Array> {
  return window.webContents.printToPDF({
    pageSize: { width: width / 96, height: height / 96 },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
  });
}
