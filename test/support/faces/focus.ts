import { colourOf, contrast, groundAt, over } from './colours.ts';
import { boxOf, round } from './glass.ts';
import type { Box } from './glass.ts';
import { middle } from './contrasts.ts';
import type { Ledger } from './ledger.ts';
import { isShown, isVisuallyHidden, seenOf, stage } from './seeing.ts';
import { focusable } from './targets.ts';

/** Rules C2 and A6 for all that the tabulator can come to; a key must have been pressed before on this page. */
export function checkFocus(ledger: Ledger): void {
  for (const each of stage().querySelectorAll<HTMLElement>(focusable)) {
    if (each.matches(':disabled') || each.closest('[inert]') || !isShown(each) || isVisuallyHidden(each))
      continue;
    each.focus();
    each.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    if (document.activeElement === each) checkOne(ledger, each);
    else ledger.check('focus', each, false, () => 'takes no focus');
  }
}

function checkOne(ledger: Ledger, element: HTMLElement): void {
  const style = getComputedStyle(element);
  const width = style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth);
  const shows = element.matches(':focus-visible') && width >= 2;
  ledger.check('focus', element, shows, () => `an outline of ${round(width)} px`);
  if (!shows) return;
  const ground = groundAt(element.parentElement ?? document.body, ...middle(boxOf(element)));
  const ratio = contrast(over(colourOf(style.outlineColor), ground), ground);
  ledger.check('focus', element, ratio >= 3, () => `its outline has ${round(ratio)}:1`);
  const { cutBy } = seenOf(element, grown(boxOf(element), width + parseFloat(style.outlineOffset)));
  ledger.check('focus', element, cutBy === null, () => `its outline is cut by ${String(cutBy)}`);
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
