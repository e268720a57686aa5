import type { View } from '../../../src-main/contract/view.ts';
import { boxOf, distance, heightOf, millimetres, round, widthOf } from './glass.ts';
import type { Box } from './glass.ts';
import { describe, type Ledger } from './ledger.ts';
import { isShown, isVisuallyHidden, scrollerOf, scrolls, seenOf, stage } from './seeing.ts';
import type { Seen } from './seeing.ts';

/** Millimetres: what rounding and borders may take. */
const sizeTolerance = 0.2;
const reachTolerance = 1;
/** Rule R1: EN 301 549 8.3, and its draft for the low position. */
const reaches = { normal: [380, 1220], low: [800, 1100] } as const;

/** `sight`: what is seen of it now; `scroller`: in what it scrolls. A box that scrolls has the focus, but no deed. */
type Target = { element: HTMLElement; full: Box; sight: Seen; scroller: Element | null; scrolls: boolean };

export const focusable =
  'button, input:not([type=hidden]), select, textarea, a[href], summary, [role=button], [tabindex]:not([tabindex^="-"])';

/** What can be touched or have the focus; a label around its box is one with it. */
export function targets(): Target[] {
  const elements = Array.from(stage().querySelectorAll<HTMLElement>(focusable))
    .filter((each) => !each.closest('[inert]') && isShown(each) && !isVisuallyHidden(each))
    .map((each) => each.closest('label') ?? each);
  return Array.from(new Set(elements), (element) => {
    const full = boxOf(element);
    const sight = seenOf(element);
    return { element, full, sight, scroller: scrollerOf(element), scrolls: scrolls(element) };
  });
}

/** Rules T1, T2 and R1, and that nothing lies on a control. */
export function checkTargets(ledger: Ledger, { display, comfort }: View): void {
  const mm = millimetres(display);
  const [lowest, highest] = reaches[comfort.position];
  const all = targets();
  for (const { element, full, sight, scrolls: isScroller } of all) {
    const isPrimary = element.dataset['kioskTarget'] === 'primary';
    const [width, height] = [mm.of(widthOf(full)), mm.of(heightOf(full))];
    const least = (isPrimary ? 20 : 12.7) - sizeTolerance;
    ledger.check(isPrimary ? 'T1' : 'T2', element, Math.min(width, height) >= least, () => {
      return `${round(width)} x ${round(height)} mm`;
    });
    if (isScroller) continue;
    ledger.check('cut', element, sight.cutBy === null, () => `a control, cut by ${String(sight.cutBy)}`);
    if (!sight.box) continue;
    const [top, bottom] = [mm.aboveFloor(sight.box.top), mm.aboveFloor(sight.box.bottom)];
    const isInReach = top <= highest + reachTolerance && bottom >= lowest - reachTolerance;
    ledger.check('R1', element, isInReach, () => `from ${round(bottom)} to ${round(top)} mm`);
    checkUncovered(ledger, element, sight.box);
  }
  checkGaps(
    ledger,
    all.filter((each) => !each.scrolls),
    (px) => mm.of(px),
  );
}

/** Rule R2. */
export function checkStrip(ledger: Ledger): void {
  if (stage() !== document.body || document.documentElement.hasAttribute('data-blanked')) return;
  const keys = Array.from(document.querySelectorAll('footer [role=group] button'));
  const isWhole = (key: Element): boolean =>
    isShown(key) && !scrollerOf(key) && seenOf(key).box !== null && seenOf(key).cutBy === null;
  ledger.check('R2', document.body, keys.length >= 3 && keys.every(isWhole), () => `${keys.length} keys`);
}

/** Every target with those that come after it. */
function checkGaps(ledger: Ledger, all: readonly Target[], mmOf: (px: number) => number): void {
  all.forEach((one, index) => {
    const near = all.slice(index + 1).flatMap((other) => {
      const gap = gapBetween(one, other);
      return gap === null || mmOf(gap) >= 2.54 - sizeTolerance ? [] : { gap, other };
    });
    ledger.check('gap', one.element, near.length === 0, () => {
      const [first, ...more] = near.map(
        ({ gap, other }) => `${round(mmOf(gap))} mm to ${describe(other.element)}`,
      );
      return more.length === 0 ? (first ?? '') : `${first ?? ''} and ${more.length} more`;
    });
  });
}

/** What scrolls together keeps its distance also out of sight; `null`: there is no gap between these. */
function gapBetween(one: Target, other: Target): number | null {
  if (one.element.contains(other.element) || other.element.contains(one.element)) return null;
  if (one.scroller === other.scroller) return distance(one.full, other.full);
  return one.sight.box && other.sight.box ? distance(one.sight.box, other.sight.box) : null;
}

/** A finger on its middle meets it, or its label, or a drawing of it in the same place (CodeCells.svelte). */
function checkUncovered(ledger: Ledger, element: HTMLElement, box: Box): void {
  const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  const drawing = hit?.closest('[aria-hidden="true"]')?.parentElement;
  const isLabel = hit?.closest('label')?.control === element;
  const holds = hit !== null && (element.contains(hit) || isLabel || drawing?.contains(element) === true);
  ledger.check(
    'uncovered',
    element,
    holds,
    () => `under ${hit ? describe(hit) : 'nothing that can be touched'}`,
  );
}
