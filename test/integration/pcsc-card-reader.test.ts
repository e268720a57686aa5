import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CardReader } from '../../src-main/devices/card-reader.ts';
import { openPcscCardReader } from '../../src-main/devices/card/pcsc-card-reader.ts';
import { loadPayload, malformedPayloads, payloadHolders } from '../support/card-payloads.ts';
import { checkCardReaderContract, type ContractCard } from '../support/card-reader-contract.ts';
import { hearReader } from '../support/card-reader-events.ts';
import { type Pcscd, startPcscd } from '../support/pcscd.ts';
import { openVirtualCard, type VirtualCard, type VirtualCardOptions } from '../support/virtual-card.ts';

const personalData = loadPayload('P1');
const cardId = '6160123456789000';
const mario = { ok: true, value: { ...payloadHolders.P1, cardId } };
const soon = (): AbortSignal => AbortSignal.timeout(15_000);

let pcscd: Pcscd;
beforeAll(async () => {
  pcscd = await startPcscd();
}, 20_000);
afterAll(() => pcscd.stop());

const contractCards: Record<ContractCard, VirtualCardOptions> = {
  mario: { personalData, cardId },
  zoe: { personalData: loadPayload('P4'), cardId: '6160000000044000' },
  damaged: { personalData: new Uint8Array(400) },
  bank: { profile: 'bankNotFound', personalData },
  mute: { profile: 'mute', personalData },
};

checkCardReaderContract('pcscd with a virtual card', async () => {
  const reader = openPcscCardReader({ log: () => undefined });
  let card: VirtualCard | undefined;
  return {
    reader,
    insert: async (which, how) => {
      card = await openVirtualCard({ ...contractCards[which], delayMs: how?.slow ? 300 : 0 });
    },
    remove: async () => card?.remove(),
    lose: () => pcscd.kill(),
    bringBack: () => pcscd.restart(),
    close: async () => {
      await card?.remove();
      await reader.close();
    },
  };
});

describe('pcscd with a virtual card', { timeout: 60_000 }, () => {
  let reader: CardReader;
  let events: ReturnType<typeof hearReader>;
  let logged: string[];
  beforeEach(async () => {
    logged = [];
    reader = openPcscCardReader({ log: (event, fields) => logged.push(JSON.stringify({ event, ...fields })) });
    events = hearReader(reader);
    await events.next('readerReady');
  });
  afterEach(() => reader.close());

  const insert = async (options: Partial<VirtualCardOptions> = {}): Promise<VirtualCard> => {
    const card = await openVirtualCard({ personalData, cardId, ...options });
    await events.next('cardInserted');
    return card;
  };
  const takeOut = async (card: VirtualCard): Promise<void> => {
    await card.remove();
    await events.next('cardRemoved');
  };

  test.each(['P1', 'P2', 'P3', 'P4'] as const)('payload %s is its person', async (name) => {
    const card = await insert({ personalData: loadPayload(name) });
    expect(await reader.readCardHolder(soon())).toEqual({ ok: true, value: { ...payloadHolders[name], cardId } });
    await takeOut(card);
  });

  test.each(['st2021', 'idemia2021', 'siemens', 'ace2025', 'st2022Contactless', 't0'] as const)('cards like %s', async (profile) => {
    const card = await insert({ profile });
    expect(await reader.readCardHolder(soon())).toEqual(mario);
    await takeOut(card);
  });

  test.each(['bankNotFound', 'bankUnknown'] as const)('%s is no health card', async (profile) => {
    const card = await insert({ profile });
    expect(await reader.readCardHolder(soon())).toEqual({ ok: false, error: 'notHealthCard' });
    await takeOut(card);
  });

  test.each(Object.entries(malformedPayloads))('malformed: %s', async (_, malformed) => {
    const card = await insert({ personalData: malformed });
    expect(await reader.readCardHolder(soon())).toEqual({ ok: false, error: 'damaged' });
    await takeOut(card);
  });

  test('pulled at every command, then inserted again', async () => {
    for (let pullAfter = 0; pullAfter < 5; pullAfter += 1) {
      const card = await insert({ pullAfter });
      expect(await reader.readCardHolder(soon())).toEqual({ ok: false, error: 'removed' });
      await card.out;
      await events.next('cardRemoved');
    }
    const card = await insert();
    expect(await reader.readCardHolder(soon())).toEqual(mario);
    await takeOut(card);
  });

  test('twenty patients, one after another', async () => {
    const names = ['P1', 'P2', 'P3', 'P4'] as const;
    for (let patient = 0; patient < 20; patient += 1) {
      const name = names[patient % 4] ?? 'P1';
      const card = await insert({ personalData: loadPayload(name) });
      expect(await reader.readCardHolder(soon())).toMatchObject({ ok: true, value: payloadHolders[name] });
      await takeOut(card);
    }
    expect(events.heard).toHaveLength(1 + 20 * 2);
  });

  test('a card that hangs is given up, the reader too until it lets go', async () => {
    const card = await insert({ delayMs: Infinity });
    const before = performance.now();
    const reading = reader.readCardHolder(soon());
    await events.next('readerOutOfOrder');
    expect(await reading).toEqual({ ok: false, error: 'readerFailed' });
    expect(performance.now() - before).toBeLessThan(12_000);
    await card.remove();
    await events.next('cardRemoved');
    await events.next('readerReady');
    const next = await insert();
    expect(await reader.readCardHolder(soon())).toEqual(mario);
    await takeOut(next);
  });

  test('a card that is in when the program starts', async () => {
    const card = await insert();
    const second = openPcscCardReader({ log: () => undefined });
    const seen = hearReader(second);
    await seen.next('readerReady');
    await seen.next('cardInserted');
    expect(await second.readCardHolder(soon())).toEqual(mario);
    await second.close();
    await takeOut(card);
  });

  test('the service killed and restarted five times', async () => {
    for (let time = 1; time <= 5; time += 1) {
      await pcscd.kill();
      await events.next('readerOutOfOrder');
      await pcscd.restart();
      const back = performance.now();
      const card = await openVirtualCard({ personalData, cardId });
      await events.next('readerReady');
      await events.next('cardInserted');
      expect(await reader.readCardHolder(soon())).toEqual(mario);
      const seconds = (performance.now() - back) / 1000;
      console.log(`pcscd killed and restarted, time ${time}: card read ${seconds.toFixed(1)} s after its return`);
      expect(seconds).toBeLessThan(10);
      await takeOut(card);
    }
  });

  test('nothing of a card is logged', async () => {
    const card = await insert();
    await reader.readCardHolder(soon());
    await takeOut(card);
    expect(logged.join('\n')).toContain('cardInserted');
    expect(logged.join('\n')).not.toMatch(/RSSMRA|ROSSI|MARIO|6160|1980/);
  });
});

test('a service that starts after the program is found', { timeout: 30_000 }, async () => {
  await pcscd.kill();
  const reader = openPcscCardReader({ log: () => undefined });
  const events = hearReader(reader);
  await events.next('readerOutOfOrder');
  await pcscd.restart();
  await events.next('readerReady');
  await reader.close();
});
