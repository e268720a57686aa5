import { readBarcodes } from 'zxing-wasm/reader';
import type { Bitmap } from '../../src-main/devices/printer.ts';
import { bitmapOfPbm, isBlack, pngOf } from './escpos/ink.ts';
import { dotsOf } from './paper-evidence.ts';

/** A QR code as a decoder that is not ours reads it; version and level as the code itself says (ISO/IEC 18004). */
export type QrEvidence = {
  text: string;
  version: string;
  level: string;
  /** Of the black, without the white around. */
  wideMm: number;
  highMm: number;
};

const mmPerDot = 25.4 / 203;
/** Less than the white around any code, and more than a decoder is wrong about its corners. */
const aroundDots = 8;

/** The QR codes on a paper as the thermal head sets it: 203 dots an inch, black or white. */
export async function qrCodesOn(pdf: Uint8Array): Promise<QrEvidence[]> {
  const paper = bitmapOfPbm(dotsOf(pdf));
  const found = await readBarcodes(pngOf(paper), { tryHarder: true, formats: ['QRCode'] });
  return found.map(({ text, extra, position }) => {
    const { Version, ECLevel } = JSON.parse(extra) as { Version?: string | number; ECLevel?: string };
    const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft];
    return { text, version: String(Version), level: String(ECLevel), ...sidesOf(paper, corners) };
  });
}

/** From the first to the last black dot between these corners and a little around them. */
function sidesOf(
  paper: Bitmap,
  corners: readonly { x: number; y: number }[],
): Pick<QrEvidence, 'wideMm' | 'highMm'> {
  const [left, right] = reach(corners.map(({ x }) => x));
  const [top, bottom] = reach(corners.map(({ y }) => y));
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = top; y <= bottom; y += 1)
    for (let x = left; x <= right; x += 1)
      if (isBlack(paper, x, y)) {
        xs.push(x);
        ys.push(y);
      }
  return { wideMm: extent(xs) * mmPerDot, highMm: extent(ys) * mmPerDot };
}

function reach(places: readonly number[]): [from: number, to: number] {
  return [Math.round(Math.min(...places)) - aroundDots, Math.round(Math.max(...places)) + aroundDots];
}

function extent(places: readonly number[]): number {
  const ordered = places.toSorted((a, b) => a - b);
  return (ordered.at(-1) ?? 0) - (ordered[0] ?? 0) + 1;
}
