import type { DisplayView } from '../../../src-main/contract/facility-view.ts';

/** In CSS pixels of the window. */
export type Box = { left: number; top: number; right: number; bottom: number };

export const widthOf = (box: Box): number => box.right - box.left;
export const heightOf = (box: Box): number => box.bottom - box.top;
export const wholeWindow = (): Box => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });

export function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

/** What both have, or `null`. */
export function common(one: Box, other: Box): Box | null {
  const box = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return widthOf(box) > 0 && heightOf(box) > 0 ? box : null;
}

/** The free way between two boxes: 0 when they touch, negative by the thinner side of what both cover. */
export function distance(one: Box, other: Box): number {
  const x = Math.max(one.left - other.right, other.left - one.right);
  const y = Math.max(one.top - other.bottom, other.top - one.bottom);
  return x > 0 && y > 0 ? Math.hypot(x, y) : Math.max(x, y);
}

/** Pixels and millimetres of this glass (patients.md §3.1). */
export function millimetres({ pxPerMm, screenBottomMm }: DisplayView) {
  if (pxPerMm === null) throw new Error('a glass that nobody has measured has no millimetres');
  return {
    of: (px: number): number => px / pxPerMm,
    /** From the floor to this height in the window. */
    aboveFloor: (y: number): number => screenBottomMm + (innerHeight - y) / pxPerMm,
  };
}

export type Millimetres = ReturnType<typeof millimetres>;

export const round = (value: number): number => Math.round(value * 10) / 10;
