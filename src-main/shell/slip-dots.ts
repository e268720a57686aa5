import type { BrowserWindow, Rectangle } from 'electron';
import type { Bitmap } from '../devices/printer.ts';

/** A window for dots: drawn into memory alone, where the scale of the screen does not matter and no screen is too small. */
export const dotsWindow = { useContentSize: true, enableLargerThanScreen: true, frame: false };

/** Letters stand where they stand on paper, unmoved by the pixels of a screen, so that lines break at the same words. */
const asOnPaper = 'html { text-rendering: geometricPrecision } html::-webkit-scrollbar { display: none }';

/** Darker than this is black. A thermal head has no grey; thin strokes of small letters are grey at their edges. */
const blackBelow = 150;

/** From now on a millimetre of the page is so many pixels. */
export async function scalePage({ webContents }: BrowserWindow, dotsPerMm: number): Promise<void> {
  webContents.setZoomFactor((dotsPerMm * 25.4) / 96);
  await webContents.insertCSS(asOnPaper);
}

/** The page as black and white dots. @throws when the picture is not of the size that was asked for. */
export async function dotsOfPage(
  window: BrowserWindow,
  { width, height }: Pick<Rectangle, 'width' | 'height'>,
  drawn: () => Promise<unknown>,
): Promise<Bitmap> {
  window.setContentSize(width, height);
  await drawn();
  const picture = await window.webContents.capturePage(undefined, { stayHidden: true });
  const size = picture.getSize();
  if (size.width !== width || size.height !== height)
    throw new Error(`a picture of ${size.width} by ${size.height} dots, not ${width} by ${height}`);
  return blackAndWhite(picture.toBitmap(), width, height);
}

/** Four bytes a pixel, the last of them no colour. */
function blackAndWhite(pixels: Uint8Array, width: number, height: number): Bitmap {
  const stride = Math.ceil(width / 8);
  const rows = new Uint8Array(stride * height);
  for (let dot = 0, at = 0; dot < width * height; dot += 1, at += 4) {
    const sum = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0) + (pixels[at + 2] ?? 0);
    if (sum >= 3 * blackBelow) continue;
    const x = dot % width;
    const to = Math.floor(dot / width) * stride + (x >> 3);
    rows[to] = (rows[to] ?? 0) | (0x80 >> (x & 7));
  }
  return { width, height, rows };
}
