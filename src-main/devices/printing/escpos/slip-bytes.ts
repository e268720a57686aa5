import type { Bitmap } from '../../printer.ts';
import { bandsOf, underHead, withoutCommands } from './dots.ts';
import type { EscposModel } from './escpos-model.ts';

/** GS a 0: no states unasked, which would be taken for answers. */
const noUnaskedStates = [0x1d, 0x61, 0];

/** A slip as the commands that print it, in pieces between which a status may be asked. */
export async function slipBytes(page: Bitmap, model: EscposModel): Promise<Uint8Array[]> {
  const { default: ReceiptPrinterEncoder } = await import('@point-of-sale/receipt-printer-encoder');
  // Its raster images feed the paper themselves; a line feed after each would part them.
  const encoder = new ReceiptPrinterEncoder({ imageMode: 'raster', feedAfterBlock: false });
  const pieces = bandsOf(underHead(page, model), model.bandLines).map((band, index) => {
    if (index === 0) encoder.initialize().raw(noUnaskedStates);
    const { width, height } = band;
    return encoder.image(pixelsOf(withoutCommands(band)), { width, height }).encode();
  });
  return [...pieces, Uint8Array.from(model.ending)];
}

/** What the encoder takes: four bytes a dot. */
function pixelsOf({ width, height, rows }: Bitmap): {
  width: number;
  height: number;
  data: Uint8ClampedArray;
} {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let dot = 0; dot < width * height; dot += 1) {
    const isBlack = ((rows[dot >> 3] ?? 0) >> (7 - (dot & 7))) & 1;
    if (isBlack) data.fill(0, dot * 4, dot * 4 + 3);
  }
  return { width, height, data };
}
