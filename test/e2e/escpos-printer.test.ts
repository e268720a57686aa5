import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrintDocument } from '../../src-main/devices/printer.ts';
import type { EscposModelName } from '../../src-main/devices/printing/escpos/escpos-model.ts';
import { escposModels } from '../../src-main/devices/printing/escpos/escpos-models.ts';
import { createPaperOffice } from '../../src-main/papers/paper-office.ts';
import { paperFontCss } from '../../src-main/shell/paper-fonts.ts';
import { startElectronPrinters, type ElectronPrinters } from '../support/electron-printers.ts';
import { bitmapOfPbm, inkBlocks, overlap, pngOf } from '../support/escpos/ink.ts';
import type { CutPiece } from '../support/escpos/mechanism.ts';
import { openSimulatedEscpos, type SimulatedEscpos } from '../support/escpos/simulated-escpos.ts';
import { couponOrder, formOf } from '../support/paper-orders.ts';
import { codesOn, dotsAt } from '../support/paper-evidence.ts';
import { describePrinterContract } from '../support/printer-contract.ts';
import { bookingOf, cardiology, mario } from '../support/sample-bookings.ts';

const PRINTED = { ok: true };
const pictures = join(import.meta.dirname, '../../out/escpos');
const office = createPaperOffice({
  issuer: {
    kioskId: 'totem-1',
    name: 'Poliambulatorio di Borgo Ulivo',
    address: 'Via dei Frantoi 12, Borgo Ulivo',
    phone: '0800 000 001',
    hours: 'lun-ven 8:00-18:00',
  },
  paperWidthMm: 80,
  fontCss: paperFontCss,
  now: () => new Date('2026-11-23T09:12:00Z'),
  toLocal: () => '2026-11-23T10:12',
});

let bench: ElectronPrinters;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  bench = await startElectronPrinters();
});
afterAll(() => bench.close());

const open = async (model: EscposModelName) => {
  const { dotsPerLine, clearBuffer } = escposModels[model];
  const device = await openSimulatedEscpos({ dotsPerLine, clears: clearBuffer !== null });
  return { device, printer: await bench.openEscpos(device.address, model) };
};

/** Nothing that it did not understand. */
async function close(device: SimulatedEscpos): Promise<void> {
  await device.close();
  expect(device.errors).toEqual([]);
}

describePrinterContract('escpos', async () => {
  const { device, printer } = await open('epson-tm-t20');
  return {
    printer,
    setPaper: async (paper) => device.set(paper === 'outDuringJob' ? { paperLines: 200 } : { paper }),
    cameOut: async () => {
      const found = await Promise.all(device.mechanism.pieces().map(codesOn));
      return found.flatMap(({ qrCodes }) => qrCodes);
    },
    close: async () => {
      await printer.close();
      await close(device);
    },
  };
});

/** The slip as it came out of this model, kept as a picture. */
async function comeOut(document: PrintDocument, model: EscposModelName, name: string): Promise<CutPiece> {
  const { device, printer } = await open(model);
  try {
    expect(await printer.print(document)).toEqual(PRINTED);
    const [piece, ...more] = device.mechanism.pieces();
    if (!piece || more.length > 0) throw new Error('not one slip');
    writeFileSync(join(pictures, `${name}.png`), pngOf(piece));
    return piece;
  } finally {
    await close(device);
  }
}

