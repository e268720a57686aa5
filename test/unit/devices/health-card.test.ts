import { describe, expect, test } from 'vitest';
import { readHealthCard } from '../../../src-main/devices/card/health-card.ts';
import { buildPayload, loadPayload, malformedPayloads, payloadHolders } from '../../support/card-payloads.ts';
import { openChipTransport } from '../../support/chip-transport.ts';
import {
  type CardChip,
  type CardFiles,
  type CardProfile,
  createCardChip,
} from '../../support/virtual-card-profiles.ts';

const files: CardFiles = { personalData: loadPayload('P1'), cardId: '6160123456789000' };
const mario = { ok: true, value: { ...payloadHolders.P1, cardId: '6160123456789000' } };
const never = new AbortController().signal;

async function read(profile: CardProfile, content = files) {
  const { transport, transcript } = openChipTransport(createCardChip(profile, content));
  return { outcome: await readHealthCard(transport, never), transcript };
}

const commands = (transcript: string[]): string[] => transcript.filter((line) => line.startsWith('>'));

test('the conversation with a common card', async () => {
  const { outcome, transcript } = await read('st2021');
  const file = Buffer.from(files.personalData).toString('hex').toUpperCase();
  expect(outcome).toEqual(mario);
  expect(transcript).toEqual([
    '> 00A4080C0411001102',
    '< 9000',
    '> 00B00000F0',
    `< ${file.slice(0, 480)}9000`,
    '> 00B000F0A0',
    `< ${file.slice(480)}9000`,
    '> 00A4080C0410001003',
    '< 9000',
    '> 00B0000010',
    `< ${Buffer.from('6160123456789000').toString('hex')}9000`,
  ]);
});

test('under T=0 the description is fetched', async () => {
  const { outcome, transcript } = await read('t0');
  expect(outcome).toEqual(mario);
  expect(transcript.slice(0, 5)).toEqual([
    '> 00A4080C0411001102',
    '< 6A86',
    '> 00A408000411001102',
    '< 6120',
    '> 00C0000020',
  ]);
});

test('a lot which wants its application first', async () => {
  const { outcome, transcript } = await read('ace2025');
  expect(outcome).toEqual(mario);
  expect(commands(transcript).slice(0, 4)).toEqual([
    '> 00A4080C0411001102',
    '> 00A40800041100110200',
    '> 00A404000CA000000530000B104001021A00',
    '> 00A4090C0411001102',
  ]);
});

test.each(['idemia2021', 'siemens', 'st2022Contactless'] as const)('profile %s', async (profile) => {
  expect((await read(profile)).outcome).toEqual(mario);
});

describe('short files', () => {
  const short = { ...files, personalData: buildPayload().subarray(0, 101) };

  test('end of file under T=1', async () => {
    const { outcome, transcript } = await read('st2021', short);
    expect(outcome).toEqual(mario);
    expect(commands(transcript)).toHaveLength(4);
  });

  test('under T=0 the card corrects the length', async () => {
    const { outcome, transcript } = await read('t0', short);
    expect(outcome).toEqual(mario);
    expect(transcript).toContain('< 6C65');
    expect(transcript).toContain('> 00B0000065');
  });

  test('an offset past the end is the end', async () => {
    const exact = { ...files, personalData: buildPayload().subarray(0, 240) };
    expect((await read('st2021', exact)).outcome).toEqual(mario);
  });
});

test('a card without its number is a good card', async () => {
  const { outcome } = await read('st2021', { personalData: files.personalData });
  expect(outcome).toEqual({ ok: true, value: { ...payloadHolders.P1, cardId: '' } });
});

test('a card number of rubbish is no number', async () => {
  const { outcome } = await read('st2021', { ...files, cardId: '\0'.repeat(16) });
  expect(outcome).toEqual({ ok: true, value: { ...payloadHolders.P1, cardId: '' } });
});

test.each(['bankNotFound', 'bankUnknown'] as const)('%s is no health card', async (profile) => {
  expect((await read(profile)).outcome).toEqual({ ok: false, error: 'notHealthCard' });
});

test.each(Object.entries(malformedPayloads))('%s: damaged', async (_, personalData) => {
  expect((await read('st2021', { ...files, personalData })).outcome).toEqual({ ok: false, error: 'damaged' });
});

test('a file which can be selected and not read is damaged', async () => {
  const chip = createCardChip('st2021', files);
  const refusing: CardChip = {
    ...chip,
    respond: (apdu) => (apdu[1] === 0xb0 ? Uint8Array.of(0x69, 0x82) : chip.respond(apdu)),
  };
  const { transport } = openChipTransport(refusing);
  expect(await readHealthCard(transport, never)).toEqual({ ok: false, error: 'damaged' });
});

test.each([
  ['announces more bytes for ever', Uint8Array.of(0x61, 0x10)],
  ['corrects the length for ever', Uint8Array.of(0x6c, 0x10)],
  ['answers one byte', Uint8Array.of(0x90)],
  ['answers nothing', new Uint8Array()],
  ['answers too much', new Uint8Array(2000)],
])('a card which %s does not hold the patient', async (_, answer) => {
  const chip: CardChip = { ...createCardChip('st2021', files), respond: () => answer };
  const { transport, transcript } = openChipTransport(chip);
  expect((await readHealthCard(transport, never)).ok).toBe(false);
  expect(commands(transcript).length).toBeLessThan(200);
});

test('pulled at every command: no person, unless all was read', async () => {
  for (let pullAfter = 0; pullAfter < 5; pullAfter += 1) {
    const { transport } = openChipTransport(createCardChip('st2021', files), { pullAfter });
    expect(await readHealthCard(transport, never)).toEqual({ ok: false, error: 'removed' });
  }
});

test('ends when nobody waits any more', async () => {
  const { transport, transcript } = openChipTransport(createCardChip('st2021', files));
  expect(await readHealthCard(transport, AbortSignal.abort())).toEqual({ ok: false, error: 'aborted' });
  expect(transcript).toEqual([]);
});
