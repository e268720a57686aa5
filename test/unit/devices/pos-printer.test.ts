import { expect, test, vi } from 'vitest';
import { openPosPrinter } from '../../../src-main/devices/printing/pos-printer.ts';
import type { QueueClient, QueueJob } from '../../../src-main/devices/printing/queue-client.ts';
import { ok } from '../../../src-main/result.ts';

const title = 'totem-7f3a1c52-0b6e-4d19-9c1e-5a2f84d7e310';

/** A queue that takes what `send` puts into it, and prints it at once. */
function bench(send: (jobs: QueueJob[]) => void | Promise<void>, before: QueueJob[] = []) {
  const jobs = [...before];
  const cancelled: number[] = [];
  const client: QueueClient = {
    job: async (id) => {
      const job = jobs.find((each) => each.id === id);
      return job ? ok({ ...job, name: job.name || title }) : { ok: false, error: 'notFound' };
    },
    printer: async () => ok({ state: 'idle', accepting: true, reasons: [] }),
    cancelJob: async (id) => {
      cancelled.push(id);
      return ok();
    },
    heldJobs: async () => ok(jobs.filter(({ state }) => state === 'pending')),
    allJobs: async () => ok([...jobs]),
  };
  const sizes: unknown[] = [];
  const printer = openPosPrinter({
    client,
    queue: 'totem',
    paperWidthMm: 58,
    pages: {
      measure: async (_document, paperWidthMm) => ({ width: paperWidthMm, height: 100 }),
      send: async (_document, _printer, size) => {
        sizes.push(size);
        await send(jobs);
      },
    },
    log: () => undefined,
  });
  return { print: () => printer.print({ title, html: '' }), cancelled, sizes, close: printer.close };
}

const job = (id: number, name: string, state: QueueJob['state'] = 'completed'): QueueJob => ({
  ...{ id, name, state },
});

test('the job is found by its title and followed there; the page is as large as it was measured', async () => {
  const { print, sizes } = bench((jobs) => void jobs.push(job(6, 'report'), job(7, title)));
  expect(await print()).toEqual({ ok: true });
  expect(sizes).toEqual([{ width: 58, height: 100 }]);
});

test('a job that has lost its name with its memory is asked for by itself', async () => {
  const { print } = bench((jobs) => void jobs.push(job(7, '')));
  expect(await print()).toEqual({ ok: true });
});

test('one of the same title that was there before is not taken for it', async () => {
  const { print } = bench(() => Promise.reject(new Error('Invalid deviceName')), [job(3, title)]);
  expect(await print()).toEqual({ ok: false, error: 'notConfirmed' });
});

test('the package fails after the document went out: followed all the same', async () => {
  const { print } = bench((jobs) => {
    jobs.push(job(7, title));
    throw new Error('the page has gone');
  });
  expect(await print()).toEqual({ ok: true });
});

test('the package fails, with an error or a plain string, and nothing is there: nobody knows, and it is looked for', async () => {
  for (const failure of [new Error('the page has gone'), '[TimedOutError] Make sure …']) {
    const { print, cancelled, close } = bench(async (jobs) => {
      // It comes late.
      setTimeout(() => jobs.push(job(7, title, 'pending')), 50);
      await vi.fn<() => Promise<void>>().mockRejectedValue(failure)();
    });
    expect(await print()).toEqual({ ok: false, error: 'notConfirmed' });
    await expect.poll(() => cancelled, { timeout: 5000 }).toEqual([7]);
    await close();
  }
});
