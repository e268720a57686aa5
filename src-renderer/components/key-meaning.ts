/** What a key, of the keypad or of a keyboard, means for the textbox. */
export type KeyMeaning =
  { kind: 'enter' } | { kind: 'eraseLast' } | { kind: 'eraseAll' } | { kind: 'type'; text: string };

/** What is no character. Null: what the textbox does by itself, and Enter on a button, which is that button's. */
export function keyMeaning(event: KeyboardEvent, box: HTMLInputElement): KeyMeaning | null {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return null;
  if (event.key === 'Enter') {
    const elsewhere =
      event.target instanceof HTMLButtonElement || document.querySelector('dialog[open]') !== null;
    return elsewhere ? null : { kind: 'enter' };
  }
  if (event.target === box) return null;
  return event.key === 'Backspace' ? { kind: 'eraseLast' } : null;
}
