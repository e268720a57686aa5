import type { Input } from 'electron';

type Keys = Pick<Input, 'key' | 'control' | 'alt' | 'shift' | 'meta'>;

/** By themselves, and with Shift; F5, F11 and F12 are the browser's. */
const working =
  /^(F([1-46-9]|10)|Arrow(Up|Down|Left|Right)|Home|End|Page(Up|Down)|Backspace|Delete|Insert|Tab|Enter|Escape)$/;
/** Held with others, and what makes letters of two keys. */
const holding = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'CapsLock', 'NumLock', 'Dead', 'Process']);
/** Of the clipboard, of undoing; to the search. */
const withControl = new Set(['a', 'c', 'v', 'x', 'y', 'z', 'f', 'k']);
const movingWithControl = /^(Arrow(Up|Down|Left|Right)|Home|End|Backspace|Delete|Insert|Enter)$/;

/** What a form is filled and left with; the browser's own chords (reload, print, tools, back …) are none of it. */
export function isDeskKey({ key, control, alt, shift, meta }: Keys): boolean {
  if (holding.has(key)) return true;
  if (meta) return false;
  const isCharacter = /^.$/u.test(key);
  // AltGr, with which an Italian keyboard writes @ and #, comes as Ctrl+Alt in Windows.
  if (control && alt) return isCharacter;
  if (control) return !shift && withControl.has(key.toLowerCase()) ? true : movingWithControl.test(key);
  // A letter of the page's own, or the end of the window, which its frame hears of.
  if (alt) return isCharacter || key === 'F4';
  return isCharacter || working.test(key);
}

const factors = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** How large the page is to be after this key; `null`: it does not ask for that. */
export function zoomAfter({ key, control, alt, meta }: Keys, factor: number): number | null {
  if (!control || alt || meta) return null;
  if (key === '0') return 1;
  if (key === '+' || key === '=') return nextFactor(factor, 1);
  return key === '-' || key === '_' ? nextFactor(factor, -1) : null;
}

export function nextFactor(factor: number, by: 1 | -1): number {
  const near = factors.findIndex((each) => each > factor - 0.01);
  return factors[Math.min(Math.max(near + by, 0), factors.length - 1)] ?? 1;
}
