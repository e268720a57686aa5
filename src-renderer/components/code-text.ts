/** The text of the textbox and where its caret stands. */
export type Edited = { text: string; caret: number };

/** The contract takes no longer text. */
const maxLength = 64;

/** As codes are written: capitals, no spaces. */
export function asCode(typed: string, caret: number): Edited {
  const text = typed.replace(/\s+/g, '').toUpperCase().slice(0, maxLength);
  return { text, caret: Math.min(caret, text.length) };
}

/** Puts characters in the place of what is selected, or at the caret. */
export function withTyped(box: HTMLInputElement, characters: string): Edited {
  const { start, end } = selectionOf(box);
  return asCode(box.value.slice(0, start) + characters + box.value.slice(end), start + characters.length);
}

/** Takes away what is selected, or the character before the caret. */
export function withoutLast(box: HTMLInputElement): Edited {
  const { start, end } = selectionOf(box);
  const from = start === end ? Math.max(0, start - 1) : start;
  return asCode(box.value.slice(0, from) + box.value.slice(end), from);
}

function selectionOf(box: HTMLInputElement): { start: number; end: number } {
  return {
    start: box.selectionStart ?? box.value.length,
    end: box.selectionEnd ?? box.value.length,
  };
}
