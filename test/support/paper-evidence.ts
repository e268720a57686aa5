import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bitmap } from '../../src-main/devices/printer.ts';
import { pngOf } from './escpos/ink.ts';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

// The decoder would fetch its machine code from a network: it is given the file of its own package instead.
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer } });

/** What a paper says, read from the bytes that reached the printer with tools that know nothing of our layout. */
export type PaperEvidence = {
  text: string;
  pages: number;
  widthMm: number;
  heightMm: number;
  /** Linear ones. */
  barcodes: string[];
  qrCodes: string[];
};

const mmPerPoint = 25.4 / 72;

export async function examinePaper(pdf: Uint8Array): Promise<PaperEvidence> {
  const folder = mkdtempSync(join(tmpdir(), 'totem-paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const run = (program: string, ...args: string[]): string =>
      execFileSync(program, args, { encoding: 'utf8' });
    const info = run('pdfinfo', file);
    const [, width = '', height = ''] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? [];
    // 203 dpi: the dots of the thermal head decide whether the bars can be read.
    run('pdftoppm', '-png', '-r', '203', '-gray', '-singlefile', file, join(folder, 'paper'));
    const found = await readBarcodes(readFileSync(join(folder, 'paper.png')), { tryHarder: true });
    return {
      text: run('pdftotext', '-layout', file, '-').replace(/\s+/g, ' '),
      pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
      widthMm: Number(width) * mmPerPoint,
      heightMm: Number(height) * mmPerPoint,
      barcodes: found.filter(({ format }) => format !== 'QRCode').map((code) => code.text),
      qrCodes: found.filter(({ format }) => format === 'QRCode').map((code) => code.text),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The paper as the thermal head sets it: 203 dots an inch, black or white, as a PBM file. */
export function dotsOf(pdf: Uint8Array): Buffer {
  return dotsAt(203, pdf);
}

export function dotsAt(dotsPerInch: number, pdf: Uint8Array): Buffer {
  return execFileSync('pdftoppm', ['-mono', '-r', String(dotsPerInch), '-singlefile', '-'], { input: pdf });
}

/** The codes on a paper that came out as dots. */
export async function codesOn(paper: Bitmap): Promise<Pick<PaperEvidence, 'barcodes' | 'qrCodes'>> {
  const found = await readBarcodes(pngOf(paper), { tryHarder: true });
  return {
    barcodes: found.filter(({ format }) => format !== 'QRCode').map((code) => code.text),
    qrCodes: found.filter(({ format }) => format === 'QRCode').map((code) => code.text),
  };
}
