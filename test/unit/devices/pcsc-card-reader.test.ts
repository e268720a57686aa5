import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CardReader } from '../../../src-main/devices/card-reader.ts';
import { openPcscCardReader } from '../../../src-main/devices/card/pcsc-card-reader.ts';
import { loadPayload, payloadHolders } from '../../support/card-payloads.ts';
import { hearReader } from '../../support/card-reader-events.ts';
import { createFakePcsc, fakeCard, PcscError } from '../../support/fake-pcsc.ts';
import { createCardChip } from '../../support/virtual-card-profiles.ts';

const chip = createCardChip('st2021', { personalData: loadPayload('P1') });
const mario = { ok: true, value: { ...payloadHolders.P1, cardId: '' } };
const never = new AbortController().signal;
const IN_USE = 0x100;
const EXCLUSIVE = 1;

let pcsc: ReturnType<typeof createFakePcsc>;
let reader: CardReader;
let events: ReturnType<typeof hearReader>;
beforeEach(async () => {
  pcsc = createFakePcsc();
  reader = openPcscCardReader({ log: () => undefined, createClient: pcsc.createClient });
  events = hearReader(reader);
  await Promise.resolve();
});
afterEach(() => reader.close());

test('no reader: out of order, after the service had its time to tell', async () => {
  expect(events.heard).toEqual([]);
  await events.next('readerOutOfOrder');
  pcsc.plugIn('ACS ACR39U 00 00');
  await events.next('readerReady');
});

test('one insertion is told once, however often the service repeats it', () => {
  const slot = pcsc.plugIn('ACS ACR39U 00 00');
  slot.remove();
  slot.insert();
  slot.insert(IN_USE);
  slot.insert();
  slot.remove();
  slot.remove();
  expect(events.heard).toEqual(['readerReady', 'cardInserted', 'cardRemoved']);
});

const contactless = [
  'BIT4ID miniLector AIR DI v3 [CLESS] 00 01',
  'ACS ACR1281 1S Dual Reader PICC 00 01',
  'HID OMNIKEY 5422CL Smartcard Reader 00 01',
];

test.each([...contactless, 'ACS ACR1281 1S Dual Reader SAM 00 02'])(
  'beside a slot with contacts, "%s" is nobody\'s',
  (name) => {
    pcsc.plugIn('ACS ACR39U 00 00');
    pcsc.plugIn(name).insert();
    expect(events.heard).toEqual(['readerReady']);
  },
);

test.each(contactless)('alone, "%s" is the reader, until one with contacts comes', async (name) => {
  pcsc.plugIn(name, async () => fakeCard(chip)).insert();
  expect(await reader.readCardHolder(never)).toEqual(mario);
  pcsc.plugIn('ACS ACR39U 00 00');
  expect(events.heard).toEqual(['readerReady', 'cardInserted', 'cardRemoved']);
});

test('a SAM alone is no reader', async () => {
  pcsc.plugIn('ACS ACR1281 1S Dual Reader SAM 00 02').insert();
  await events.next('readerOutOfOrder');
});

test('of two readers, the one with a card', async () => {
  const first = pcsc.plugIn('Clever SAMSUNG reader 00 00');
  const second = pcsc.plugIn('ACS ACR39U 01 00', async () => fakeCard(chip));
  second.insert();
  expect(await reader.readCardHolder(never)).toEqual(mario);
  first.insert();
  second.remove();
  expect(events.heard).toEqual(['readerReady', 'cardInserted', 'cardRemoved', 'cardInserted']);
});

test('unplugged with a card in it, and plugged in again under another name', () => {
  const slot = pcsc.plugIn('ACS ACR39U 00 00');
  slot.insert();
  slot.unplug();
  pcsc.plugIn('ACS ACR39U 01 00').insert();
  const lost = ['readerReady', 'cardInserted', 'cardRemoved', 'readerOutOfOrder'];
  expect(events.heard).toEqual([...lost, 'readerReady', 'cardInserted']);
});

test('the card is left reset', async () => {
  const deeds: string[] = [];
  pcsc.plugIn('ACS ACR39U 00 00', async () => fakeCard(chip, deeds)).insert();
  await reader.readCardHolder(never);
  await reader.close();
  expect(deeds).toEqual(['disconnect 1']);
});

test('where another program keeps the card, it is shared within a transaction', async () => {
  const deeds: string[] = [];
  const connect = async (share: number) => {
    if (share === EXCLUSIVE) throw new PcscError('SharingViolation');
    return fakeCard(chip, deeds);
  };
  pcsc.plugIn('ACS ACR39U 00 00', connect).insert();
  expect(await reader.readCardHolder(never)).toEqual(mario);
  expect(deeds).toContain('transaction');
});

test('a transaction that another program does not let begin is waited for before the card is let go', async () => {
  const deeds: string[] = [];
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const connect = async (share: number) => {
    if (share === EXCLUSIVE) throw new PcscError('SharingViolation');
    const transaction = () => begun.then(() => ({ end: async () => undefined }));
    return { ...fakeCard(chip, deeds), transaction };
  };
  pcsc.plugIn('ACS ACR39U 00 00', connect).insert();
  const reading = reader.readCardHolder(never);
  await events.inAnyOrder('readerReady', 'cardInserted');
  await events.next('readerOutOfOrder');
  expect(await reading).toEqual({ ok: false, error: 'readerFailed' });
  expect(deeds).toEqual([]);
  begin();
  await events.next('readerReady');
  expect(deeds).toEqual(['disconnect 1']);
});

test('a passing failure is tried again while the card is in', async () => {
  let failures = 2;
  const connect = async () => {
    failures -= 1;
    if (failures >= 0) throw new PcscError('ResetCard');
    return fakeCard(chip);
  };
  pcsc.plugIn('ACS ACR39U 00 00', connect).insert();
  expect(await reader.readCardHolder(never)).toEqual(mario);
});

test('a failure that stays is a failure of the reader', async () => {
  pcsc.plugIn('ACS ACR39U 00 00', () => Promise.reject(new PcscError('CommError'))).insert();
  expect(await reader.readCardHolder(never)).toEqual({ ok: false, error: 'readerFailed' });
});

test('a client that has no connection left is replaced, and the card is read by the new one', async () => {
  pcsc.plugIn('ACS ACR39U 00 00', () => Promise.reject(new PcscError('TooManyCardConnections'))).insert();
  expect(await reader.readCardHolder(never)).toEqual({ ok: false, error: 'readerFailed' });
  expect(events.heard).toEqual(['readerReady', 'cardInserted', 'cardRemoved', 'readerOutOfOrder']);
  await expect.poll(() => pcsc.service.starts, { timeout: 5000 }).toBe(2);
  pcsc.plugIn('ACS ACR39U 00 00', async () => fakeCard(chip)).insert();
  expect(await reader.readCardHolder(never)).toEqual(mario);
});

test('events of a client that has died move nothing', async () => {
  const before = pcsc.plugIn('ACS ACR39U 00 00');
  pcsc.die();
  before.insert();
  expect(events.heard).toEqual(['readerReady', 'readerOutOfOrder']);
});

test('a service that is down is asked again by the same client; one that died, by a new one', async () => {
  pcsc.service.up = false;
  pcsc.die();
  await events.next('readerOutOfOrder');
  await expect.poll(() => pcsc.service.starts, { timeout: 5000 }).toBe(3);
  expect(pcsc.service.clients).toBe(2);
});
