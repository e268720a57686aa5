const isSeen = (each: HTMLElement): boolean =>
  each.closest('[hidden], [inert]') === null && each.getAttribute('aria-disabled') !== 'true';

/**
 * Presses what names this chord in `aria-keyshortcuts`: under a dialog nothing can be pressed but what is in it. Gives
 * whether there was anything.
 */
export function pressByLetter(page: Document, { altKey, ctrlKey, metaKey, key }: KeyboardEvent): boolean {
  if (!altKey || ctrlKey || metaKey || !/^[a-z]$/i.test(key)) return false;
  const within = Array.from(page.querySelectorAll('dialog[open]')).at(-1) ?? page;
  const chord = `[aria-keyshortcuts~="Alt+${key.toUpperCase()}"]`;
  const found = Array.from(within.querySelectorAll<HTMLElement>(chord)).findLast(isSeen);
  if (!found) return false;
  found.focus();
  found.click();
  return true;
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select');
