import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectOnlyTheNextComesOut, openIppRig, pdfOf, slip, type IppRig } from '../support/ipp-rig.ts';
import type { PrintQueue } from '../support/print-queue.ts';

let rig: IppRig;
let queue: PrintQueue;

beforeEach(async () => {
  rig = await openIppRig();
  queue = rig.queue;
});
afterEach(() => rig.close());

test('a backend that hangs: the deadline, and the job is cancelled', async () => {
  const printer = rig.open({ deadlineMs: 2000 });
  await queue.setMode('hang');
  expect(await printer.print(slip('totem-hangs'))).toEqual({ ok: false, error: 'notConfirmed' });
  expect((await queue.jobs()).map(({ isOpen }) => isOpen)).toEqual([false]);
  await queue.setMode('normal');
  await expectOnlyTheNextComesOut(queue, printer);
});

test('a queue stopped while printing: told, and nothing comes out when it is enabled again', async () => {
  const printer = rig.open();
  await queue.setMode('slow');
  const printing = printer.print(slip('totem-lost'));
  await queue.waitForOpenJobs(1);
  await queue.cups('cupsdisable', queue.queue);
  expect(await printing).toEqual({ ok: false, error: 'stopped' });
  await queue.setMode('normal');
  await queue.cups('cupsenable', queue.queue);
  await expectOnlyTheNextComesOut(queue, printer);
});

test('a print server that dies while printing: told, and what it kept is cancelled when it is back', async () => {
  const printer = rig.open();
  await queue.setMode('hang');
  const printing = printer.print(slip('totem-lost'));
  await queue.waitForOpenJobs(1);
  await queue.kill();
  expect(await printing).toEqual({ ok: false, error: 'notConfirmed' });
  expect(await printer.status()).toEqual({ ok: false, error: 'unavailable' });
  expect(rig.log.map(({ event }) => event)).toContain('printJobLeftBehind');
  await queue.start();
  await queue.waitForOpenJobs(0);
  expect(rig.log.map(({ event }) => event)).toContain('strayPrintJobCancelled');
  expect(await queue.capturedPdfs()).toEqual([]);
});

test('a slip left by a run that crashed is cancelled at the next start; the jobs of others stay', async () => {
  await queue.cups('cupsdisable', queue.queue);
  await queue.cups(
    'lp',
    '-d',
    queue.queue,
    '-t',
    'totem-7f3a1c52-0b6e-4d19-9c1e-5a2f84d7e310',
    '/etc/hostname',
  );
  await queue.cups('lp', '-d', queue.queue, '-t', 'report of the desk', '/etc/hostname');
  rig.open();
  await queue.waitForOpenJobs(1);
  expect((await queue.jobs()).map(({ isOpen }) => isOpen)).toEqual([false, true]);
  expect(rig.log).toEqual([{ event: 'strayPrintJobCancelled', jobId: 1 }]);
});

test('a server that comes up after the program is cleared of left-over slips all the same', async () => {
  await queue.cups('cupsdisable', queue.queue);
  await queue.cups(
    'lp',
    '-d',
    queue.queue,
    '-t',
    'totem-7f3a1c52-0b6e-4d19-9c1e-5a2f84d7e310',
    '/etc/hostname',
  );
  await queue.kill();
  const printer = rig.open();
  expect(await printer.status()).toEqual({ ok: false, error: 'unavailable' });
  await queue.start();
  await queue.waitForOpenJobs(0);
});

test('a page that cannot be rendered costs its own slip only', async () => {
  const render = async ({ title }: { title: string }): Promise<Uint8Array> => {
    if (title === 'totem-bad') throw new TypeError('the window has gone');
    return pdfOf(title);
  };
  const printer = rig.open({ renderer: { render } });
  expect(await printer.print(slip('totem-bad'))).toEqual({ ok: false, error: 'unavailable' });
  expect(rig.log).toEqual([{ event: 'printJobNotSent', kind: 'notSent', why: 'TypeError' }]);
  await expectOnlyTheNextComesOut(queue, printer);
});
