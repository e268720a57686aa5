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
  const format = { paperWidthMm: 80, fontCss: '', lang: 'it', second: 'it', large: false };
  const barcode = { kind: 'barcode', value: title.toUpperCase() } as const;
  return { title, html: layOut({ blocks: [{ kind: 'text', text }, barcode] }, title, format) };
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
    const slips = texts.map(slip);
    expect(await Promise.all(slips.map((each) => printer.print(each)))).toEqual([PRINTED, PRINTED]);
    const papers = (await bench.queue.capturedPdfs()).slice(before);
    const found = await Promise.all(papers.map(examinePaper));
    // The package, asked twice at once, left out a barcode and called it done.
    expect(found.map(({ text, pages, barcodes }) => [text.trim(), pages, barcodes])).toEqual(
      texts.map((text, index) => [text, 1, [slips[index]?.title.toUpperCase()]]),
    );
  });

  test('a queue that is not there or takes nothing: told before a page is opened', async () => {
    const { ever } = await bench.windows();
    expect(await (await bench.open(driver, 'nowhere')).print(slip())).toEqual(UNAVAILABLE);
    await bench.queue.cups('cupsreject', bench.queue.queue);
    expect(await (await bench.open(driver)).print(slip())).toEqual({ ok: false, error: 'stopped' });
    await bench.queue.cups('cupsaccept', bench.queue.queue);
    expect((await bench.windows()).ever).toBe(ever);
  });

  test('many prints, every fifth with a page that dies: told, and no window stays', async () => {
    const printer = await bench.open(driver);
    const rounds = isLong ? 50 : 10;
    for (let round = 1; round <= rounds; round += 1) {
      const fails = round % 5 === 0;
      const { ever } = await bench.windows();
      // In turn the page that measures and the one that the package prints from.
      if (fails) await bench.harmNext(driver === 'pos' && round % 10 === 0 ? 'package' : 'ours', 'dies');
      const outcome = await printer.print(slip());
      if (fails) expect(outcome).toMatchObject({ ok: false });
      else expect(outcome).toEqual(PRINTED);
      const windows = await bench.windows();
      expect(windows.open).toBe(0);
      expect(windows.ever).toBeGreaterThan(ever);
    }
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
