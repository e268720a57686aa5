import { boxOf, common, heightOf, widthOf } from './glass.ts';
import type { Box } from './glass.ts';
import { isShown, isVisuallyHidden, scrollerOf, seen, stage } from './seeing.ts';

/** `ink`: where its letters are; `box`: what is seen of them now. */
export type Line = { ink: Box; box: Box | null; cutBy: string | null };

/** One run of letters and the element whose style it has; `scroller`: in what it scrolls. */
export type Text = {
  holder: HTMLElement;
  style: CSSStyleDeclaration;
  lines: Line[];
  scroller: Element | null;
  isDecoration: boolean;
};

/** Every visible text of the page, line by line. */
export function visibleTexts(): Text[] {
  const walker = document.createTreeWalker(stage(), NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const text = textOf(walker.currentNode as globalThis.Text);
    if (text) found.push(text);
  }
  return [...found, ...typedTexts()];
}

/** What stands in a box, unless other elements show it (CodeCells.svelte). */
function typedTexts(): Text[] {
  return Array.from(stage().querySelectorAll('input')).flatMap((input) => {
    const style = getComputedStyle(input);
    const isRead = /text|search|tel|number/.test(input.type) && input.value !== '' && isShown(input);
    return isRead && style.color !== 'rgba(0, 0, 0, 0)' ? lined(input, style, [typedInk(input, style)]) : [];
  });
}

function textOf(node: globalThis.Text): Text | null {
  const holder = node.parentElement;
  if (!holder || node.data.trim() === '' || !isShown(holder) || isVisuallyHidden(holder)) return null;
  const style = getComputedStyle(holder);
  const ink = inkOf(node, style);
  return ink.length === 0 ? null : lined(holder, style, ink);
}

function lined(holder: HTMLElement, style: CSSStyleDeclaration, inks: readonly Box[]): Text {
  const lines = inks.map((ink) => ({ ink, ...seen(ink, holder) }));
  return { holder, style, lines, scroller: scrollerOf(holder), isDecoration: isDecoration(holder) };
}

/** Not heard and not needed; the cells of a code are not heard either, but are what is read of it. */
function isDecoration(holder: Element): boolean {
  return holder.closest('[aria-hidden="true"]') !== null && holder.closest('[data-place]') === null;
}

const pen = document.createElement('canvas').getContext('2d');

/** Where there is ink, a box a line: what the browser gives is as high as the typeface, which is half as much again. */
function inkOf(node: globalThis.Text, style: CSSStyleDeclaration): Box[] {
  const letters = lettersOf(node.data.trim(), style);
  const range = document.createRange();
  range.selectNodeContents(node);
  return Array.from(range.getClientRects())
    .filter(({ width, height }) => width > 1 && height > 1)
    .map(({ left, right, top }) => {
      return { left, right, ...heights(top, letters) };
    });
}

/** In a box of one line the letters stand in the middle, and begin where one begins to read. */
function typedInk(input: HTMLInputElement, style: CSSStyleDeclaration): Box {
  const letters = lettersOf(input.value, style);
  const [left, right, top, bottom] = (['Left', 'Right', 'Top', 'Bottom'] as const).map(
    (side) => parseFloat(style[`padding${side}`]) + parseFloat(style[`border${side}Width`]),
  ) as [number, number, number, number];
  const box = boxOf(input);
  const inside = {
    left: box.left + left,
    right: box.right - right,
    top: box.top + top,
    bottom: box.bottom - bottom,
  };
  const height = letters.fontBoundingBoxAscent + letters.fontBoundingBoxDescent;
  const ends =
    style.direction === 'rtl'
      ? { left: inside.right - letters.width, right: inside.right }
      : { left: inside.left, right: inside.left + letters.width };
  return { ...ends, ...heights(inside.top + (heightOf(inside) - height) / 2, letters) };
}

function lettersOf(text: string, style: CSSStyleDeclaration): TextMetrics {
  if (!pen) throw new Error('no canvas to measure letters with');
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  pen.letterSpacing = style.letterSpacing === 'normal' ? '0px' : style.letterSpacing;
  return pen.measureText(text);
}

/** Of the ink, where a box as high as the typeface begins at `top`. */
function heights(top: number, letters: TextMetrics): Pick<Box, 'top' | 'bottom'> {
  const baseline = top + letters.fontBoundingBoxAscent;
  return {
    top: baseline - letters.actualBoundingBoxAscent,
    bottom: baseline + letters.actualBoundingBoxDescent,
  };
}

/** Whether the ink of two texts lies on each other by more than a pixel, also out of sight where both scroll together. */
export function lieOnEachOther(one: Text, other: Text): boolean {
  const together = one.scroller !== null && one.scroller === other.scroller;
  const boxIn = ({ ink, box }: Line): Box | null => (together ? ink : box);
  return one.lines.some((line) =>
    other.lines.some((another) => {
      const [box, beside] = [boxIn(line), boxIn(another)];
      const both = box && beside && common(box, beside);
      return both !== null && widthOf(both) > 1 && heightOf(both) > 1;
    }),
  );
}
