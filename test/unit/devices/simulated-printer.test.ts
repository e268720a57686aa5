import { expect, test } from 'vitest';
import type { PrintDocument } from '../../../src-main/devices/printer.ts';
import { createSimulatedPrinter } from '../../../src-main/devices/simulated/simulated-printer.ts';
import { describePrinterContract } from '../../support/printer-contract.ts';

const slip: PrintDocument = { title: 'totem-slip', html: '<p>a slip</p>' };
const printed = { ok: true };

describePrinterContract('simulated', async () => {
  const simulated = createSimulatedPrinter();
  return {
    printer: simulated.printer,
    cameOut: async () => simulated.documents.map(({ title }) => title),
    setPaper: async (paper) => {
      if (paper === 'in') {
        simulated.release();
        simulated.setFault(null);
      } else if (paper === 'out') {
        simulated.setFault('noPaper');
      } else {
        // The slip begins, and the paper ends on the way.
        simulated.holdPaper();
        setTimeout(() => simulated.setFault('noPaper'));
      }
    },
    close: () => simulated.printer.close(),
  };
});

test('tells who listens of each slip that comes out, until they leave', async () => {
  const { printer, onDocument } = createSimulatedPrinter();
  const heard: string[] = [];
  const leave = onDocument(({ title }) => heard.push(title));
  await printer.print(slip);
  leave();
  await printer.print(slip);
  expect(heard).toEqual(['totem-slip']);
});

test('a roll that is about to end is told, and prints all the same', async () => {
  const { printer, documents, setPaperLow } = createSimulatedPrinter();
  setPaperLow(true);
  expect(await printer.status()).toEqual({ ok: true, value: { paperLow: true } });
  expect(await printer.print(slip)).toEqual(printed);
  setPaperLow(false);
  expect(await printer.status()).toEqual({ ok: true, value: { paperLow: false } });
  expect(documents).toHaveLength(1);
});

test('a held slip is neither out nor failed until it is released', async () => {
  const { printer, documents, holdPaper, release } = createSimulatedPrinter();
  holdPaper();
  const printing = printer.print(slip);
  const state = await Promise.race([
    printing,
    new Promise((resolve) => setTimeout(resolve, 20, 'on its way')),
  ]);
  expect(state).toBe('on its way');
  expect(documents).toEqual([]);
  release();
  expect(await printing).toEqual(printed);
  expect(documents).toEqual([slip]);
});

test('a fault on the way is told at once, and the second slip does not take the place of the first', async () => {
  const { printer, documents, holdPaper, release, setFault } = createSimulatedPrinter();
  holdPaper();
  const first = printer.print(slip);
  const second = printer.print({ ...slip, title: 'totem-second' });
  await Promise.resolve();
  setFault('jam');
  expect(await first).toEqual({ ok: false, error: 'jam' });
  expect(await second).toEqual({ ok: false, error: 'jam' });
  setFault(null);
  release();
  expect(documents).toEqual([]);
});

test('closing gives up a slip that is held', async () => {
  const { printer, documents, holdPaper } = createSimulatedPrinter();
  holdPaper();
  const printing = printer.print(slip);
  await Promise.resolve();
  await printer.close();
  expect(await printing).toEqual({ ok: false, error: 'notConfirmed' });
  expect(documents).toEqual([]);
});
