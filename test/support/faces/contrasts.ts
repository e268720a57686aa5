import themesCss from '../../../src-renderer/themes.css?raw';
import type { Theme } from '../../../src-main/contract/comfort.ts';
import { colourOf, contrast, faded, groundAt, opacityOf, over } from './colours.ts';
import { boxOf, round } from './glass.ts';
import type { Box } from './glass.ts';
import type { Ledger } from './ledger.ts';
import { isShown, isVisuallyHidden, stage } from './seeing.ts';
import { focusable } from './targets.ts';
import type { Text } from './texts.ts';

/** The lowest contrast of each pair of tokens that was seen as text on a ground: `standard ink on paper` → 17.4. */
export type TokenContrasts = Record<string, number>;

const isOff = (element: Element): boolean =>
  element.closest(':disabled, [aria-disabled="true"], label:has(:disabled)') !== null;

/** Rules C1 and C3. */
export function checkTextContrast(ledger: Ledger, theme: Theme, texts: readonly Text[]): TokenContrasts {
  const tokens = tokensNow();
  const found: TokenContrasts = {};
  for (const { holder, style, lines } of texts) {
    const line = lines.find(({ box }) => box) ?? lines[0];
    const letters = faded(colourOf(style.color), opacityOf(holder));
    if (!line || letters[3] === 0) continue;
    const ground = groundAt(holder, ...middle(line.box ?? line.ink));
    const ratio = contrast(over(letters, ground), ground);
    const pair = `${theme} ${nameIn(tokens, style.color)} on ${nameIn(tokens, cssOf(ground))}`;
    found[pair] = Math.min(found[pair] ?? Infinity, round(ratio));
    const wanted = isOff(holder) ? 4.5 : 7;
    ledger.check('C1', holder, ratio >= wanted, () => `${round(ratio)}:1, ${pair}`);
    if (theme !== 'standard') ledger.check('C3', holder, ratio >= 15, () => `${round(ratio)}:1, ${pair}`);
  }
  return found;
}

/** Rule C2: edges of what can be touched, unless it is filled; signs. What is switched off need not (SC 1.4.11). */
export function checkShapeContrast(ledger: Ledger): void {
  for (const control of stage().querySelectorAll(`:is(${focusable}, label:has(input)):not([data-scroll])`)) {
    if (!control.matches('input[type=radio], input[type=checkbox]') && isShownAndOn(control))
      checkEdge(ledger, control);
  }
  for (const icon of stage().querySelectorAll('svg')) {
    const { stroke } = getComputedStyle(icon);
    if (stroke === 'none' || !isShownAndOn(icon)) continue;
    const ground = groundAt(icon, ...middle(boxOf(icon)));
    const ratio = contrast(over(faded(colourOf(stroke), opacityOf(icon)), ground), ground);
    ledger.check('C2', icon.parentElement ?? icon, ratio >= 3, () => `an icon, ${round(ratio)}:1`);
  }
}

function isShownAndOn(element: Element): boolean {
  return !isOff(element) && isShown(element) && !isVisuallyHidden(element);
}

function checkEdge(ledger: Ledger, control: Element): void {
  const style = getComputedStyle(control);
  const outside = groundAt(control.parentElement ?? document.body, ...middle(boxOf(control)));
  const fill = over(colourOf(style.backgroundColor), outside);
  const edges = (['Top', 'Right', 'Bottom', 'Left'] as const)
    .filter((side) => parseFloat(style[`border${side}Width`]) > 0)
    .map((side) => contrast(over(colourOf(style[`border${side}Color`]), outside), outside));
  const ratio = Math.max(contrast(fill, outside), edges.length === 4 ? Math.min(...edges) : 0);
  ledger.check('C2', control, ratio >= 3, () => `its edge, ${round(ratio)}:1`);
}

export function middle({ left, top, right, bottom }: Box): [number, number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** The names that components use (themes.css), by the colour that they have now. */
function tokensNow(): Map<string, string> {
  const names = Array.from(
    new Set(Array.from(themesCss.matchAll(/^ {2}--([a-z-]+):/gm), ([, name = '']) => name)),
  );
  const probe = document.body.appendChild(document.createElement('i'));
  const tokens = new Map<string, string>();
  for (const name of names.filter((each) => each !== 'shadow')) {
    probe.style.color = `var(--${name})`;
    const { color } = getComputedStyle(probe);
    if (!tokens.has(color)) tokens.set(color, name);
  }
  probe.remove();
  return tokens;
}

const nameIn = (tokens: Map<string, string>, colour: string): string => tokens.get(colour) ?? colour;
const cssOf = ([red, green, blue]: readonly number[]): string =>
  `rgb(${[red, green, blue].map((part) => Math.round(part ?? 0)).join(', ')})`;
