import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CardReader } from '../../src-main/devices/card-reader.ts';
import type { CardHolder } from '../../src-main/domain/card-holder.ts';
import { payloadHolders } from './card-payloads.ts';
import { hearReader } from './card-reader-events.ts';

export type ContractCard = 'mario' | 'zoe' | 'damaged' | 'bank' | 'mute';

/** One reader of an implementation, with the hands that play patient and cable. */
export type CardReaderBench = {
  reader: CardReader;
  /** `slow`: reading takes a second or more. */
  insert(card: ContractCard, how?: { slow: boolean }): Promise<void>;
  remove(): Promise<void>;
  lose(): Promise<void>;
  bringBack(): Promise<void>;
  close(): Promise<void>;
};

const mario: CardHolder = { ...payloadHolders.P1, cardId: '6160123456789000' };
const zoe: CardHolder = { ...payloadHolders.P4, cardId: '6160000000044000' };
export const contractHolders = { mario, zoe };

const soon = (): AbortSignal => AbortSignal.timeout(15_000);

/** What every CardReader does. */
export function checkCardReaderContract(name: string, open: () => Promise<CardReaderBench>): void {
  describe(`card reader contract: ${name}`, { timeout: 40_000 }, () => {
    let bench: CardReaderBench;
    let events: ReturnType<typeof hearReader>;
    beforeEach(async () => {
      bench = await open();
      events = hearReader(bench.reader);
      await events.next('readerReady');
    });
    afterEach(() => bench.close());

    test('a card is told, read, and told again when it leaves', async () => {
      await bench.insert('mario');
      await events.next('cardInserted');
      expect(await bench.reader.readCardHolder(soon())).toEqual({ ok: true, value: mario });
      await bench.remove();
      await events.next('cardRemoved');
      expect(events.heard).toEqual(['readerReady', 'cardInserted', 'cardRemoved']);
    });

    test('reading does not move the card, and can be done again', async () => {
      await bench.insert('mario');
      await events.next('cardInserted');
      for (let time = 0; time < 3; time += 1) {
        expect(await bench.reader.readCardHolder(soon())).toEqual({ ok: true, value: mario });
      }
      await bench.remove();
      await events.next('cardRemoved');
    });

    test('the next card is the next person', async () => {
      for (const [card, holder] of [
        ['mario', mario],
        ['zoe', zoe],
      ] as const) {
        await bench.insert(card);
        await events.next('cardInserted');
        expect(await bench.reader.readCardHolder(soon())).toEqual({ ok: true, value: holder });
        await bench.remove();
        await events.next('cardRemoved');
      }
    });

    test('who listens late hears of the reader and of the card that is in', async () => {
      await bench.insert('mario');
      await events.next('cardInserted');
      const late = hearReader(bench.reader);
      await late.next('readerReady');
      await late.next('cardInserted');
    });

    test('who stopped listening hears nothing more', async () => {
      const other = hearReader(bench.reader);
      other.stop();
      await bench.insert('mario');
      await events.next('cardInserted');
      expect(other.heard).toEqual(['readerReady']);
    });

    test('without a card there is nobody', async () => {
      expect(await bench.reader.readCardHolder(soon())).toEqual({ ok: false, error: 'removed' });
    });

    test.each([
      ['damaged', 'damaged'],
      ['bank', 'notHealthCard'],
      ['mute', 'mute'],
    ] as const)('card %s: %s', async (card, error) => {
      await bench.insert(card);
      await events.next('cardInserted');
      expect(await bench.reader.readCardHolder(soon())).toEqual({ ok: false, error });
      await bench.remove();
      await events.next('cardRemoved');
    });

    test('pulled while reading: removed, and the next card is read', async () => {
      await bench.insert('mario', { slow: true });
      await events.next('cardInserted');
      const reading = bench.reader.readCardHolder(soon());
      await bench.remove();
      expect(await reading).toEqual({ ok: false, error: 'removed' });
      await events.next('cardRemoved');
      await bench.insert('zoe');
      await events.next('cardInserted');
      expect(await bench.reader.readCardHolder(soon())).toEqual({ ok: true, value: zoe });
    });

    test('a reading that nobody waits for ends at once, without a person, and can be repeated', async () => {
      await bench.insert('mario', { slow: true });
      await events.next('cardInserted');
      const visit = new AbortController();
      const reading = bench.reader.readCardHolder(visit.signal);
      visit.abort();
      const before = performance.now();
      expect((await reading).ok).toBe(false);
      expect(performance.now() - before).toBeLessThan(500);
      expect((await bench.reader.readCardHolder(AbortSignal.abort())).ok).toBe(false);
      expect(await bench.reader.readCardHolder(soon())).toEqual({ ok: true, value: mario });
    });

    test('lost with a card in it: the card counts as removed; found again, it reads', async () => {
      await bench.insert('mario', { slow: true });
      await events.next('cardInserted');
      const reading = bench.reader.readCardHolder(soon());
      await bench.lose();
      await events.next('cardRemoved');
      await events.next('readerOutOfOrder');
      expect(await reading).toEqual({ ok: false, error: 'readerFailed' });
      await bench.bringBack();
      await events.next('readerReady');
      await bench.insert('zoe');
      await events.next('cardInserted');
      expect(await bench.reader.readCardHolder(soon())).toEqual({ ok: true, value: zoe });
    });

    test('closed, it tells nothing more', async () => {
      await bench.reader.close();
      await bench.insert('mario');
      expect(events.heard).toEqual(['readerReady']);
    });
  });
}
