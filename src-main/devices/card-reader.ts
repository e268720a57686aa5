import type { CardHolder, CardReadError } from '../domain/card-holder.ts';
import type { Result } from '../result.ts';

/** `cardInserted` comes before anything of the card is read; a mute card is inserted too. */
export type CardReaderEvent =
  | { kind: 'readerReady' }
  | { kind: 'readerOutOfOrder' }
  | { kind: 'cardInserted' }
  | { kind: 'cardRemoved' };

export interface CardReader {
  /** Tells the present condition of the reader at once (ready or out of order), then every change. */
  onEvent(listener: (event: CardReaderEvent) => void): () => void;
  /** Reads the person of the inserted card. Ends on abort. Has its own deadline, never hangs, never half a person. */
  readCardHolder(signal: AbortSignal): Promise<Result<CardHolder, CardReadError>>;
  close(): Promise<void>;
}
