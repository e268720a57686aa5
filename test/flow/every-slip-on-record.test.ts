import { expect, test } from 'vitest';
import type { PrinterFault } from '../../src-main/devices/printer.ts';
import { createBench } from '../support/kiosk-bench.ts';

const faults: PrinterFault[] = [
  'noPaper',
  'coverOpen',
  'jam',
  'offline',
  'stopped',
  'notConfirmed',
  'unavailable',
];

test('whatever becomes of a slip stands in the records: which it was, when, and how it ended', async () => {
  // No two at the same instant.
  let ms = Date.parse('2026-11-23T09:00:00Z');
  await using bench = await createBench({ now: () => new Date((ms += 1)) });
  await bench.openBooking();
  for (const fault of faults) {
    bench.printer.setFault(fault);
    bench.touch({ kind: 'printCoupon', large: false });
    if (fault === 'notConfirmed') {
      await bench.until('paperInDoubt');
      bench.touch({ kind: 'paperSeen', out: false });
    }
    await bench.until('printFailed', (view) => view.fault === fault);
    bench.touch({ kind: 'back' });
    await bench.until('summary');
  }
  bench.printer.setFault(null);
  bench.touch({ kind: 'printCoupon', large: false });
  await bench.until('printed');

  const records = bench.database.connection
    .prepare(
      'select paper, booking_number, outcome, queued_at, finished_at from printouts order by queued_at',
    )
    .all() as Record<string, string>[];
  expect(records.map(({ outcome }) => outcome)).toEqual([...faults, 'printed']);
  for (const record of records) {
    expect(record).toMatchObject({ paper: 'coupon', booking_number: 'PRN-77A/1' });
    expect(Date.parse(record['finished_at'] ?? '')).toBeGreaterThanOrEqual(
      Date.parse(record['queued_at'] ?? ''),
    );
  }
  expect(bench.printer.documents).toHaveLength(1);
});
