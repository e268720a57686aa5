import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap } from '../../../src-main/devices/printer.ts';

/** As a picture to be looked at: one bit a dot, black on white (PNG, ISO/IEC 15948). */
export function pngOf({ width, height, rows }: Bitmap): Buffer {
  const stride = Math.ceil(width / 8);
  const lines = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let at = 0; at < stride; at += 1)
      lines[y * (stride + 1) + 1 + at] = ~(rows[y * stride + at] ?? 0) & 0xff;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const all = Buffer.alloc(body.length + 8);
  all.writeUInt32BE(data.length, 0);
  body.copy(all, 4);
  all.writeUInt32BE(crc32(body), body.length + 4);
  return all;
}

/** The dots of a PBM file (P4), as pdftoppm writes it. */
export function bitmapOfPbm(pbm: Buffer): Bitmap {
  const head = /^P4\s+(\d+)\s+(\d+)\s/.exec(pbm.subarray(0, 64).toString('latin1'));
  if (!head) throw new Error('no PBM');
  return { width: Number(head[1]), height: Number(head[2]), rows: pbm.subarray(head[0].length) };
}

export function isBlack({ width, height, rows }: Bitmap, x: number, y: number): boolean {
  if (x < 0 || y < 0 || x >= width || y >= height) return false;
  return (((rows[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;
}

/** A line of text, a rule, a code: rows with ink, with white above and below. */
export type InkBlock = { top: number; bottom: number };

export function inkBlocks(paper: Bitmap): InkBlock[] {
  const stride = Math.ceil(paper.width / 8);
  const blocks: InkBlock[] = [];
  for (let y = 0; y < paper.height; y += 1) {
    if (!paper.rows.subarray(y * stride, (y + 1) * stride).some(Boolean)) continue;
    const last = blocks.at(-1);
    if (last && y - last.bottom <= 2) last.bottom = y;
    else blocks.push({ top: y, bottom: y });
  }
  return blocks;
}

/**
 * How many of a hundred black dots of a block of `one` have a black dot of `other` within so many dots, where that is
 * moved right by `dx` and down by `dy`.
 */
export function overlap(
  [one, { top, bottom }]: readonly [Bitmap, InkBlock],
  other: Bitmap,
  { dx, dy, within }: { dx: number; dy: number; within: number },
): number {
  let all = 0;
  let met = 0;
  for (let y = top; y <= bottom; y += 1)
    for (let x = 0; x < one.width; x += 1) {
      // What lies beyond the edge of the other cannot be on it.
      if (!isBlack(one, x, y) || x - dx < 0 || x - dx >= other.width) continue;
      all += 1;
      if (isNear(other, x - dx, y - dy, within)) met += 1;
    }
  return (100 * met) / all;
}

function isNear(paper: Bitmap, x: number, y: number, within: number): boolean {
  for (let down = -within; down <= within; down += 1)
    for (let right = -within; right <= within; right += 1)
      if (isBlack(paper, x + right, y + down)) return true;
  return false;
}
