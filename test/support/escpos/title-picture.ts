import type { Bitmap, SlipRasteriser } from '../../../src-main/devices/printer.ts';

/** Lines of a bar, of a gap, and of each character. */
const barLines = 8;
const gapLines = 4;
const characterLines = 6;
const blockDots = 48;

/** A picture in the place of a page: a bar, the characters of the title as blocks of their bits, white, two bars. */
export function pictureOf(title: string, width: number, lines = 480): Bitmap {
  const bar = Array<Uint8Array>(barLines).fill(lineOf(0xff, width));
  const gap = Array<Uint8Array>(gapLines).fill(lineOf(0, width));
  const characters = [...Buffer.from(title)].flatMap((code) => [
    ...Array<Uint8Array>(characterLines).fill(lineOf(code, width)),
  ]);
  const used = 3 * barLines + 3 * gapLines + characters.length;
  const white = Array<Uint8Array>(Math.max(0, lines - used)).fill(lineOf(0, width));
  const all = [...bar, ...gap, ...characters, ...gap, ...white, ...bar, ...gap, ...bar];
  return { width, height: all.length, rows: new Uint8Array(Buffer.concat(all)) };
}

/** The title on a slip that came out whole; `undefined`: half a one, or white paper. */
export function titleOf({ width, height, rows }: Bitmap): string | undefined {
  const codes = Array.from({ length: height }, (_, line) => codeAt(rows, width, line));
  const last = codes.findLastIndex((code) => code !== 0);
  const tail = codes.slice(last + 1 - 2 * barLines - gapLines, last + 1);
  const isWhole =
    codes.slice(0, barLines).every((code) => code === 0xff) &&
    tail.length === 2 * barLines + gapLines &&
    tail.every((code, index) => code === (index >= barLines && index < barLines + gapLines ? 0 : 0xff));
  if (!isWhole) return undefined;
  const characters: number[] = [];
  for (let line = barLines + gapLines; codes[line] !== 0; line += characterLines)
    characters.push(codes[line] ?? 0);
  return Buffer.from(characters).toString();
}

export const titleRasteriser: SlipRasteriser = {
  rasterise: async ({ title }, paperWidthMm, dotsPerMm) =>
    pictureOf(title, Math.round(paperWidthMm * dotsPerMm)),
};

const leftOf = (width: number): number => Math.floor(width / 2) - 4 * blockDots;

function lineOf(code: number, width: number): Uint8Array {
  const line = new Uint8Array(Math.ceil(width / 8));
  for (let x = leftOf(width); x < leftOf(width) + 8 * blockDots; x += 1) {
    const bit = 7 - Math.floor((x - leftOf(width)) / blockDots);
    if ((code >> bit) & 1) line[x >> 3] = (line[x >> 3] ?? 0) | (0x80 >> (x & 7));
  }
  return line;
}

function codeAt(rows: Uint8Array, width: number, line: number): number {
  let code = 0;
  for (let block = 0; block < 8; block += 1) {
    const x = leftOf(width) + block * blockDots + blockDots / 2;
    const byte = rows[line * Math.ceil(width / 8) + (x >> 3)] ?? 0;
    code = (code << 1) | ((byte >> (7 - (x & 7))) & 1);
  }
  return code;
}
