import { CardDisposition, CardMode, Client, type Reader, ReaderStatus } from 'pcsc-mini';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openPcscCardReader } from '../../src-main/devices/card/pcsc-card-reader.ts';
import { loadPayload } from '../support/card-payloads.ts';
import { checkCardReaderContract, type ContractCard } from '../support/card-reader-contract.ts';
import { hearReader } from '../support/card-reader-events.ts';
import { marioFiles, marioRead, openPcscBench, type PcscBench } from '../support/pcsc-bench.ts';
import { type Pcscd, startPcscd } from '../support/pcscd.ts';
import { openVirtualCard, type VirtualCard, type VirtualCardOptions } from '../support/virtual-card.ts';

const soon = (): AbortSignal => AbortSignal.timeout(15_000);

/** Another program that has the card open, not alone. */
async function openAsAnother() {
  const other = new Client();
  const slot = await new Promise<Reader>((resolve) => {
    other.on('reader', (found) => {
      found.on('change', (status) => status.has(ReaderStatus.PRESENT) && resolve(found));
    });
    other.start();
  });
  return { kept: await slot.connect(CardMode.SHARED), stop: () => other.stop() };
}

let pcscd: Pcscd;
beforeAll(async () => {
  pcscd = await startPcscd();
}, 20_000);
afterAll(() => pcscd.stop());

const contractCards: Record<ContractCard, VirtualCardOptions> = {
  mario: marioFiles,
  zoe: { personalData: loadPayload('P4'), cardId: '6160000000044000' },
  damaged: { personalData: new Uint8Array(400) },
  bank: { profile: 'bankNotFound', ...marioFiles },
  mute: { profile: 'mute', ...marioFiles },
};

checkCardReaderContract('pcscd with a virtual card', async () => {
  const bench = await openPcscBench();
  let card: VirtualCard | undefined;
  return {
    reader: bench.reader,
    insert: async (which, how) => {
      card = await openVirtualCard({ ...contractCards[which], delayMs: how?.slow ? 300 : 0 });
    },
    remove: async () => card?.remove(),
    lose: () => pcscd.kill(),
    bringBack: () => pcscd.restart(),
    close: async () => {
      await card?.remove();
      await bench.close();
    },
  };
});

describe('pcscd with a virtual card', { timeout: 60_000 }, () => {
  let bench: PcscBench;
  beforeEach(async () => {
    bench = await openPcscBench();
  });
  afterEach(() => bench.close());

  test('a card that hangs is given up, the reader too until it lets go', async () => {
    const { reader, events } = bench;
    const card = await bench.insert({ delayMs: Infinity });
    const before = performance.now();
    const reading = reader.readCardHolder(soon());
    await events.next('readerOutOfOrder');
    expect(await reading).toEqual({ ok: false, error: 'readerFailed' });
    expect(performance.now() - before).toBeLessThan(12_000);
    await card.remove();
    // The service's word that the card is out, and the end of the command that hung.
    await events.inAnyOrder('cardRemoved', 'readerReady');
    await bench.insert();
    expect(await reader.readCardHolder(soon())).toEqual(marioRead);
  });

  test('a card in the second reader', async () => {
    await bench.insert({ port: 35964 });
    expect(await bench.reader.readCardHolder(soon())).toEqual(marioRead);
  });

  test('a card that another program keeps open', async () => {
    await bench.insert();
    const { kept, stop } = await openAsAnother();
    expect(await bench.reader.readCardHolder(soon())).toEqual(marioRead);
    await kept.disconnect(CardDisposition.LEAVE);
    stop();
  });

  test('a card in the transaction of another program: out of order until it ends, then it is read', async () => {
    const { reader, events } = bench;
    await bench.insert();
    const { kept, stop } = await openAsAnother();
    const theirs = await kept.transaction();
    const reading = reader.readCardHolder(soon());
    await events.next('readerOutOfOrder');
    await theirs.end(CardDisposition.LEAVE);
    await events.next('readerReady');
    await reading;
    expect(await reader.readCardHolder(soon())).toEqual(marioRead);
    await kept.disconnect(CardDisposition.LEAVE);
    stop();
  });

  test('a card that is in when the program starts', async () => {
    await bench.insert();
    const second = openPcscCardReader({ log: () => undefined });
    const seen = hearReader(second);
    await seen.next('readerReady');
    await seen.next('cardInserted');
    expect(await second.readCardHolder(soon())).toEqual(marioRead);
    await second.close();
  });

  test('the service killed and restarted five times', async () => {
    const { reader, events } = bench;
    for (let time = 1; time <= 5; time += 1) {
      await pcscd.kill();
      await events.next('readerOutOfOrder');
      await pcscd.restart();
      const back = performance.now();
      const card = await openVirtualCard(marioFiles);
      await events.next('readerReady');
      await events.next('cardInserted');
      expect(await reader.readCardHolder(soon())).toEqual(marioRead);
      const seconds = (performance.now() - back) / 1000;
      console.log(
        `pcscd killed and restarted, time ${time}: card read ${seconds.toFixed(1)} s after its return`,
      );
      expect(seconds).toBeLessThan(10);
      await bench.takeOut(card);
    }
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
