import type { View } from '../../../src-main/contract/view.ts';
import type { TextSize } from '../../../src-main/contract/comfort.ts';
import { boxOf, millimetres, round } from './glass.ts';
import type { Box } from './glass.ts';
import { describe, type Ledger } from './ledger.ts';
import { boxesAround, isShown, isVisuallyHidden, scrolls, stage } from './seeing.ts';
import { lieOnEachOther, type Text } from './texts.ts';

/** Height of a capital letter of Titillium Web in em (patients.md §3.1). */
const capital = 0.692;
/** Rules X1 to X3, in millimetres; what is read, rather than pressed or a heading, is larger at the largest. */
const least: Record<TextSize, { all: number; read: number }> = {
  small: { all: 3.5, read: 3.5 },
  normal: { all: 4.8, read: 4.8 },
  large: { all: 6.1, read: 6.1 },
  largest: { all: 6.1, read: 8.5 },
};
const read = ':is(main, dialog) :is(p, dd, li)';

export function checkLetters(ledger: Ledger, { display, comfort }: View, texts: readonly Text[]): void {
  const mm = millimetres(display);
  for (const { holder, style, isDecoration } of texts) {
    if (isDecoration) continue;
    const isRead = holder.closest(read) !== null && holder.closest('button, label') === null;
    const wanted = least[comfort.textSize][isRead ? 'read' : 'all'];
    const height = mm.of(parseFloat(style.fontSize) * capital);
    ledger.check('X', holder, height >= wanted - 0.05, () => `${round(height)} mm instead of ${wanted}`);
  }
}

/** Rule X2: no loss and no way sideways. */
export function checkRoom(ledger: Ledger, texts: readonly Text[]): void {
  for (const { holder, style, lines } of texts) {
    const cut = lines.find(({ cutBy }) => cutBy !== null);
    ledger.check('cut', holder, cut === undefined, () => `a text, cut by ${cut?.cutBy ?? ''}`);
    const isShortened = style.textOverflow === 'ellipsis' && holder.scrollWidth > holder.clientWidth;
    ledger.check('ellipsis', holder, !isShortened, () => 'ends in dots');
    const narrow = lines.map(({ ink }) => tooSmallFor(ink, holder)).find((each) => each !== null);
    ledger.check('overflow', holder, !narrow, () => `sticks out of ${narrow ? describe(narrow) : ''}`);
  }
  texts.forEach((one, index) => {
    const other = texts.slice(index + 1).find((each) => lieOnEachOther(one, each));
    ledger.check('overlap', one.holder, !other, () => `lies on ${other ? describe(other.holder) : ''}`);
  });
  for (const each of [document.documentElement, stage(), ...stage().querySelectorAll('*')])
    if (each instanceof HTMLElement) checkBox(ledger, each);
}

/** The first box that letters stick out of, up to what scrolls; a box of one line may be lower than its accents. */
function tooSmallFor(ink: Box, holder: Element): Element | null {
  const boxes = boxesAround(holder);
  const scroller = boxes.findIndex(scrolls);
  const inside = scroller === -1 ? boxes : boxes.slice(0, scroller);
  const isTooSmall = (box: Box): boolean =>
    ink.left < box.left - 1 ||
    ink.right > box.right + 1 ||
    ink.top < box.top - 3 ||
    ink.bottom > box.bottom + 3;
  return inside.find((each) => isTooSmall(boxOf(each))) ?? null;
}

function checkBox(ledger: Ledger, box: HTMLElement): void {
  if (!isShown(box) || isVisuallyHidden(box)) return;
  const style = getComputedStyle(box);
  const words = box.textContent.trim();
  if (box.hasAttribute('data-scroll')) ledger.check('scroll', box, words !== '', () => 'says nothing');
  if (words === '') return;
  if (style.overflowX === 'visible' && box !== document.documentElement) return;
  const wide = box.scrollWidth - box.clientWidth;
  ledger.check('overflow', box, wide <= 1, () => `scrolls ${wide} px sideways`);
  if (!/auto|scroll/.test(style.overflowY) || box.scrollHeight <= box.clientHeight + 1) return;
  ledger.check('overflow', box, box.hasAttribute('data-scroll'), () => 'scrolls, and does not say so');
  const line = parseFloat(style.fontSize) * 1.2;
  ledger.check(
    'scroll',
    box,
    box.clientHeight >= 2 * line,
    () => `shows ${round(box.clientHeight / line)} lines`,
  );
}
