import { expect, test } from 'vitest';
import { createWindowsQueue } from '../../../src-main/devices/printing/windows-queue.ts';

type Job = [Id: number, DocumentName: string, JobStatus: string, UserName?: string];

/** A spooler that answers as PowerShell writes it; `undefined` as when a command fails. */
function spooler(printer: string | undefined, ...jobs: Job[]) {
  const removed: string[] = [];
  const queue = createWindowsQueue({
    queue: 'Custom VKP80 II',
    run: async (script, env) => {
      expect(env['TOTEM_QUEUE']).toBe('Custom VKP80 II');
      expect(script).not.toContain('VKP80');
      if (env['TOTEM_JOB']) removed.push(env['TOTEM_JOB']);
      if (printer === undefined) return undefined;
      const list = jobs.map(([Id, DocumentName, JobStatus, UserName = 'totem']) => ({
        Id,
        DocumentName,
        UserName,
        JobStatus,
      }));
      return `${JSON.stringify({ account: 'Totem', printer, jobs: list })}\r\n`;
    },
  });
  return { queue, removed };
}

test.each([
  ['Normal', { state: 'idle', accepting: true, reasons: [] }],
  ['Paused', { state: 'stopped', reasons: ['paused'] }],
  ['PaperOut', { state: 'idle', reasons: ['media-empty'] }],
  ['Error, DoorOpen', { reasons: ['cover-open'] }],
  ['PaperJam, PaperProblem', { reasons: ['media-jam', 'media-empty'] }],
  ['Offline', { reasons: ['offline'] }],
])('a printer that is %s', async (status, value) => {
  expect(await spooler(status).queue.printer()).toMatchObject({ ok: true, value });
});

test.each([
  ['Normal', 'pending'],
  ['Spooling', 'pending'],
  ['Spooling, Printing', 'processing'],
  ['Paused', 'pending-held'],
  ['Deleting, Printing', 'canceled'],
  ['Complete', 'processing'],
  ['Complete, Retained', 'processing'],
  ['Complete, Deleting', 'canceled'],
  ['Printed, Deleting', 'completed'],
  ['Printed, Retained', 'completed'],
])('a job that is %s is %s', async (status, state) => {
  const job = { id: 7, name: 'totem-a', state };
  expect(await spooler('Normal', [7, 'totem-a', status]).queue.job(7)).toEqual({ ok: true, value: job });
});

const SLIP = 'totem-7f3a1c52-0b6e-4d19-9c1e-5a2f84d7e310';

test.each<[string, Job, string[]]>([
  ['our slip', [7, SLIP, 'Error, Printing, PaperOut'], ['media-empty']],
  ['a document of ours that is no slip', [7, 'report', 'Paused'], []],
  ['a slip of another account', [7, SLIP, 'Paused', 'anna'], []],
])('what a driver tells at %s', async (_, job, reasons) => {
  expect(await spooler('Normal', job).queue.printer()).toMatchObject({ value: { reasons } });
});

test('a job that has left the spooler is not known: nobody says that it was printed', async () => {
  expect(await spooler('Normal').queue.job(7)).toEqual({ ok: false, error: 'notFound' });
});

test('a document that the queue keeps after printing is held until it is forgotten', async () => {
  const { queue, removed } = spooler('Normal', [7, 'totem-a', 'Printed'], [8, 'totem-b', 'Printing']);
  expect(await queue.heldJobs()).toMatchObject({ value: [{ id: 7 }, { id: 8 }] });
  await queue.job(7);
  await queue.job(7);
  expect(removed).toEqual([]);
  await queue.forget?.(7);
  expect(removed).toEqual(['7']);
});

test('of the jobs that are held only those of this account are ours', async () => {
  const { queue } = spooler('Normal', [7, 'totem-a', 'Printing'], [8, 'totem-b', 'Printing', 'anna']);
  expect(await queue.heldJobs()).toMatchObject({ value: [{ id: 7 }] });
});

test('a job is removed by its number, and a command that fails is no answer', async () => {
  const { queue, removed } = spooler('Normal');
  expect(await queue.cancelJob(7)).toEqual({ ok: true });
  expect(removed).toEqual(['7']);
  expect(await spooler(undefined).queue.printer()).toEqual({ ok: false, error: 'unreachable' });
});

test('no such printer: nothing is in its queue', async () => {
  const queue = createWindowsQueue({ queue: 'totem', run: async () => '{"missing":true}\r\n' });
  expect(await queue.printer()).toEqual({ ok: false, error: 'notFound' });
  expect(await queue.heldJobs()).toEqual({ ok: false, error: 'notFound' });
});

test.each([
  'Get-Printer : 拒否',
  '{"account":"totem"}',
  '{"account":"totem","printer":"Normal","jobs":null}',
])('an answer of another shape is unclear: %s', async (answer) => {
  const queue = createWindowsQueue({ queue: 'totem', run: async () => answer });
  expect(await queue.printer()).toEqual({ ok: false, error: 'unclear' });
  expect(await queue.heldJobs()).toEqual({ ok: false, error: 'unclear' });
});
