import { setTimeout as sleep } from 'node:timers/promises';
import { expect, vi } from 'vitest';
import type { PrintDocument, Printer } from '../../../src-main/devices/printer.ts';
import { escposModels } from '../../../src-main/devices/printing/escpos/escpos-models.ts';
import type { EscposModelName } from '../../../src-main/devices/printing/escpos/escpos-model.ts';
import { openEscposPrinter } from '../../../src-main/devices/printing/escpos/escpos-printer.ts';
import type { EscposPrinterDeps } from '../../../src-main/devices/printing/escpos/escpos-printer.ts';
import type { EngineOptions } from './engine.ts';
import { openSimulatedEscpos, type SimulatedEscpos } from './simulated-escpos.ts';
import { titleOf, titleRasteriser } from './title-picture.ts';

export type EscposRig = {
  device: SimulatedEscpos;
  printer: Printer;
  log: { event: string; [field: string]: string | number | boolean }[];
  events(): string[];
  /** Titles of the slips that came out whole. */
  cameOut(): string[];
  /** Pieces with something on them that are no whole slip. */
  scraps(): number;
  close(): Promise<void>;
};

/** A printer that exists for its test only, and the driver on it; the picture of a slip shows its title. */
export async function openEscposRig(
  name: EscposModelName,
  options: EngineOptions & Partial<EscposPrinterDeps> = {},
): Promise<EscposRig> {
  const model = escposModels[name];
  const device = await openSimulatedEscpos({
    dotsPerLine: model.dotsPerLine,
    clears: model.clearBuffer !== null,
    ...options,
  });
  const log: EscposRig['log'] = [];
  const printer = openEscposPrinter({
    address: device.address,
    model,
    paperWidthMm: 80,
    renderer: titleRasteriser,
    log: (event, fields = {}) => log.push({ event, ...fields }),
    ...options,
  });
  const titles = (): (string | undefined)[] => device.mechanism.pieces().map(titleOf);
  return {
    device,
    printer,
    log,
    events: () => log.map(({ event }) => event),
    cameOut: () => titles().filter((title) => title !== undefined),
    scraps: () =>
      device.mechanism.pieces().filter((piece) => titleOf(piece) === undefined && piece.rows.some(Boolean))
        .length,
    async close() {
      await printer.close();
      await device.close();
      if (device.errors.length > 0) throw new Error(device.errors.join('\n'));
    },
  };
}

export const slip = (title: string): PrintDocument => ({ title, html: '' });

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
/** So long what is repaired is watched for what it might still bring out; it must have the time for that. */
const ghostMs = isLong ? 15_000 : 500;
if (isLong) vi.setConfig({ testTimeout: 60_000 });

/** Repaired, it brings out nothing of the failed slip by itself, and after it the next slip whole. */
export async function expectNoGhost({ device, printer, cameOut, scraps }: EscposRig): Promise<void> {
  const scrapsBefore = scraps();
  const linesBefore = device.mechanism.hangingLines();
  device.set({ paper: 'in', cover: 'closed', knife: 'fine', linesPerSecond: 4000 });
  await sleep(ghostMs);
  expect(cameOut()).toEqual([]);
  expect(device.mechanism.hangingLines()).toBeLessThanOrEqual(linesBefore);
  expect(scraps()).toBe(scrapsBefore);
  expect(await printer.print(slip('totem-next'))).toEqual({ ok: true });
  expect(cameOut()).toEqual(['totem-next']);
}
