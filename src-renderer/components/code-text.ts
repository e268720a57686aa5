/** The text of the textbox and where its caret stands. */
export type Edited = { text: string; caret: number };

/** The contract takes no longer text. */
const maxLength = 64;

/** As codes are written: capitals, no spaces. */
export function asCode(typed: string, caret: number, places = maxLength): Edited {
  const text = typed.replace(/\s+/g, '').toUpperCase().slice(0, places);
  return { text, caret: Math.min(caret, text.length) };
}

/** Puts characters in the place of what is selected, or at the caret; where every place is taken, over the next one. */
export function withTyped(box: HTMLInputElement, characters: string, places = maxLength): Edited {
  const { start, end } = selectionOf(box);
  const over = box.value.length < places ? end : Math.max(end, start + characters.length);
  return asCode(
    box.value.slice(0, start) + characters + box.value.slice(over),
    start + characters.length,
    places,
  );
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
