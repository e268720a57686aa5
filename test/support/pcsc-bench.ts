import type { CardReader } from '../../src-main/devices/card-reader.ts';
import { openPcscCardReader } from '../../src-main/devices/card/pcsc-card-reader.ts';
import { loadPayload, payloadHolders } from './card-payloads.ts';
import { hearReader } from './card-reader-events.ts';
import { openVirtualCard, type VirtualCard, type VirtualCardOptions } from './virtual-card.ts';

export const marioFiles = { personalData: loadPayload('P1'), cardId: '6160123456789000' };
export const marioRead = { ok: true, value: { ...payloadHolders.P1, cardId: marioFiles.cardId } };

/** The real reader over pcscd, its events and log, and the hand with the virtual cards. */
export type PcscBench = {
  reader: CardReader;
  events: ReturnType<typeof hearReader>;
  /** Log lines as JSON. */
  logged: readonly string[];
  /** Mario's card where nothing else is said; `insert` and `takeOut` wait until the reader tells it. */
  insert(options?: Partial<VirtualCardOptions>): Promise<VirtualCard>;
  takeOut(card: VirtualCard): Promise<void>;
  close(): Promise<void>;
};

export async function openPcscBench(): Promise<PcscBench> {
  const logged: string[] = [];
  const cards: VirtualCard[] = [];
  const reader = openPcscCardReader({
    log: (event, fields) => logged.push(JSON.stringify({ event, ...fields })),
  });
  const events = hearReader(reader);
  await events.next('readerReady');
  return {
    reader,
    events,
    logged,
    insert: async (options) => {
      const card = await openVirtualCard({ ...marioFiles, ...options });
      cards.push(card);
      await events.next('cardInserted');
      return card;
    },
    takeOut: async (card) => {
      await card.remove();
      await events.next('cardRemoved');
    },
    close: async () => {
      for (const card of cards) await card.remove();
      // The driver looks every 0.4 s: before that it takes the next card for this one.
      await events.noCardIn();
      await reader.close();
    },
  };
}
