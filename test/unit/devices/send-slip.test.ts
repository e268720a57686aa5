import { expect, test } from 'vitest';
import type { JobState, QueueClient } from '../../../src-main/devices/printing/queue-client.ts';
import { sendSlip } from '../../../src-main/devices/printing/send-slip.ts';
import { err, ok } from '../../../src-main/result.ts';

/** What is done to the job of a slip whose state is this, in order, and how the slip ends. */
async function sent(state: JobState, { cancels = true, forgets = true } = {}) {
  const done: string[] = [];
  const client: QueueClient = {
    job: async (id) => ok({ id, name: 'totem-slip', state }),
    printer: async () => ok({ state: 'idle', accepting: true, reasons: [] }),
    cancelJob: async () => (cancels ? ok() : err('forbidden')),
    forget: async (id) => {
      done.push(`forgotten ${id}`);
      return forgets ? ok() : err('unreachable');
    },
    heldJobs: async () => ok([]),
    allJobs: async () => ok([]),
  };
  let at = 0;
  const result = await sendSlip(
    {
      client,
      submit: async () => ({ kind: 'sent', jobId: 7 }),
      strays: { add: (title) => void done.push(`stray ${title}`), sweep: async () => undefined },
      log: () => undefined,
      deadlineMs: 5000,
      now: () => (at += 1000),
    },
    { title: 'totem-slip', html: '' },
  );
  return { done, result };
}

test('a job that was printed is forgotten, once', async () => {
  expect(await sent('completed')).toEqual({ done: ['forgotten 7'], result: { ok: true } });
});

test('a job that failed and is over is forgotten too', async () => {
  expect((await sent('aborted')).done).toEqual(['forgotten 7']);
});

test('one that may not be over is looked for further', async () => {
  expect((await sent('processing', { cancels: false })).done).toEqual(['stray totem-slip']);
});

test('a printed one that could not be forgotten is looked for further, and counts as printed', async () => {
  expect(await sent('completed', { forgets: false })).toEqual({
    done: ['forgotten 7', 'stray totem-slip'],
    result: { ok: true },
  });
});
