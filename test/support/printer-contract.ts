import { afterEach, describe, expect, test } from 'vitest';
import type { PrintDocument, Printer } from '../../src-main/devices/printer.ts';
import { qrSvg } from '../../src-main/papers/barcode.ts';

/** A printer under test and the hand at its hardware. */
export type PrinterRig = {
  printer: Printer;
  setPaper(paper: 'in' | 'out' | 'outDuringJob'): Promise<void>;
  /** Titles of what came out whole, in this order. */
  cameOut(): Promise<string[]>;
  close(): Promise<void>;
};

const READY = { ok: true, value: { paperLow: false } };

/** What every implementation of the port must do. */
export function describePrinterContract(name: string, openRig: () => Promise<PrinterRig>): void {
  describe(`printer contract: ${name}`, () => {
    let rig: PrinterRig | undefined;
    const open = async (): Promise<PrinterRig> => (rig = await openRig());
    // What is on it can be read from the paper, where a printer gets no title.
    const slip = (title: string): PrintDocument => ({
      title,
      html: `<title>${title}</title><p>a slip</p>${qrSvg(title, 'M', 72)}`,
    });

    afterEach(async () => {
      await rig?.close();
      rig = undefined;
    });

    test('says that it is ready', async () => {
      const { printer } = await open();
      expect(await printer.status()).toEqual(READY);
    });

    test('is ok when the paper is out', async () => {
      const { printer, cameOut } = await open();
      expect(await printer.print(slip('totem-one'))).toEqual({ ok: true });
      expect(await cameOut()).toEqual(['totem-one']);
    });

    test.each(['out', 'outDuringJob'] as const)(
      'without paper (%s): told, and nothing comes out later',
      async (paper) => {
        const { printer, cameOut, setPaper } = await open();
        await setPaper(paper);
        expect(await printer.print(slip('totem-lost'))).toEqual({ ok: false, error: 'noPaper' });
        expect(await printer.status()).toEqual({ ok: false, error: 'noPaper' });
        await setPaper('in');
        expect(await printer.print(slip('totem-next'))).toEqual({ ok: true });
        expect(await cameOut()).toEqual(['totem-next']);
        expect(await printer.status()).toEqual(READY);
      },
    );

    test('two asked at once come out one after the other', async () => {
      const { printer, cameOut } = await open();
      const both = await Promise.all([
        printer.print(slip('totem-first')),
        printer.print(slip('totem-second')),
      ]);
      expect(both).toEqual([{ ok: true }, { ok: true }]);
      expect(await cameOut()).toEqual(['totem-first', 'totem-second']);
    });

    test('closing waits for the paper on its way out, and nothing is printed after', async () => {
      const { printer, cameOut } = await open();
      const printing = printer.print(slip('totem-last'));
      await printer.close();
      expect(await printing).toEqual({ ok: true });
      expect(await printer.print(slip('totem-late'))).toEqual({ ok: false, error: 'unavailable' });
      expect(await cameOut()).toEqual(['totem-last']);
    });
  });
}
