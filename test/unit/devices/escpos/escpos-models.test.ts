import { afterEach, expect, test } from 'vitest';
import { parseConfig } from '../../../../src-main/config.ts';
import type { EscposModelName } from '../../../../src-main/devices/printing/escpos/escpos-model.ts';
import { escposModels } from '../../../../src-main/devices/printing/escpos/escpos-models.ts';
import { openEscposRig, slip, type EscposRig } from '../../../support/escpos/escpos-rig.ts';
import { headToKnife } from '../../../support/escpos/mechanism.ts';
import { pictureOf } from '../../../support/escpos/title-picture.ts';

const printed = { ok: true };
const names = Object.keys(escposModels) as EscposModelName[];
const answering = names.filter((name) => escposModels[name].statusProtocol !== 'none');

let rig: EscposRig | undefined;
afterEach(async () => {
  await rig?.close();
  rig = undefined;
});

test.each(names)('%s: it can be configured, and its numbers can be printed with', (name) => {
  const { printer } = parseConfig({ devices: { printer: { model: name } } }, 'x', '/data').devices;
  expect(printer.model).toBe(name);
  const model = escposModels[name];
  expect(model.dotsPerLine % 8).toBe(0);
  expect(model.bandLines % 8).toBe(0);
  // 72 mm of an 80 mm roll.
  expect(model.dotsPerLine / model.dotsPerMm).toBeCloseTo(72, 0);
  // Two pieces and a question find room in the smallest buffer.
  expect(2 * (model.bandLines * (model.dotsPerLine / 8) + 32)).toBeLessThan(4096);
  for (const byte of [...model.ending, ...model.scrap, ...model.endMark, ...(model.clearBuffer ?? [])]) {
    expect(byte).toBeGreaterThanOrEqual(0);
    expect(byte).toBeLessThan(256);
  }
});

test.each(answering)('%s: a slip comes out, and a roll that is about to end is told', async (name) => {
  rig = await openEscposRig(name);
  expect(await rig.printer.print(slip('totem-one'))).toEqual(printed);
  expect(rig.cameOut()).toEqual(['totem-one']);
  expect(await rig.printer.status()).toEqual({ ok: true, value: { paperLow: false } });
  rig.device.set({ nearEnd: true });
  expect(await rig.printer.status()).toEqual({ ok: true, value: { paperLow: true } });
  expect(await rig.printer.print(slip('totem-two'))).toEqual(printed);
});

test('a printer that says nothing gets its slip, and nobody says that it is printed', async () => {
  rig = await openEscposRig('generic-80mm-silent');
  rig.device.set({ isMute: true });
  expect(await rig.printer.status()).toEqual({ ok: true, value: { paperLow: false } });
  expect(await rig.printer.print(slip('totem-one'))).toEqual({ ok: false, error: 'notConfirmed' });
  await expect.poll(() => rig?.cameOut()).toEqual(['totem-one']);
  expect(rig.log).toEqual([{ event: 'printJobSent', whole: true }]);
});

test('a presenter holds the slip, pulls it back later, and gets none that is too short for it', async () => {
  const rasterise = async ({ title }: { title: string }) => pictureOf(title, 640, 200);
  rig = await openEscposRig('custom-vkp80iii', { renderer: { rasterise } });
  expect(await rig.printer.print(slip('totem-short'))).toEqual(printed);
  const [piece] = rig.device.mechanism.pieces();
  expect(piece?.handed).toMatchObject({ retracts: true, seconds: 30 });
  expect(piece?.height).toBe(70 * 8 + headToKnife);
  expect(rig.cameOut()).toEqual(['totem-short']);
});

test('what looks like a command within a picture is none any more', async () => {
  const rows = new Uint8Array(80 * 96);
  // Under the head from byte 4: questions, a recovery, the drawer, and forgetting everything.
  const commands = [
    [0x10, 4, 1],
    [0x10, 4, 4],
    [0x10, 5, 2],
    [0x10, 0x14, 1, 0, 1],
    [0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8],
  ];
  for (const [line, bytes] of commands.entries()) rows.set(bytes, line * 80 + 10);
  // And one that goes on in the next line.
  rows.set([0x10], 50 * 80 + 75);
  rows.set([0x04, 0x01], 51 * 80 + 4);
  rig = await openEscposRig('epson-tm-t20', {
    renderer: { rasterise: async () => ({ width: 640, height: 96, rows }) },
  });
  expect(await rig.printer.print(slip('totem-one'))).toEqual(printed);
  const [piece] = rig.device.mechanism.pieces();
  // One dot more, and nothing else.
  expect(piece?.rows.subarray(6, 9)).toEqual(Uint8Array.of(0x18, 4, 1));
  expect(piece?.rows.subarray(50 * 72 + 71, 50 * 72 + 74)).toEqual(Uint8Array.of(0x18, 4, 1));
});

test('a paper wider than the head is refused before anything is lost at its edges', async () => {
  rig = await openEscposRig('epson-tm-t20', { paperWidthMm: 112 });
  expect(await rig.printer.status()).toEqual({ ok: false, error: 'unavailable' });
  expect(await rig.printer.print(slip('totem-one'))).toEqual({ ok: false, error: 'unavailable' });
  expect([rig.device.connections(), rig.events()]).toEqual([0, ['paperWiderThanHead']]);
});

test('a page that cannot be drawn costs its own slip only', async () => {
  let fails = true;
  const rasterise = async ({ title }: { title: string }) => {
    if (fails) throw new TypeError('the window has gone');
    return pictureOf(title, 640);
  };
  rig = await openEscposRig('epson-tm-t20', { renderer: { rasterise } });
  expect(await rig.printer.print(slip('totem-bad'))).toEqual({ ok: false, error: 'unavailable' });
  expect(rig.log).toEqual([{ event: 'printJobNotSent', why: 'TypeError' }]);
  fails = false;
  expect(await rig.printer.print(slip('totem-next'))).toEqual(printed);
  expect(rig.cameOut()).toEqual(['totem-next']);
});
