import type { View } from '../src-main/contract/view.ts';
import type { Dispatch } from './screen.ts';
import { words } from './words.ts';

/** What a command may hold. */
const longest = 400;

/**
 * While the voice is on, tells it what has the focus, and that a character was typed or taken away: never which one
 * (EN 301 549, 5.1.3.8). A heading that begins a screen is left out, the screen itself is being read. Gives the end.
 */
export function tellFocus(page: Window, viewNow: () => View | null, dispatch: Dispatch): () => void {
  const tell = (text: string): void => {
    if (viewNow()?.voice?.status === 'on' && text !== '')
      dispatch({ kind: 'focused', text: text.slice(0, longest) });
  };
  const lengths = new WeakMap<HTMLInputElement, number>();
  const arrived = ({ target }: Event): void => {
    if (target instanceof HTMLElement && target.tagName !== 'H1') tell(named(target));
  };
  const typed = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const { length } = target.value;
    const isShorter = length < (lengths.get(target) ?? 0);
    lengths.set(target, length);
    if (length === 0) tell(words.voice.emptyTextbox(labelOf(target)));
    else tell(isShorter ? words.voice.erased : words.voice.asterisk);
  };
  const chosen = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement && target.type !== 'text') tell(named(target));
  };
  page.addEventListener('focusin', arrived);
  // Of a textbox for codes, whether its own key typed or one of the keypad's.
  page.addEventListener('coded', typed);
  page.addEventListener('change', chosen);
  return () => {
    page.removeEventListener('focusin', arrived);
    page.removeEventListener('coded', typed);
    page.removeEventListener('change', chosen);
  };
}

/** A control by its name and what it is, as a screen reader says it. */
export function named(element: HTMLElement): string {
  const { voice } = words;
  if (element instanceof HTMLInputElement) {
    const label = labelOf(element);
    if (element.type === 'checkbox') return voice.checkbox(label, element.checked);
    if (element.type === 'radio') return voice.choice(label, element.checked);
    return element.value === '' ? voice.emptyTextbox(label) : voice.textbox(label, element.value.length);
  }
  const name = textOf(element);
  if (element.getAttribute('aria-pressed') !== null)
    return voice.choice(name, element.getAttribute('aria-pressed') === 'true');
  return element instanceof HTMLButtonElement ? voice.button(name) : name;
}

function labelOf(input: HTMLInputElement): string {
  return Array.from(input.labels ?? [], textOf).join(' ');
}

/** The text without what is only drawn. */
function textOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const parts = Array.from(element.childNodes, (node) => {
    if (node instanceof Text) return node.data;
    return node instanceof Element && node.getAttribute('aria-hidden') !== 'true' ? textOf(node) : '';
  });
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}
