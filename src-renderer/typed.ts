const listeners = new Set<(text: string) => void>();

/** What a person types reaches whichever textbox is on the screen. */
export const tellTyped = (text: string): void => listeners.forEach((listener) => listener(text));

export function onTyped(listener: (text: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
