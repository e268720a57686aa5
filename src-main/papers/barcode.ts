import { code128, drawingSVG } from 'bwip-js/generic';

/** Dots per millimetre of the thermal heads in use (203 dpi): bars that are whole dots stay sharp. */
const dotsPerMm = 8;
const heightMm = 14;
/** ISO/IEC 15417: ten modules of white on either side. */
const quietModules = 10;

/** Characters that are set in Code 128 on our papers: those of a booking or cancellation number. */
const printable = /^[A-Z0-9./-]{1,24}$/;

/**
 * Code 128 (ISO/IEC 15417) of `value` as SVG, at most `widthMm` wide with its quiet zones, bars of 3 or 2 dots.
 * `null` when the value has other characters or does not fit: then the number in print must do.
 */
export function barcodeSvg(value: string, widthMm: number): string | null {
  if (!printable.test(value)) return null;
  const svg = code128({ bcid: 'code128', text: value, scale: 1, height: 10 }, drawingSVG());
  const [, units, unitsHigh] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  const bars = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
  const modules = Number(units) + 2 * quietModules;
  const dots = [3, 2].find((each) => (modules * each) / dotsPerMm <= widthMm);
  if (!dots || !unitsHigh) return null;
  return (
    `<svg class="barcode" xmlns="http://www.w3.org/2000/svg" preserveAspectRatio="none" shape-rendering="crispEdges"` +
    ` viewBox="${-quietModules} 0 ${modules} ${unitsHigh}"` +
    ` width="${(modules * dots) / dotsPerMm}mm" height="${heightMm}mm">${bars}</svg>`
  );
}
