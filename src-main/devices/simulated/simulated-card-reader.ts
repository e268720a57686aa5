import type { CardHolder, CardReadError } from '../../domain/card-holder.ts';
import { err, ok, type Result } from '../../result.ts';
import type { CardReader, CardReaderEvent } from '../card-reader.ts';

export type SimulatedCard = { kind: 'person'; holder: CardHolder } | { kind: 'error'; error: CardReadError };

/** The reader, and the hand that plays the patient and the cable. */
export interface SimulatedCardReader {
  reader: CardReader;
  /** @throws when a card is in already. */
  insertCard(card: SimulatedCard): void;
  removeCard(): void;
  /** As when the reader's cable or service is lost, with or without a card in it. */
  unplug(): void;
  plugIn(): void;
  /** Keeps every reading waiting until the returned function is called. */
  holdReading(): () => void;
}

type Insertion = { card: SimulatedCard; gone: AbortController };

/** `readMs`: how long a reading takes, in milliseconds. */
export function createSimulatedCardReader({ readMs = 300 }: { readMs?: number } = {}): SimulatedCardReader {
  const listeners = new Set<(event: CardReaderEvent) => void>();
  let plugged = true;
  let inserted: Insertion | undefined;
  let held = Promise.resolve();

  const tell = (event: CardReaderEvent): void => {
    for (const listener of [...listeners]) listener(event);
  };
  const condition = (): CardReaderEvent => ({ kind: plugged ? 'readerReady' : 'readerOutOfOrder' });
  const removed = (): void => {
    if (!inserted) return;
    const { gone } = inserted;
    inserted = undefined;
    gone.abort();
    tell({ kind: 'cardRemoved' });
  };

  const readCardHolder = async (signal: AbortSignal): Promise<Result<CardHolder, CardReadError>> => {
    const insertion = inserted;
    if (!insertion) return err('removed');
    const gone = insertion.gone.signal;
    const until = AbortSignal.any([signal, gone]);
    await Promise.race([held.then(() => elapsed(readMs, until)), aborted(until)]);
    if (gone.aborted) return err(plugged ? 'removed' : 'readerFailed');
    if (signal.aborted) return err('readerFailed');
    const { card } = insertion;
    return card.kind === 'person' ? ok({ ...card.holder }) : err(card.error);
  };

  return {
    reader: {
      onEvent: (listener) => {
        listeners.add(listener);
        listener(condition());
        if (inserted) listener({ kind: 'cardInserted' });
        return () => listeners.delete(listener);
      },
      readCardHolder,
      close: async () => {
        listeners.clear();
        inserted?.gone.abort();
      },
    },
    insertCard: (card) => {
      if (inserted) throw new Error('a card is already in the simulated reader');
      if (!plugged) return;
      inserted = { card, gone: new AbortController() };
      tell({ kind: 'cardInserted' });
    },
    removeCard: removed,
    unplug: () => {
      if (!plugged) return;
      plugged = false;
      removed();
      tell(condition());
    },
    plugIn: () => {
      if (plugged) return;
      plugged = true;
      tell(condition());
    },
    holdReading: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
  };
}

function elapsed(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
