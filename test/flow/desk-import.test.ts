import { expect, test } from 'vitest';
import { fileOf, rowOf } from '../support/import-rows.ts';
import { createImportDesk } from '../support/import-desk.ts';

const numbered = (count: number, changes: Parameters<typeof rowOf>[0] = {}) =>
  Array.from({ length: count }, (_row, index) =>
    rowOf({ booking_number: `PRN-${String(index)}`, ...changes }),
  );
const rooms = 'select distinct room from services';

test('what would change is shown before it does, and then it changes', async () => {
  await using desk = await createImportDesk(numbered(10));
  const [first, second, ...others] = numbered(10);
  const file = fileOf([
    { ...first, room: '7' } as never,
    { ...second, surname: 'VERDI' } as never,
    ...others,
    rowOf({ booking_number: 'NEW-1' }),
    rowOf({ booking_number: 'BAD-1', birth_date: '1980-02-30' }),
  ]);
  expect(await desk.begin(desk.write(file, 'settembre.csv'))).toEqual({ ok: true, value: null });
  const { preview } = await desk.until('preview');
  const counts = { new: 1, changed: 2, unchanged: 8, rowsRefused: 1 };
  expect(preview).toEqual({
    file: 'settembre.csv',
    counts,
    differences: { cancelled: 0, moved: 1, payment: 0, person: 1, other: 0 },
    stored: 10,
    share: 0.2,
    limit: 0.2,
    refused: [{ line: 13, reason: 'value:birth_date' }],
    examples: [
      { bookingNumber: 'PRN-0', field: 'room', before: '', after: '7' },
      { bookingNumber: 'PRN-1', field: 'surname', before: '', after: '' },
    ],
  });
  expect(JSON.stringify(preview)).not.toMatch(/VERDI|ROSSI|RSSMRA/);
  expect(desk.ask(rooms)).toEqual([{ room: '' }]);

  await desk.apply();
  expect(await desk.until('done')).toEqual({
    kind: 'done',
    file: 'settembre.csv',
    counts,
    refused: [{ line: 13, reason: 'value:birth_date' }],
  });
  expect(desk.ask('select count(*) as n from bookings')).toEqual([{ n: 11 }]);
  expect(desk.ask('select line, booking_number as number, reason from import_refusals')).toEqual([
    { line: 13, number: 'BAD-1', reason: 'value:birth_date' },
  ]);
  expect(desk.isStaged()).toBe(false);
  await desk.end();
  expect(desk.view()).toEqual({ kind: 'idle' });
  const detail = 'new=1,changed=2,unchanged=8,refused=1';
  expect(await desk.registered(3)).toEqual([
    { action: 'importPreviewed', operator: 'anna.bruni', detail },
    { action: 'importApplied', operator: 'anna.bruni', detail: 'asked' },
    { action: 'importApplied', operator: 'anna.bruni', detail },
  ]);
});

test('stopped at the preview, nothing is left of it', async () => {
  await using desk = await createImportDesk(numbered(10));
  await desk.begin(desk.write(fileOf(numbered(1, { room: '7' }))));
  await desk.until('preview');
  expect(desk.isStaged()).toBe(true);
  await desk.end();
  await desk.until('stopped');
  expect(desk.isStaged()).toBe(false);
  expect(desk.ask(rooms)).toEqual([{ room: '' }]);
  await desk.apply();
  await desk.end();
  expect(desk.view()).toEqual({ kind: 'idle' });
  expect(desk.ask(rooms)).toEqual([{ room: '' }]);
});

test('more than the set share would change: refused, and no apply helps', async () => {
  await using desk = await createImportDesk(numbered(10));
  await desk.begin(desk.write(fileOf(numbered(3, { room: '7' }))));
  const { preview } = await desk.until('overLimit');
  expect(preview).toMatchObject({ share: 0.3, limit: 0.2, counts: { changed: 3 }, stored: 10 });
  await desk.apply();
  expect(desk.view().kind).toBe('overLimit');
  expect(desk.ask(rooms)).toEqual([{ room: '' }]);
  expect(desk.isStaged()).toBe(false);
  expect(await desk.registered(1)).toEqual([
    {
      action: 'importRefused',
      operator: 'anna.bruni',
      detail: 'overLimit:new=0,changed=3,unchanged=0,refused=0',
    },
  ]);
});

test('between the preview and its yes another program changed so much that it is refused', async () => {
  await using desk = await createImportDesk(numbered(10, { floor: '1' }));
  await desk.begin(desk.write(fileOf(numbered(10, { floor: '1' }))));
  expect((await desk.until('preview')).preview.share).toBe(0);
  desk.database.connection.exec(`update services set floor = '2'; update bookings set version = version + 1`);
  await desk.apply();
  const { preview } = await desk.until('overLimit');
  expect(preview).toMatchObject({ share: 1, counts: { changed: 10 }, differences: { moved: 10 } });
  expect(preview.examples[0]).toEqual({ bookingNumber: 'PRN-0', field: 'floor', before: '2', after: '1' });
  expect(desk.ask('select distinct floor from services')).toEqual([{ floor: '2' }]);
  expect(desk.ask('select count(*) as n from imports')).toEqual([{ n: 1 }]);
});

test('a booking cancelled here meanwhile is refused, the others go in', async () => {
  await using desk = await createImportDesk(numbered(10));
  await desk.begin(desk.write(fileOf([...numbered(2, { room: '7' }), ...numbered(10).slice(2)])));
  await desk.until('preview');
  const cancelled = await desk.backend.gateway.cancel({
    ...{ bookingNumber: 'PRN-0', fiscalCode: 'RSSMRA80A01H501U', version: 1 },
    ...{ idempotencyKey: 'k', deadline: '', inTime: false },
  });
  expect(cancelled.ok).toBe(true);
  await desk.apply();
  expect(await desk.until('done')).toMatchObject({
    counts: { changed: 1, unchanged: 8, rowsRefused: 1 },
    refused: [{ line: 2, reason: 'cancelledHere' }],
  });
});
