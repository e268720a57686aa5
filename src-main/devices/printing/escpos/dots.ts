import type { Bitmap } from '../../printer.ts';
import type { EscposModel } from './escpos-model.ts';

type Head = Pick<EscposModel, 'dotsPerLine' | 'dotsPerMm' | 'minLengthMm'>;

/** What of the page lies over the head, which stands in the middle of the paper; at least as long as a slip must be. */
export function underHead(page: Bitmap, { dotsPerLine, dotsPerMm, minLengthMm }: Head): Bitmap {
  const height = Math.max(page.height, Math.ceil(minLengthMm * dotsPerMm));
  const stride = dotsPerLine / 8;
  const pageStride = Math.ceil(page.width / 8);
  const left = Math.floor((page.width - dotsPerLine) / 2);
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < page.height; y += 1) {
    for (let x = Math.max(0, -left); x < Math.min(dotsPerLine, page.width - left); x += 1) {
      const from = x + left;
      const isBlack = ((page.rows[y * pageStride + (from >> 3)] ?? 0) >> (7 - (from & 7))) & 1;
      const to = y * stride + (x >> 3);
      if (isBlack) rows[to] = (rows[to] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width: dotsPerLine, height, rows };
}

/** Bands of at most so many lines, from top to bottom. */
export function bandsOf({ width, height, rows }: Bitmap, lines: number): Bitmap[] {
  const stride = width / 8;
  return Array.from({ length: Math.ceil(height / lines) }, (_, index) => {
    const part = rows.slice(index * lines * stride, (index + 1) * lines * stride);
    return { width, height: part.length / stride, rows: part };
  });
}

const dle = 0x10;
/** EOT, ENQ, DC4: what makes a real-time command of a DLE before it. */
const commands = [0x04, 0x05, 0x14];

/**
 * A printer obeys a real-time command wherever it meets its bytes, in the middle of a picture too (Epson's reference,
 * notes to DLE EOT): one dot more breaks them. Bars are wider than the one dot that such a byte is.
 */
export function withoutCommands(band: Bitmap): Bitmap {
  const rows = band.rows.map((byte, index) =>
    byte === dle && commands.includes(band.rows[index + 1] ?? 0) ? 0x18 : byte,
  );
  return { ...band, rows };
}
