import { code128, drawingSVG, qrcode } from 'bwip-js/generic';
import type { QrLevel, QrSize } from './slip.ts';

/** Dots per millimetre of the thermal heads in use (203 dpi): bars that are whole dots stay sharp. */
const dotsPerMm = 8;
const heightMm = 14;
/** ISO/IEC 15417: ten modules of white on either side. */
const quietModules = 10;
/** ISO/IEC 18004: four modules of white around. */
const quietQrModules = 4;
/** Side of a QR code, as near as whole dots allow; a small one gets no larger modules than six dots. */
const qrMm = 34;
const qrDots = { least: 3, most: 6 };

/** Characters that are set in Code 128 on our papers: those of a booking or cancellation number. */
const printable = /^[A-Z0-9./-]{1,24}$/;

/**
 * Code 128 (ISO/IEC 15417) of `value` as SVG, at most `widthMm` wide with its quiet zones, bars of 3 or 2 dots.
 * `null` when the value has other characters or does not fit: then the number in print must do.
 */
export function barcodeSvg(value: string, widthMm: number): string | null {
  if (!printable.test(value)) return null;
  const svg = code128({ bcid: 'code128', text: value, scale: 1, height: 10 }, drawingSVG());
  const { units, unitsHigh, paths } = drawn(svg);
  const modules = units + 2 * quietModules;
  const dots = [3, 2].find((each) => (modules * each) / dotsPerMm <= widthMm);
  if (!dots) return null;
  const box = `${-quietModules} 0 ${modules} ${unitsHigh}`;
  return svgOf('barcode', box, (modules * dots) / dotsPerMm, heightMm, paths);
}

/**
 * QR code (ISO/IEC 18004) as SVG with its quiet zone. `null` when it would not fit into a code (of that size) or on the
 * paper.
 */
export function qrSvg(value: string, level: QrLevel, widthMm: number, size?: QrSize): string | null {
  // Where a code has room to spare, the library would raise the level.
  const exactly = size ? { version: String(size.version), fixedeclevel: true } : {};
  const options = { bcid: 'qrcode', text: value, scale: 1, eclevel: level, ...exactly };
  const svg = drawnQr(options);
  if (svg === null) return null;
  const { units, paths } = drawn(svg);
  // Two units a module.
  const modules = units / 2;
  const wanted = Math.floor(((size?.mm ?? qrMm) * dotsPerMm) / modules);
  const dots = Math.min(Math.max(wanted, qrDots.least), qrDots.most);
  const side = modules + 2 * quietQrModules;
  const sideMm = (side * dots) / dotsPerMm;
  if (sideMm > widthMm) return null;
  const box = `${-2 * quietQrModules} ${-2 * quietQrModules} ${2 * side} ${2 * side}`;
  return svgOf('qr', box, sideMm, sideMm, paths);
}

/** The library throws when the text is longer than the largest code can hold. */
function drawnQr(options: Parameters<typeof qrcode>[0]): string | null {
  try {
    return qrcode(options, drawingSVG());
  } catch {
    return null;
  }
}

function drawn(svg: string): { units: number; unitsHigh: number; paths: string } {
  const [, units, unitsHigh] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  if (!units || !unitsHigh) throw new Error('a code without a size');
  const paths = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  return { units: Number(units), unitsHigh: Number(unitsHigh), paths };
}

function svgOf(name: string, box: string, widthMm: number, tallMm: number, paths: string): string {
  return (
    `<svg class="${name}" xmlns="http://www.w3.org/2000/svg" preserveAspectRatio="none" shape-rendering="crispEdges"` +
    ` viewBox="${box}" width="${widthMm}mm" height="${tallMm}mm">${paths}</svg>`
  );
}
