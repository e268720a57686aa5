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

export type SlipRenderer = PdfRenderer & Pick<PosPages, 'measure'>;

/**
 * HTML to a one-page PDF as high as what stands on it. A window of its own for each document, destroyed after
 * `deadlineMs` at the latest: sandboxed, without preload and without JavaScript, and it can reach nothing but the
 * document itself. Throws when the page fails, dies or takes too long.
 */
export function createPdfRenderer(deadlineMs = 8000): SlipRenderer {
  // A partition keeps one handler: documents wait here until their window asks, and are handed out once.
  const waiting = new Map<string, string>();
  let slips: Session | null = null;
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

  async function withPage<Value>(
    document: PrintDocument,
    paperWidthMm: number,
    work: (window: BrowserWindow, size: PageSize) => Value | Promise<Value>,
  ): Promise<Value> {
    sessionOfSlips();
    const url = `${page}${(count += 1)}`;
    waiting.set(url, document.html);
    const window = openSlipWindow(paperWidthMm);
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
  };
}

function openSlipWindow(paperWidthMm: number): BrowserWindow {
  const width = Math.ceil(paperWidthMm * cssPxPerMm);
  return openLockedWindow({ show: false, width, height: 600 }, { partition, javascript: false });
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
