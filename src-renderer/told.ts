import type { LanguageCode, View } from '../src-main/contract/view.ts';
import { languageNames } from '../src-main/words/languages.ts';
import type { Dispatch } from './screen.ts';
import { words } from './words.ts';

/** What a command may hold. */
const longest = 400;
/** A key moves the focus within the same turn of the page. */
const justNowMs = 200;

/**
 * While the voice is on, tells it what has the focus, and that a character was typed or taken away: never which one
 * (EN 301 549, 5.1.3.8). Also what a screen has to say later (`news`). Gives the end of it.
 */
export function tellFocus(page: Window, viewNow: () => View | null, dispatch: Dispatch): () => void {
  let movedAt = -Infinity;
  const tell = (text: string, of: Element | null = null): void => {
    const view = viewNow();
    if (view?.voice?.status !== 'on' || text === '') return;
    dispatch({ kind: 'focused', told: text.slice(0, longest), language: languageOf(of) ?? view.language });
  };
  const moved = ({ key, timeStamp }: KeyboardEvent): void => {
    if (key.startsWith('Arrow') || key === 'Tab') movedAt = timeStamp;
  };
  const lengths = new WeakMap<HTMLInputElement, number>();
  // A focus that came by itself, with a new screen or a dialog, would cut off what is being read of it.
  const arrived = ({ target, timeStamp }: Event): void => {
    if (target instanceof HTMLElement && timeStamp - movedAt < justNowMs) tell(named(target), target);
  };
  const news = (event: Event): void => tell(String((event as CustomEvent).detail));
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
  page.addEventListener('keydown', moved, { capture: true });
  page.addEventListener('focusin', arrived);
  page.addEventListener('news', news);
  // Of a textbox for codes, whether its own key typed or one of the keypad's.
  page.addEventListener('coded', typed);
  page.addEventListener('change', chosen);
  return () => {
    page.removeEventListener('keydown', moved, { capture: true });
    page.removeEventListener('focusin', arrived);
    page.removeEventListener('news', news);
    page.removeEventListener('coded', typed);
    page.removeEventListener('change', chosen);
  };
}

/** Some names are in a language of their own: those of the languages. */
function languageOf(element: Element | null): LanguageCode | null {
  const own = element?.closest<HTMLElement>('[lang]')?.lang;
  return own && own in languageNames ? (own as LanguageCode) : null;
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
  if (element.getAttribute('aria-disabled') === 'true') return voice.disabled(name);
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