test.each([
  ['a coupon', 'it', 1],
  ['a coupon of nine services, 60 cm long', 'it', 9],
  ['a coupon in Arabic', 'ar', 1],
] as const)('%s is the same slip that the queue gets as a PDF', async (name, language, services) => {
  const booking = bookingOf(mario, { services: Array.from({ length: services }, () => cardiology) });
  const title = `${language}-${String(services)}`;
  const document = office.prepare(couponOrder(booking), { ...formOf(title), language });
  const slip = await comeOut(document, 'epson-tm-t20', title);

  const before = (await bench.queue.capturedPdfs()).length;
  expect(await (await bench.open('ipp')).print(document)).toEqual(PRINTED);
  const pdf = (await bench.queue.capturedPdfs())[before] ?? new Uint8Array();
  const page = bitmapOfPbm(dotsAt(203.2, pdf));
  writeFileSync(join(pictures, `${title}-pdf.png`), pngOf(page));

  const [ours, theirs] = [inkBlocks(slip), inkBlocks(page)];
  expect(ours.length).toBe(theirs.length);
  const dx = (slip.width - page.width) / 2;
  const found = ours.map((block, index) => {
    const other = theirs[index] ?? block;
    const dy = block.top - other.top;
    const there = overlap([slip, block], page, { dx: Math.round(dx), dy, within: 2 });
    const back = overlap([page, other], slip, { dx: -Math.round(dx), dy: -dy, within: 2 });
    return { dy: Math.abs(dy), met: Math.min(there, back) };
  });
  const [least, furthest] = [
    Math.min(...found.map(({ met }) => met)),
    Math.max(...found.map(({ dy }) => dy)),
  ];
  console.log(
    `${name}: ${slip.height} lines, ${ours.length} blocks; in the worst ${least.toFixed(1)} % of the ink is the same; ` +
      `${(furthest / 8).toFixed(1)} mm from where it stands on the PDF at most`,
  );
  expect(least).toBeGreaterThan(95);
  // Rules, thinner on a PDF than they are asked for, add up to so much.
  expect(furthest / 8).toBeLessThan(0.004 * (slip.height / 8));

  const codes = await codesOn(slip);
  expect(codes.barcodes).toEqual(['PRN-77A/1']);
  expect(codes.qrCodes).toEqual([expect.stringContaining('BEGIN:VCALENDAR')]);
});

test('every bar is a whole number of dots', async () => {
  const slip = await comeOut(
    office.prepare(couponOrder(bookingOf(mario)), formOf('bars')),
    'epson-tm-t20',
    'bars',
  );
  // Bars are the same on many lines, letters are not.
  const lines = linesOf(slip);
  const bars = lines.find((line, y) => line.length > 40 && line.join() === lines[y + 80]?.join()) ?? [];
  expect(bars.length).toBeGreaterThan(40);
  expect(new Set(bars.map((run) => run % 3))).toEqual(new Set([0]));
});

/** Lengths of black and white in each line, without the white at its ends. */
function linesOf({ width, height, rows }: CutPiece): number[][] {
  return Array.from({ length: height }, (_, y) => {
    const line = rows.subarray((y * width) / 8, ((y + 1) * width) / 8);
    const bits = [...line].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    return (bits.replace(/^0+|0+$/g, '').match(/0+|1+/g) ?? []).map((run) => run.length);
  });
}

test.each(['custom-vkp80iii', 'epson-tm-t88', 'generic-80mm'] as const)(
  '%s: its codes can be read',
  async (model) => {
    const document = office.prepare(couponOrder(bookingOf(mario)), formOf(model));
    const codes = await codesOn(await comeOut(document, model, model));
    expect(codes.barcodes).toEqual(['PRN-77A/1']);
    expect(codes.qrCodes).toEqual([expect.stringContaining('BEGIN:VCALENDAR')]);
  },
);

test.each(['dies', 'freezes'] as const)(
  'a page that %s costs its own slip, and no window stays',
  async (harm) => {
    const { device, printer } = await open('epson-tm-t20');
    const document = office.prepare(couponOrder(bookingOf(mario)), formOf(harm));
    await bench.harmNext('ours', harm);
    expect(await printer.print(document)).toEqual({ ok: false, error: 'unavailable' });
    expect((await bench.windows()).open).toBe(0);
    expect(await printer.print(document)).toEqual(PRINTED);
    expect((await bench.windows()).open).toBe(0);
    expect(device.mechanism.pieces()).toHaveLength(1);
    await close(device);
  },
);
