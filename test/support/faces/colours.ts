/** Red, green, blue from 0 to 255, and how much of it covers what is behind, from 0 to 1. */
export type Colour = readonly [number, number, number, number];

/** As computed styles give it. */
export function colourOf(text: string): Colour {
  const [red, green, blue, alpha] = (/^rgba?\((.+)\)$/.exec(text)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined || Number.isNaN(red))
    throw new Error(`not a colour that can be measured: ${text}`);
  return [red, green, blue, alpha ?? 1];
}

/** WCAG 2.2, contrast ratio: from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What one sees of a colour over an opaque one. */
export function over([red, green, blue, alpha]: Colour, ground: Colour): Colour {
  const mix = (front: number, back: number): number => front * alpha + back * (1 - alpha);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}

export const faded = ([red, green, blue, alpha]: Colour, by: number): Colour => [
  red,
  green,
  blue,
  alpha * by,
];

/** What is behind the letters of an element at a place in it: the first opaque ground, and what veils it. */
export function groundAt(element: Element, x: number, y: number): Colour {
  const painted = document.elementsFromPoint(x, y);
  const from = painted.indexOf(element);
  return groundOf(from === -1 ? chain(element) : painted.slice(from));
}

function groundOf(layers: readonly Element[]): Colour {
  const veils: Colour[] = [];
  for (const layer of layers) {
    const colour = colourOf(getComputedStyle(layer).backgroundColor);
    if (colour[3] === 0) continue;
    veils.push(colour);
    if (colour[3] === 1) break;
  }
  return veils.reduceRight((ground, veil) => over(veil, ground), [255, 255, 255, 1] as Colour);
}

function chain(element: Element): Element[] {
  return element.parentElement ? [element, ...chain(element.parentElement)] : [element];
}

/** How much is left of an element where it and what it stands in are see-through. */
export function opacityOf(element: Element): number {
  return chain(element).reduce((left, each) => left * Number(getComputedStyle(each).opacity), 1);
}
