/** What a key, of the keypad or of a keyboard, means for the textbox. */
export type KeyMeaning =
  { kind: 'enter' } | { kind: 'eraseLast' } | { kind: 'eraseAll' } | { kind: 'type'; text: string };

/**
 * A scanner types wherever the focus is, also under a dialog, and ends with Enter. What the textbox does by
 * itself is null here, and so is Enter on a button, which is that button's.
 */
export function keyMeaning(event: KeyboardEvent, box: HTMLInputElement): KeyMeaning | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  if (event.key === 'Enter') {
    const elsewhere =
      event.target instanceof HTMLButtonElement || document.querySelector('dialog[open]') !== null;
    return elsewhere ? null : { kind: 'enter' };
  }
  if (event.target === box) return null;
  if (event.key === 'Backspace') return { kind: 'eraseLast' };
  return event.key.length === 1 && event.key !== ' ' ? { kind: 'type', text: event.key } : null;
}
