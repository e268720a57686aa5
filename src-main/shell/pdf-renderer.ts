import { BrowserWindow, session } from 'electron';
import type { Session } from 'electron';
import type { PdfRenderer, PrintDocument } from '../devices/printer.ts';

const mmPerInch = 25.4;
const cssPxPerMm = 96 / mmPerInch;
const page = 'app://slip/';
const partition = 'slips';
const measuringWorld = 999;

/**
 * HTML to a one-page PDF as high as what stands on it. A window of its own for each document, destroyed after:
 * sandboxed, without preload and without JavaScript, and it can reach nothing but the document itself.
 */
export function createPdfRenderer(): PdfRenderer {
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

  return {
    render: async (document, paperWidthMm) => {
      sessionOfSlips();
      const url = `${page}${(count += 1)}`;
      waiting.set(url, document.html);
      const window = openSlipWindow(paperWidthMm);
      try {
        await window.loadURL(url);
        return await printToPdf(window, document, paperWidthMm);
      } finally {
        waiting.delete(url);
        window.destroy();
      }
    },
  };
}

function openSlipWindow(paperWidthMm: number): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: Math.ceil(paperWidthMm * cssPxPerMm),
    height: 600,
    webPreferences: {
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      spellcheck: false,
      disableDialogs: true,
    },
  });
}

async function printToPdf(
  window: BrowserWindow,
  document: PrintDocument,
  paperWidthMm: number,
): Promise<Uint8Array> {
  // The page itself runs nothing: main asks from a world of its own. Fonts load after the document does.
  const heightPx: unknown = await window.webContents.executeJavaScriptInIsolatedWorld(measuringWorld, [
    { code: 'document.fonts.ready.then(() => Math.ceil(document.body.getBoundingClientRect().height))' },
  ]);
  if (typeof heightPx !== 'number' || heightPx <= 0) {
    throw new Error(`${document.title}: height of the page unknown`);
  }
  return window.webContents.printToPDF({
    pageSize: { width: paperWidthMm / mmPerInch, height: (heightPx + 1) / 96 },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
  });
}
