import { setTimeout as pause } from 'node:timers/promises';
import type { CardHolder, CardReadError } from '../../domain/card-holder.ts';
import { err, type Result } from '../../result.ts';
import type { CardReader, CardReaderEvent } from '../card-reader.ts';
import { readHealthCard } from './health-card.ts';
import { type CreateClient, createPcscMiniClient, type LogEvent } from './pcsc-api.ts';
import { type ConnectionError, useCard } from './pcsc-connection.ts';
import { type CardSlot, superviseReaders } from './pcsc-supervisor.ts';

/** One insertion: `gone` is aborted when this card is no longer in, or can no longer be seen. */
type InsertedCard = { slot: CardSlot; gone: AbortController };

const READ_MS = 10_000;
const READ_ATTEMPTS = 3;
/** A pulled card fails its command some time before the reader reports it gone. */
const GONE_MS = 700;
/** A reader that does not let go of a card for so long is stuck in its driver. */
const STUCK_MS = 1000;

/** Health cards through PC/SC: all the contact readers of the machine count as one, the one with a card. */
export function openPcscCardReader(deps: { log: LogEvent; createClient?: CreateClient }): CardReader {
  const { log, createClient = createPcscMiniClient } = deps;
  const listeners = new Set<(event: CardReaderEvent) => void>();
  const closing = new AbortController();
  let ready: boolean | undefined;
  let inserted: InsertedCard | undefined;
  let stuck = false;
  let letGo = Promise.resolve();
  let lastReading: Promise<unknown> = Promise.resolve();

  const tell = (event: CardReaderEvent): void => {
    log(event.kind);
    for (const listener of [...listeners]) listener(event);
  };

  const update = (): void => {
    const slots = supervisor.slots();
    if (inserted && (!slots.includes(inserted.slot) || inserted.slot.card === 'none')) {
      const { gone } = inserted;
      inserted = undefined;
      gone.abort();
      tell({ kind: 'cardRemoved' });
    }
    const readyNow = slots.length > 0 && !stuck;
    if (readyNow !== ready && (readyNow || supervisor.settled())) {
      ready = readyNow;
      tell({ kind: ready ? 'readerReady' : 'readerOutOfOrder' });
    }
    const slot = inserted ? undefined : slots.find(({ card }) => card !== 'none');
    if (slot) {
      inserted = { slot, gone: new AbortController() };
      tell({ kind: 'cardInserted' });
    }
  };

  const setStuck = (now: boolean): void => {
    if (now === stuck || closing.signal.aborted) return;
    stuck = now;
    update();
  };

  const readOnce = async (
    { slot }: InsertedCard,
    signal: AbortSignal,
  ): Promise<Result<CardHolder, CardReadError | ConnectionError>> => {
    if (slot.card === 'mute') return err('mute');
    const free = letGo.then(() => true);
    if (!(await Promise.race([free, pause(STUCK_MS, false, { signal }).catch(() => false)])))
      return err('failed');
    const { outcome, released } = useCard(slot.reader, signal, log, (transport) =>
      readHealthCard(transport, signal),
    );
    letGo = released;
    const person = await outcome;
    const timer = setTimeout(() => setStuck(true), STUCK_MS);
    void released.then(() => {
      clearTimeout(timer);
      setStuck(false);
    });
    return person;
  };

  const read = async (signal: AbortSignal): Promise<Result<CardHolder, CardReadError>> => {
    const card = inserted;
    if (!card) return err('removed');
    const gone = card.gone.signal;
    const until = AbortSignal.any([signal, gone, closing.signal, AbortSignal.timeout(READ_MS)]);
    let last: CardReadError = 'readerFailed';
    for (let attempt = 1; attempt <= READ_ATTEMPTS && !until.aborted && !stuck; attempt += 1) {
      const outcome = await readOnce(card, until);
      if (gone.aborted) break;
      if (outcome.ok) return outcome;
      last = outcome.error === 'failed' || outcome.error === 'aborted' ? 'readerFailed' : outcome.error;
      if (isFinal(last, card.slot)) return err(last);
      log('cardReadingFailed', { attempt, error: outcome.error });
      await pause(GONE_MS, undefined, { signal: until }).catch(() => undefined);
    }
    if (!gone.aborted) return err(last);
    return err(supervisor.slots().includes(card.slot) ? 'removed' : 'readerFailed');
  };

  const supervisor = superviseReaders({ log, createClient, onChange: update });
  return {
    onEvent: (listener) => {
      listeners.add(listener);
      if (ready !== undefined) listener({ kind: ready ? 'readerReady' : 'readerOutOfOrder' });
      if (inserted) listener({ kind: 'cardInserted' });
      return () => listeners.delete(listener);
    },
    readCardHolder: (signal) => {
      // One at a time: the card is the same, and the one before may still hold it.
      const reading = lastReading.then(() => read(signal));
      lastReading = reading.catch(() => undefined);
      return reading;
    },
    close: async () => {
      listeners.clear();
      closing.abort();
      await Promise.race([letGo, pause(STUCK_MS)]);
      await supervisor.close();
    },
  };
}

function isFinal(error: CardReadError, slot: CardSlot): boolean {
  return error === 'notHealthCard' || error === 'damaged' || (error === 'mute' && slot.card === 'mute');
}
