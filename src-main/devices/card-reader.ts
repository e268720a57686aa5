import type { CardHolder, CardReadError } from '../domain/card-holder.ts';
import type { Result } from '../result.ts';

/**
 * `cardInserted` comes before anything of the card is read; a mute card is inserted too. Each is followed by one
 * `cardRemoved`, also when the reader is lost with the card in it: who cannot see the card must not trust it.
 */
export type CardReaderEvent =
  { kind: 'readerReady' } | { kind: 'readerOutOfOrder' } | { kind: 'cardInserted' } | { kind: 'cardRemoved' };

export interface CardReader {
  /**
   * Tells the present condition of the reader at once, or as soon as it is known (ready or out of order), and the
   * card that is in; then every change.
   */
  onEvent(listener: (event: CardReaderEvent) => void): () => void;
  /** Reads the person of the inserted card. Ends on abort. Has its own deadline, never hangs, never half a person. */
  readCardHolder(signal: AbortSignal): Promise<Result<CardHolder, CardReadError>>;
  close(): Promise<void>;
}
