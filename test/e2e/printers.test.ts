import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrintDocument } from '../../src-main/devices/printer.ts';
import { layOut } from '../../src-main/papers/lay-out.ts';
import { startElectronPrinters, type ElectronPrinters } from '../support/electron-printers.ts';
import { examinePaper } from '../support/paper-evidence.ts';
import { describePrinterContract } from '../support/printer-contract.ts';

const isLong = process.env['TOTEM_TEST_LONG'] === '1';
const PRINTED = { ok: true };
const UNAVAILABLE = { ok: false, error: 'unavailable' };

let bench: ElectronPrinters;
let count = 0;

beforeAll(async () => {
  bench = await startElectronPrinters();
});
afterAll(() => bench.close());

/** Each with a title of its own, as in the program. */
function slip(text = 'a slip'): PrintDocument {
  const title = `totem-${(count += 1)}`;
  const format = { paperWidthMm: 80, fontCss: '', lang: 'it' };
  return { title, html: layOut({ blocks: [{ kind: 'text', text }] }, title, format) };
}

describe.each(['ipp', 'pos'] as const)('%s', (driver) => {
  describePrinterContract(driver, async () => {
    const before = (await bench.queue.capturedTitles()).length;
    const printer = await bench.open(driver);
    return {
      printer,
      setPaper: bench.queue.setPaper,
      cameOut: async () => (await bench.queue.capturedTitles()).slice(before),
      close: async () => {
        await printer.close();
        await bench.queue.setPaper('in');
      },
    };
  });

  test('two asked at once come out whole, one after the other', async () => {
    const before = (await bench.queue.capturedPdfs()).length;
    const printer = await bench.open(driver);
    const texts = ['the first of two', 'the second of two'];
    expect(await Promise.all(texts.map((text) => printer.print(slip(text))))).toEqual([PRINTED, PRINTED]);
    const papers = (await bench.queue.capturedPdfs()).slice(before);
    const found = await Promise.all(papers.map(examinePaper));
    expect(found.map(({ text, pages }) => [text.trim(), pages])).toEqual(texts.map((text) => [text, 1]));
  });

  test('a queue that is not there, or takes nothing, and pages that die: told, and no window stays', async () => {
    const printer = await bench.open(driver);
    const nowhere = await bench.open(driver, 'nowhere');
    const failing = [
      () => nowhere.print(slip()),
      async () => {
        await bench.queue.cups('cupsreject', bench.queue.queue);
        const outcome = await printer.print(slip());
        await bench.queue.cups('cupsaccept', bench.queue.queue);
        return outcome;
      },
      async () => {
        await bench.harmNext('ours', 'dies');
        return printer.print(slip());
      },
      async () => {
        await bench.harmNext(driver === 'pos' ? 'package' : 'ours', 'dies');
        return printer.print(slip());
      },
    ];
    const [rounds, every] = isLong ? [50, 5] : [8, 2];
    const outcomes: unknown[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const fail =
        (round + 1) % every === 0 ? failing[Math.floor(round / every) % failing.length] : undefined;
      const outcome = await (fail?.() ?? printer.print(slip()));
      if (fail) outcomes.push(outcome);
      else expect(outcome).toEqual(PRINTED);
      expect((await bench.windows()).open).toBe(0);
    }
    for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: false });
    expect(await bench.log()).not.toContainEqual(expect.objectContaining({ event: 'crashed' }));
  });

  test('a page that freezes costs its own slip, within its deadline', async () => {
    const printer = await bench.open(driver);
    await bench.harmNext('ours', 'freezes');
    const start = performance.now();
    expect(await printer.print(slip())).toEqual(UNAVAILABLE);
    expect(performance.now() - start).toBeLessThan(6000);
    expect((await bench.windows()).open).toBe(0);
    expect(await printer.print(slip())).toEqual(PRINTED);
  });
});

describe('the package', () => {
  test('a printer that is not there: an error, and its window goes', async () => {
    expect(await bench.sendByPackage(slip(), 'nowhere')).toContain('deviceName');
    expect((await bench.windows()).open).toBe(0);
  });

  test('its page freezes: nobody knows, its window goes, and the next slip is whole', async () => {
    const printer = await bench.open('pos');
    await bench.harmNext('package', 'freezes');
    expect(await printer.print(slip())).toEqual({ ok: false, error: 'notConfirmed' });
    expect((await bench.windows()).open).toBe(0);
    const before = (await bench.queue.capturedPdfs()).length;
    expect(await printer.print(slip('after the frozen one'))).toEqual(PRINTED);
    const papers = (await bench.queue.capturedPdfs()).slice(before);
    expect((await Promise.all(papers.map(examinePaper))).map(({ text }) => text.trim())).toEqual([
      'after the frozen one',
    ]);
  });
});
