import { expect, test } from 'vitest';
import {
  follow,
  judge,
  startTrack,
  type Sighting,
  type Verdict,
} from '../../../src-main/devices/printing/job-track.ts';
import { faultsOf } from '../../../src-main/devices/printing/printer-faults.ts';
import type { JobState } from '../../../src-main/devices/printing/queue-client.ts';

const DEADLINE_MS = 20_000;

/** `300 processing media-empty cover-open` at 300 ms; `300 pending +paused` with the queue stopped. */
function look(text: string): { at: number; sighting: Sighting } {
  const [at = '', job = '', ...words] = text.trim().split(' ');
  if (job === 'gone' || job === 'unreachable') return { at: Number(at), sighting: { kind: job } };
  const state = words.some((word) => word.startsWith('+')) ? 'stopped' : 'processing';
  const reasons = words.map((word) => word.replace('+', '')).filter((word) => word !== '');
  return { at: Number(at), sighting: { kind: 'seen', job: job as JobState, printer: { state, reasons } } };
}

function verdictAfter(looks: string, reasonsBefore: string[] = []): Verdict {
  let track = startTrack(reasonsBefore);
  let verdict: Verdict = 'wait';
  for (const text of looks.split(' · ')) {
    expect(verdict, `already over before ${text}`).toBe('wait');
    const { at, sighting } = look(text);
    track = follow(track, sighting, at);
    verdict = judge(track, DEADLINE_MS);
  }
  return verdict;
}

test.each<[string, Verdict, string]>([
  ['taken whole', 'printed', '300 processing · 600 completed'],
  ['still on its way', 'wait', '300 pending · 600 processing'],
  [
    'little paper is no fault',
    'printed',
    '300 processing media-low-warning · 5000 completed media-low-warning',
  ],
  ['a fault of a moment', 'wait', '300 processing media-empty · 900 processing media-empty'],
  ['no paper', 'noPaper', '300 processing media-empty-error · 1300 processing media-empty-error'],
  ['no paper, otherwise said', 'noPaper', '300 processing media-needed · 1300 processing media-needed'],
  ['a warning', 'noPaper', '300 processing media-empty-warning · 1300 processing media-empty-warning'],
  ['cover', 'coverOpen', '0 processing cover-open-error · 1000 processing cover-open-error'],
  ['door', 'coverOpen', '0 processing door-open-report · 1000 processing door-open-report'],
  [
    'cover before paper',
    'coverOpen',
    '0 processing media-empty cover-open · 1000 processing media-empty cover-open',
  ],
  ['jam before all', 'jam', '0 processing cover-open media-jam · 1000 processing cover-open media-jam'],
  ['refilled in time', 'printed', '300 processing media-empty · 900 processing · 1200 completed'],
  ['connecting', 'wait', '300 processing connecting-to-device · 4000 processing connecting-to-device'],
  [
    'never connected',
    'offline',
    '300 processing connecting-to-device · 5300 processing connecting-to-device',
  ],
  ['off-line', 'offline', '0 processing offline-report · 5000 processing offline-report'],
  ['bytes taken, then no paper', 'noPaper', '300 processing · 600 completed media-empty-error'],
  ['an off-line word at the end', 'printed', '300 processing · 600 completed connecting-to-device'],
  ['queue stopped under it', 'stopped', '0 pending +paused · 1000 pending +paused'],
  ['stopped without a word', 'stopped', '0 pending + · 1000 pending +'],
  ['job stopped', 'stopped', '0 processing-stopped · 1000 processing-stopped'],
  ['stopped for want of paper', 'noPaper', '0 pending +media-empty · 1000 pending +media-empty'],
  ['held for a later retry', 'offline', '300 pending-held · 1300 pending-held'],
  ['held for a moment', 'printed', '300 pending-held · 600 processing · 2000 completed'],
  ['aborted', 'offline', '300 processing · 600 aborted'],
  ['aborted with a reason', 'jam', '300 processing · 600 aborted media-jam-error'],
  ['cancelled by somebody', 'stopped', '300 processing · 600 canceled'],
  ['forgotten by the server', 'notConfirmed', '300 processing · 600 gone'],
  [
    'server away for a moment',
    'printed',
    '300 processing · 600 unreachable · 4000 unreachable · 4300 completed',
  ],
  ['server away', 'notConfirmed', '300 processing · 600 unreachable · 4600 unreachable'],
  ['no end', 'notConfirmed', '300 processing · 19999 processing · 20000 processing'],
  ['behind another job for ever', 'notConfirmed', '300 pending · 20000 pending'],
  ['deadline, and something is known', 'offline', '300 processing · 20000 processing offline'],
])('%s: %s', (_, verdict, looks) => {
  expect(verdictAfter(looks)).toBe(verdict);
});

test.each<[string, Verdict, string]>([
  ['waits for it to be taken back', 'wait', '300 processing media-empty · 4200 processing media-empty'],
  ['not taken back', 'noPaper', '300 processing media-empty · 4300 processing media-empty'],
  ['not taken back, behind another', 'noPaper', '4900 pending media-empty · 5000 pending media-empty'],
  ['completed all the same', 'notConfirmed', '300 processing media-empty · 600 completed media-empty'],
  ['taken back', 'printed', '300 processing media-empty · 600 processing · 3000 completed'],
  [
    'taken back and told anew',
    'noPaper',
    '300 processing media-empty · 600 processing · 900 completed media-empty',
  ],
  [
    'another one is new',
    'jam',
    '300 processing media-empty · 600 processing media-jam · 1600 processing media-jam',
  ],
])('an alert that the job before left behind: %s: %s', (_, verdict, looks) => {
  expect(verdictAfter(looks, ['media-empty'])).toBe(verdict);
});

test('reasons of no concern, and unknown ones, are no faults', () => {
  const harmless = [
    'media-low',
    'marker-supply-low-warning',
    'com.vendor-cutter-odd',
    'cups-insecure-filter-warning',
  ];
  expect(faultsOf(harmless)).toEqual([]);
});
