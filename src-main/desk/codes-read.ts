import type { DeskParts } from './desk-parts.ts';

type CodeParts = Pick<DeskParts, 'cardReader' | 'scanner' | 'door' | 'tell' | 'log'>;

/** Cards and scanned codes go to the page as if they had been typed, while somebody works there. */
export function tellCodesRead({ cardReader, scanner, door, tell, log }: CodeParts): { stop: () => void } {
  let reading = new AbortController();

  async function read(signal: AbortSignal): Promise<void> {
    const present = door.operator();
    const holder = await cardReader.readCardHolder(signal);
    // Taken out, or locked meanwhile: whoever is in by now did not put it in.
    if (signal.aborted || door.operator() !== present) return;
    if (holder.ok) tell({ kind: 'codeRead', text: holder.value.fiscalCode, from: 'card' });
    else tell({ kind: 'cardNotRead' });
  }

  const unsubscribe = [
    cardReader.onEvent(({ kind }) => {
      if (kind === 'cardRemoved' || kind === 'readerOutOfOrder') reading.abort();
      if (kind !== 'cardInserted') return;
      door.touched();
      if (!door.operator()) return;
      reading.abort();
      reading = new AbortController();
      void read(reading.signal).catch((error: unknown) => log('cardNotRead', { reason: String(error) }));
    }),
    scanner.onScan((text) => {
      door.touched();
      if (door.operator()) tell({ kind: 'codeRead', text, from: 'scanner' });
    }),
  ];
  return {
    stop: () => {
      reading.abort();
      unsubscribe.forEach((stop) => stop());
    },
  };
}
