import type { CardReader, CardReaderEvent } from '../../src-main/devices/card-reader.ts';

type Kind = CardReaderEvent['kind'];

/**
 * Hears a reader. `next` waits for the next event that has not been waited for, and it must be of that kind;
 * `noCardIn` waits until the last that was heard of a card is that it left.
 */
export function hearReader(reader: CardReader) {
  const heard: Kind[] = [];
  const waiting: Kind[] = [];
  let wake = (): void => undefined;
  const stop = reader.onEvent(({ kind }) => {
    heard.push(kind);
    waiting.push(kind);
    wake();
  });
  const cardIsIn = (): boolean => heard.lastIndexOf('cardInserted') > heard.lastIndexOf('cardRemoved');
  const noCardIn = async (): Promise<void> => {
    while (cardIsIn()) await new Promise<void>((resolve) => (wake = resolve));
  };
  const next = async (kind: Kind, withinMs = 10_000): Promise<void> => {
    const late = AbortSignal.timeout(withinMs);
    while (waiting.length === 0) {
      await new Promise<void>((resolve, reject) => {
        wake = resolve;
        late.addEventListener('abort', () => {
          reject(new Error(`no ${kind} within ${withinMs} ms; heard: ${heard.join(', ')}`));
        });
      });
    }
    const first = waiting.shift();
    if (first !== kind)
      throw new Error(`${first ?? 'nothing'} instead of ${kind}; heard: ${heard.join(', ')}`);
  };
  return { heard, next, noCardIn, stop };
}
