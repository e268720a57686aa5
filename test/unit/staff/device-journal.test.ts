import { expect, test } from 'vitest';
import type { LogFields } from '../../../src-main/log.ts';
import { createDeviceJournal } from '../../../src-main/staff/device-journal.ts';

test('keeps the last events of each device, the newest first, and hands every line on', () => {
  const lines: [string, LogFields | undefined][] = [];
  const { log, eventsOf } = createDeviceJournal(
    (event, fields) => lines.push([event, fields]),
    () => new Date('2026-11-26T08:15:30Z'),
  );
  log('printer', { what: 'printJobFailed', fault: 'noPaper', jobId: 7 });
  log('stage', { from: 'idle', to: 'readingCard' });
  log('cardNotRead', { reason: 'mute' });
  expect(lines).toHaveLength(3);
  expect(eventsOf('printer')).toEqual([
    { at: '2026-11-26T09:15:30', what: 'printJobFailed', detail: 'noPaper' },
  ]);
  expect(eventsOf('cardReader')).toEqual([
    { at: '2026-11-26T09:15:30', what: 'cardNotRead', detail: 'mute' },
  ]);
  expect(eventsOf('voice')).toEqual([]);
  for (let count = 0; count < 1000; count += 1) log('cardReader', { what: `event ${count}` });
  expect(eventsOf('cardReader')).toHaveLength(20);
  expect(eventsOf('cardReader')[0]?.what).toBe('event 999');
});
