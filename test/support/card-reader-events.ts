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
  const take = async (awaited: string, withinMs = 10_000): Promise<Kind> => {
    const late = AbortSignal.timeout(withinMs);
    while (waiting.length === 0) {
      await new Promise<void>((resolve, reject) => {
        wake = resolve;
        late.addEventListener('abort', () => {
          reject(new Error(`no ${awaited} within ${withinMs} ms; heard: ${heard.join(', ')}`));
        });
      });
    }
    return waiting.shift() as Kind;
  };
  const next = async (kind: Kind, withinMs?: number): Promise<void> => {
    const first = await take(kind, withinMs);
    if (first !== kind) throw new Error(`${first} instead of ${kind}; heard: ${heard.join(', ')}`);
  };
  /** Two pieces of news that travel by different ways. */
  const inAnyOrder = async (...kinds: Kind[]): Promise<void> => {
    const found: Kind[] = [];
    for (const kind of kinds) found.push(await take(kind));
    if (found.sort().join() !== kinds.sort().join())
      throw new Error(`${found.join(', ')} instead of ${kinds.join(', ')}; heard: ${heard.join(', ')}`);
  };
  return { heard, next, inAnyOrder, noCardIn, stop };
}
