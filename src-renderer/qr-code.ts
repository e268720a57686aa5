import { drawingSVG, qrcode } from 'bwip-js/generic';

/** A QR code as it is drawn: `modules` along a side, without the quiet zone, and paths in units of half a module. */
export type QrDrawing = { modules: number; paths: readonly string[] };

/** QR code (ISO/IEC 18004), error correction M. `null`: the text is longer than a code can hold. */
export function qrOf(text: string): QrDrawing | null {
  const svg = drawn(text);
  const side = /viewBox="0 0 (\d+) \d+"/.exec(svg ?? '')?.[1];
  if (svg === null || side === undefined) return null;
  return { modules: Number(side) / 2, paths: Array.from(svg.matchAll(/ d="([^"]+)"/g), ([, d]) => d ?? '') };
}

function drawn(text: string): string | null {
  const options = { bcid: 'qrcode', text, scale: 1, eclevel: 'M' };
  try {
    return qrcode(options, drawingSVG());
  } catch {
    return null;
  }
}
