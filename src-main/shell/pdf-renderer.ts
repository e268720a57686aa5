import { session } from 'electron';
import type { BrowserWindow, Session } from 'electron';
import type {
  Bitmap,
  PageSize,
  PdfRenderer,
  PosPages,
  PrintDocument,
  SlipRasteriser,
} from '../devices/printer.ts';
import { openLockedWindow } from './locked-window.ts';
import { dotsOfPage, dotsWindow, scalePage } from './slip-dots.ts';
import { whileAlive } from './while-alive.ts';

const mmPerInch = 25.4;
const cssPxPerMm = 96 / mmPerInch;
const page = 'app://slip/';
const partition = 'slips';
/** The scale of a page holds for all pages of its partition. */
const dotsPartition = 'slips-in-dots';
const measuringWorld = 999;

export type SlipRenderer = PdfRenderer &
  SlipRasteriser &
  Pick<PosPages, 'measure'> & {
    /** Somebody may print soon: an empty page stands ready, and the next slip need not wait for its process. */
    expectSlip(isLikely: boolean): void;
  };

/**
 * HTML to a one-page PDF, or to dots, as high as what stands on it. A window of its own for each document, destroyed after
 * `deadlineMs` at the latest: sandboxed, without preload and without JavaScript, and it can reach nothing but the
 * document itself. Throws when the page fails, dies or takes too long.
 */
export function createPdfRenderer(deadlineMs = 8000): SlipRenderer {
  // A partition keeps one handler: documents wait here until their window asks, and are handed out once.
  const waiting = new Map<string, string>();
  const sessions = new Map<string, Session>();
  let ready: BrowserWindow | null = null;
  let count = 0;

  function prepareSession(name: string): void {
    if (sessions.has(name)) return;
    const slips = session.fromPartition(name);
    sessions.set(name, slips);
    slips.protocol.handle('app', (request) => {
      const html = waiting.get(request.url);
      waiting.delete(request.url);
      if (html === undefined) return new Response('', { status: 404 });
      return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
    });
  }

  /** Asked for once, the page is gone. */
  function addressOf(html: string, name = partition): string {
    prepareSession(name);
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

  /** A window of another kind, whose page is scaled before it is measured. */
  async function rasterise(
    document: PrintDocument,
    paperWidthMm: number,
    dotsPerMm: number,
  ): Promise<Bitmap> {
    const url = addressOf(document.html, dotsPartition);
    const width = Math.round(paperWidthMm * dotsPerMm);
    const window = openLockedWindow(
      { show: false, width, height: 600, ...dotsWindow },
      { partition: dotsPartition, javascript: false, offscreen: true },
    );
    try {
      return await whileAlive(deadlineMs, async (watch) => {
        watch(window.webContents);
        await window.loadURL(url);
        await scalePage(window, dotsPerMm);
        const height = Math.ceil(((await heightOf(window)) / cssPxPerMm) * dotsPerMm);
        return dotsOfPage(window, { width, height }, () => askPage(window, twoFrames));
      });
    } finally {
      waiting.delete(url);
      window.destroy();
    }
  }

  return {
    rasterise,
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

/** Fonts load after the document does. */
const height = 'document.fonts.ready.then(() => Math.ceil(document.body.getBoundingClientRect().height))';
/** After the second of them the first has been drawn. */
const twoFrames =
  'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))';

/** The page itself runs nothing: main asks from a world of its own. */
function askPage(window: BrowserWindow, code: string): Promise<unknown> {
  return window.webContents.executeJavaScriptInIsolatedWorld(measuringWorld, [{ code }]);
}

async function heightOf(window: BrowserWindow): Promise<number> {
  const heightPx = await askPage(window, height);
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
