import { boxOf, common, wholeWindow } from './glass.ts';
import type { Box } from './glass.ts';
import { describe } from './ledger.ts';

/** What is open on the page: the topmost modal dialog, all else being out of reach, or the whole body. */
export function stage(): HTMLElement {
  return Array.from(document.querySelectorAll<HTMLDialogElement>('dialog:modal')).at(-1) ?? document.body;
}

export function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** For whoever hears the page only (app.css): clipped away, or no bigger than a point. */
export function isVisuallyHidden(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) {
    const style = getComputedStyle(each);
    if (style.clipPath.startsWith('inset(50%')) return true;
    if (style.overflow === 'hidden' && each.clientWidth <= 1 && each.clientHeight <= 1) return true;
  }
  return false;
}

/** A box that says of itself that it scrolls, and does so downwards. */
export function scrolls(element: Element): boolean {
  return element.hasAttribute('data-scroll') && /auto|scroll/.test(getComputedStyle(element).overflowY);
}

export function scrollerOf(element: Element): Element | null {
  for (let each = element.parentElement; each; each = each.parentElement) if (scrolls(each)) return each;
  return null;
}

/** `box`: what is seen of it now; `cutBy`: what cuts it where no scrolling shows the rest. */
export type Seen = { box: Box | null; cutBy: string | null };

/** What is left of an element, or of a box as large as its outline; what it cuts itself is inside of it. */
export function seenOf(element: Element, box = boxOf(element)): Seen {
  return leftOf(
    box,
    clippers(element).filter((each) => each.element !== element),
  );
}

/** What is left of a box that lies inside of `holder`. */
export function seen(box: Box, holder: Element): Seen {
  return leftOf(box, clippers(holder));
}

function leftOf(box: Box, around: readonly Clipper[]): Seen {
  let left: Box | null = box;
  for (const each of around) {
    const frame = paddingBox(each.element);
    const open = { ...frame };
    if (!each.x) [open.left, open.right] = [-Infinity, Infinity];
    if (!each.y) [open.top, open.bottom] = [-Infinity, Infinity];
    const scrolling = scrolls(each.element);
    const isCut = scrolling
      ? sticksOut(left, { ...open, ...wholeHeight(each.element, frame) })
      : sticksOut(left, open);
    if (isCut) return { box: common(left, open), cutBy: describe(each.element) };
    left = common(left, open);
    if (!left) return { box: null, cutBy: null };
  }
  return { box: common(left, wholeWindow()), cutBy: sticksOut(left, wholeWindow()) ? 'the window' : null };
}

/** By more than a pixel. */
function sticksOut(box: Box, frame: Box): boolean {
  return (
    box.left < frame.left - 1 ||
    box.top < frame.top - 1 ||
    box.right > frame.right + 1 ||
    box.bottom > frame.bottom + 1
  );
}

function paddingBox(element: Element): Box {
  const { left, top } = boxOf(element);
  const x = left + element.clientLeft;
  const y = top + element.clientTop;
  return { left: x, top: y, right: x + element.clientWidth, bottom: y + element.clientHeight };
}

/** From where to where what scrolls can be brought into its frame. */
function wholeHeight(element: Element, frame: Box): Pick<Box, 'top' | 'bottom'> {
  const top = frame.top - element.scrollTop;
  return { top, bottom: top + element.scrollHeight };
}

type Clipper = { element: Element; x: boolean; y: boolean };

/** The boxes that cut what sticks out of them. */
function clippers(holder: Element): Clipper[] {
  return boxesAround(holder).flatMap((element) => {
    const { contain, overflowX, overflowY } = getComputedStyle(element);
    const paint = /paint|strict|content/.test(contain);
    const [x, y] = [paint || overflowX !== 'visible', paint || overflowY !== 'visible'];
    // What overflows the body is cut by the window.
    return (x || y) && element !== document.body ? [{ element, x, y }] : [];
  });
}

/** The boxes that an element lies in, itself first; what is positioned leaves out those that do not hold it. */
export function boxesAround(holder: Element): Element[] {
  const found: Element[] = [];
  let position = 'static';
  for (
    let each: Element | null = holder;
    each && each !== document.documentElement;
    each = each.parentElement
  ) {
    const style = getComputedStyle(each);
    const holds = position !== 'fixed' && (position !== 'absolute' || style.position !== 'static');
    if (!holds) continue;
    if (!/^(inline|contents)$/.test(style.display)) found.push(each);
    position = style.position;
  }
  return found;
}
