import { readBarcodes } from 'zxing-wasm/reader';
import type { Bitmap } from '../../src-main/devices/printer.ts';
import { pngOf } from './escpos/ink.ts';
// Gives the decoder its machine code.
import './paper-evidence.ts';

/** Two units of the drawing are a module; so many dots each. */
const dotsPerModule = 4;
const quietModules = 4;

/** The QR codes that are drawn in a laid-out paper, as a decoder that is not ours reads them. */
export async function qrCodesInHtml(html: string): Promise<string[]> {
  const texts: string[] = [];
  for (const [, drawing = ''] of html.matchAll(/<svg class="qr"[^>]*>(.*?)<\/svg>/gs)) {
    const found = await readBarcodes(pngOf(dotsOf(drawing)), { tryHarder: true, formats: ['QRCode'] });
    texts.push(...found.map(({ text }) => text));
  }
  return texts;
}

type Edge = { x: number; top: number; bottom: number };

/** Black is what has an odd number of upright edges to its left. */
function dotsOf(drawing: string): Bitmap {
  const edges = [...drawing.matchAll(/M([^Z]+)Z/g)].flatMap(([, outline = '']) => edgesOf(outline));
  const modules = Math.max(...edges.map(({ bottom }) => bottom)) / 2 + 2 * quietModules;
  const width = modules * dotsPerModule;
  const stride = Math.ceil(width / 8);
  const rows = new Uint8Array(stride * width);
  const unitOf = (dot: number): number => 2 * (Math.floor(dot / dotsPerModule) - quietModules) + 1;
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [ux, uy] = [unitOf(x), unitOf(y)];
      const toTheLeft = edges.filter(({ x: at, top, bottom }) => at < ux && top < uy && uy < bottom);
      const index = y * stride + (x >> 3);
      if (toTheLeft.length % 2 === 1) rows[index] = (rows[index] ?? 0) | (0x80 >> (x & 7));
    }
  return { width, height: width, rows };
}

function edgesOf(outline: string): Edge[] {
  const corners = outline.split('L').map((corner) => corner.trim().split(' ').map(Number));
  return corners.flatMap(([x = 0, y = 0], at) => {
    const [otherX = 0, otherY = 0] = corners[(at + 1) % corners.length] ?? [];
    return x === otherX ? [{ x, top: Math.min(y, otherY), bottom: Math.max(y, otherY) }] : [];
  });
}
