import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectOnlyTheNextComesOut, openIppRig, pdfOf, slip, type IppRig } from '../support/ipp-rig.ts';
import type { PrintQueue } from '../support/print-queue.ts';
import { describePrinterContract } from '../support/printer-contract.ts';
import { smallPdf } from '../support/small-pdf.ts';

const NO_PAPER = { ok: false, error: 'noPaper' };
const PRINTED = { ok: true };

describePrinterContract('ipp', async () => {
  const contractRig = await openIppRig();
  return {
    printer: contractRig.open(),
    setPaper: contractRig.queue.setPaper,
    cameOut: contractRig.queue.capturedTitles,
    close: contractRig.close,
  };
});

let rig: IppRig;
let queue: PrintQueue;

beforeEach(async () => {
  rig = await openIppRig();
  queue = rig.queue;
});
afterEach(() => rig.close());

test('the bytes that come out are the PDF that was rendered, and the job is called as the document', async () => {
  expect(await rig.open().print(slip('totem-7f3a'))).toEqual(PRINTED);
  expect(await queue.capturedPdfs()).toEqual([pdfOf('totem-7f3a')]);
  expect(await queue.capturedTitles()).toEqual(['totem-7f3a']);
  expect(rig.log).toMatchObject([{ event: 'printJobPrinted', jobId: 1 }]);
});

test('no paper from the start: told within 10 s, cancelled, nothing comes out after the refill', async () => {
  const printer = rig.open();
  await queue.setPaper('out');
  const start = performance.now();
  expect(await printer.print(slip('totem-lost'))).toEqual(NO_PAPER);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect((await queue.jobs()).map(({ isOpen }) => isOpen)).toEqual([false]);
  await queue.setPaper('in');
  await expectOnlyTheNextComesOut(queue, printer);
});

test('the alert of the last job does not hide that the paper is still out', async () => {
  const printer = rig.open();
  await queue.setPaper('out');
  expect(await printer.print(slip('totem-lost'))).toEqual(NO_PAPER);
  const start = performance.now();
  expect(await printer.print(slip('totem-again'))).toEqual(NO_PAPER);
  expect(performance.now() - start).toBeLessThan(10_000);
  await queue.setPaper('in');
  await expectOnlyTheNextComesOut(queue, printer);
});

test('the paper ends in the middle of a slip', async () => {
  const printer = rig.open();
  await queue.setPaper('outDuringJob');
  expect(await printer.print(slip('totem-half'))).toEqual(NO_PAPER);
  await queue.setPaper('in');
  await expectOnlyTheNextComesOut(queue, printer);
});

test('a printer that takes all bytes and then says that the paper is out has not printed', async () => {
  const printer = rig.open();
  await queue.setMode('completeEmpty');
  expect(await printer.print(slip('totem-lost'))).toEqual(NO_PAPER);
  await queue.setMode('normal');
  await expectOnlyTheNextComesOut(queue, printer);
});

test('and when it does so again, its old alert still standing, nobody knows', async () => {
  const printer = rig.open();
  await queue.setMode('completeEmpty');
  expect(await printer.print(slip('totem-lost'))).toEqual(NO_PAPER);
  expect(await printer.print(slip('totem-again'))).toEqual({ ok: false, error: 'notConfirmed' });
  await queue.setMode('normal');
  await expectOnlyTheNextComesOut(queue, printer);
});

test.each([
  ['coverOpen', 'coverOpen'],
  ['jam', 'jam'],
  ['fail', 'offline'],
] as const)('%s: the job is cancelled and nothing comes out later', async (mode, error) => {
  const printer = rig.open();
  await queue.setMode(mode);
  expect(await printer.print(slip('totem-lost'))).toEqual({ ok: false, error });
  await queue.setMode('normal');
  await expectOnlyTheNextComesOut(queue, printer);
});

test('a stopped or a rejecting queue is said, and gets no job', async () => {
  const printer = rig.open();
  const stopped = { ok: false, error: 'stopped' };
  await queue.cups('cupsdisable', queue.queue);
  expect(await printer.status()).toEqual(stopped);
  expect(await printer.print(slip('totem-lost'))).toEqual(stopped);
  await queue.cups('cupsenable', queue.queue);
  await queue.cups('cupsreject', queue.queue);
  expect(await printer.status()).toEqual(stopped);
  expect(await printer.print(slip('totem-lost'))).toEqual(stopped);
  await queue.cups('cupsaccept', queue.queue);
  expect(await queue.jobs()).toEqual([]);
  await expectOnlyTheNextComesOut(queue, printer);
});

test('a queue that does not exist', async () => {
  const printer = rig.open({ queue: 'nowhere' });
  const unavailable = { ok: false, error: 'unavailable' };
  expect(await printer.status()).toEqual(unavailable);
  expect(await printer.print(slip('totem-lost'))).toEqual(unavailable);
});

test('two at once: two whole slips, also when the first takes its time', async () => {
  const printer = rig.open();
  await queue.setMode('slow');
  const both = [printer.print(slip('totem-first')), printer.print(slip('totem-second'))];
  await queue.waitForOpenJobs(1);
  await queue.setMode('normal');
  expect(await Promise.all(both)).toEqual([PRINTED, PRINTED]);
  const whole = ['totem-first', 'totem-second'].map((title) => pdfOf(title));
  expect(await queue.capturedPdfs()).toEqual(whole);
});

test('a slip longer than the paper that the queue knows is not shrunk to fit it', async () => {
  const long = { width: 80, height: 290 };
  const filtering = await openIppRig({ laysOut: true });
  try {
    const printer = filtering.open({ renderer: { render: async ({ title }) => smallPdf(title, long) } });
    expect(await printer.print(slip('totem-long'))).toEqual(PRINTED);
    const [paper] = await filtering.queue.capturedPdfs();
    const box = /MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(String(paper));
    // In points, and CUPS cuts off fractions of custom sizes: 80 × 290 mm are 226.8 × 822.0.
    expect(box?.slice(1).map((points) => Math.round(Number(points)))).toEqual([226, 822]);
  } finally {
    await filtering.close();
  }
});
