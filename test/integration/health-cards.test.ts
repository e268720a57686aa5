import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadPayload, malformedPayloads, payloadHolders } from '../support/card-payloads.ts';
import { marioFiles, marioRead, openPcscBench, type PcscBench } from '../support/pcsc-bench.ts';
import { type Pcscd, startPcscd } from '../support/pcscd.ts';

vi.setConfig({ testTimeout: 60_000 });

const soon = (): AbortSignal => AbortSignal.timeout(15_000);

let pcscd: Pcscd;
let bench: PcscBench;
beforeAll(async () => {
  pcscd = await startPcscd();
}, 20_000);
afterAll(() => pcscd.stop());
beforeEach(async () => {
  bench = await openPcscBench();
});
afterEach(() => bench.close());

test.each(['P1', 'P2', 'P3', 'P4'] as const)('payload %s is its person', async (name) => {
  const card = await bench.insert({ personalData: loadPayload(name) });
  const value = { ...payloadHolders[name], cardId: marioFiles.cardId };
  expect(await bench.reader.readCardHolder(soon())).toEqual({ ok: true, value });
  await bench.takeOut(card);
});

test.each(['st2021', 'idemia2021', 'siemens', 'ace2025', 'st2022Contactless', 't0'] as const)(
  'cards like %s',
  async (profile) => {
    const card = await bench.insert({ profile });
    expect(await bench.reader.readCardHolder(soon())).toEqual(marioRead);
    await bench.takeOut(card);
  },
);

test.each(['bankNotFound', 'bankUnknown'] as const)('%s is no health card', async (profile) => {
  const card = await bench.insert({ profile });
  expect(await bench.reader.readCardHolder(soon())).toEqual({ ok: false, error: 'notHealthCard' });
  await bench.takeOut(card);
});

test.each(Object.entries(malformedPayloads))('malformed: %s', async (_, personalData) => {
  const card = await bench.insert({ personalData });
  expect(await bench.reader.readCardHolder(soon())).toEqual({ ok: false, error: 'damaged' });
  await bench.takeOut(card);
});

test('pulled at every command, then inserted again', async () => {
  for (let pullAfter = 0; pullAfter < 5; pullAfter += 1) {
    const card = await bench.insert({ pullAfter });
    expect(await bench.reader.readCardHolder(soon())).toEqual({ ok: false, error: 'removed' });
    await card.out;
    await bench.events.next('cardRemoved');
  }
  await bench.insert();
  expect(await bench.reader.readCardHolder(soon())).toEqual(marioRead);
});

test('twenty patients, one after another', async () => {
  const names = ['P1', 'P2', 'P3', 'P4'] as const;
  for (let patient = 0; patient < 20; patient += 1) {
    const name = names[patient % 4] ?? 'P1';
    const card = await bench.insert({ personalData: loadPayload(name) });
    expect(await bench.reader.readCardHolder(soon())).toMatchObject({
      ok: true,
      value: payloadHolders[name],
    });
    await bench.takeOut(card);
  }
  expect(bench.events.heard).toHaveLength(1 + 20 * 2);
});

test('nothing of a card is logged', async () => {
  const card = await bench.insert();
  await bench.reader.readCardHolder(soon());
  await bench.takeOut(card);
  expect(bench.logged.join('\n')).toContain('cardInserted');
  expect(bench.logged.join('\n')).not.toMatch(/RSSMRA|ROSSI|MARIO|6160|1980/);
});
