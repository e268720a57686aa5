/** Nobody presses five keys in a row so fast; the fastest wedge scanners take 2 ms a key, most about 10. */
const longestGapMs = 50;
/** Scanners pause before their Enter, some for long. */
const silenceMs = 100;
const lateEnterMs = 300;
/** The contract takes no longer text. */
const longestScan = 256;
/** The shorter bar of a prescription has five characters. */
const shortestScan = 5;
/** A track of a stripe that is empty or could not be read, on an American and on an Italian keyboard. */
const emptyTrack = /^[%;ò+^].{0,2}[?_]$/i;
/** The third one of a health card always is. */
const emptyThirdTrack = /^[+^].{0,2}[?_]$/;
/** They come between the characters of a scanner, and type nothing. */
const silentKeys = new Set(['Shift', 'AltGraph', 'CapsLock', 'NumLock']);

export type WedgeEar = {
  /** Characters that a person typed, in order, a moment after their keys. */
  onTyped: (text: string) => void;
  onScan: (text: string) => void;
};

/**
 * A wedge scanner types like a keyboard, only faster. Every character waits for the next one: what comes as one burst
 * is a scan and reaches no textbox, whatever has the focus; what does not is typing. So no character has a default
 * action any more, nor has the Enter that ends a scan. Gives the end of listening.
 */
export function listenToWedge(page: Window, { onTyped, onScan }: WedgeEar): () => void {
  let held = '';
  let lastAt = -Infinity;
  let scannedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isScan = (): boolean => held.length >= shortestScan || emptyTrack.test(held);

  function release(): void {
    clearTimeout(timer);
    const [text, heard] = [held, isScan() ? onScan : onTyped];
    held = '';
    if (heard === onScan) scannedAt = lastAt;
    if (text !== '' && !emptyThirdTrack.test(text)) heard(text.slice(0, longestScan));
  }

  function hear(event: KeyboardEvent): void {
    const inBurst = event.timeStamp - lastAt <= longestGapMs;
    if (silentKeys.has(event.key)) return;
    const isCharacter = event.key.length === 1 && !event.metaKey && event.ctrlKey === event.altKey;
    if (!isCharacter) {
      release();
      const endsScan =
        (event.key === 'Enter' || event.key === 'Tab') && event.timeStamp - scannedAt <= lateEnterMs;
      if (endsScan) event.preventDefault();
      return;
    }
    // Alone, a space is how a keyboard presses a button.
    if (event.key === ' ' && !(inBurst && held !== '')) {
      release();
      return;
    }
    if (!inBurst) release();
    event.preventDefault();
    // A key held down is neither.
    if (event.repeat) return;
    held += event.key;
    lastAt = event.timeStamp;
    clearTimeout(timer);
    // Keys that wait behind a busy page are heard before the second timer.
    timer = setTimeout(() => (timer = setTimeout(release)), isScan() ? silenceMs : longestGapMs);
  }

  page.addEventListener('keydown', hear, { capture: true });
  return () => {
    clearTimeout(timer);
    page.removeEventListener('keydown', hear, { capture: true });
  };
}
