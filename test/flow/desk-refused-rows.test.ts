import { expect, test } from 'vitest';
import { createImportDesk } from '../support/import-desk.ts';
import { fileOf, rowOf } from '../support/import-rows.ts';

const good = rowOf({ booking_number: 'GOOD-1' });
const badBirth = rowOf({ booking_number: 'BAD-1', birth_date: '1980-02-30' });

async function importDesk() {
  const desk = await createImportDesk([good]);
  const list = async () => {
    const answer = await desk.call({ kind: 'listCases', closed: false });
    if (!answer.ok) throw new Error(answer.error);
    return answer.value;
  };
  return {
    desk,
    list,
    bring: (...rows: Parameters<typeof fileOf>[0]) => desk.runCommand(fileOf(rows)),
    told: async () => (await list()).cases.map((each) => [each.bookingNumber, each.what, each.settled]),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

test('the same bad row night after night is one case, and settles when its booking comes in at last', async () => {
  await using night = await importDesk();
  await night.bring(good, badBirth);
  await night.bring(badBirth, good);
  await night.bring(good, rowOf({ booking_number: 'OTHER-1' }), badBirth);
  expect(await night.told()).toEqual([['BAD-1', 'value:birth_date', false]]);
  await night.bring(good, rowOf({ booking_number: 'BAD-1' }));
  // It does not vanish by itself.
  expect(await night.told()).toEqual([['BAD-1', 'value:birth_date', true]]);
  await night.bring(badBirth);
  expect(await night.told()).toEqual([
    ['BAD-1', 'value:birth_date', false],
    ['BAD-1', 'value:birth_date', true],
  ]);
});

test('what was worked off stays so, as long as nothing else is wrong with the booking', async () => {
  await using night = await importDesk();
  await night.bring(badBirth);
  const [first] = (await night.list()).cases;
  await night.desk.call({ kind: 'closeCase', key: first?.key ?? '', note: 'Il CUP lo corregge' });
  await night.bring(good, badBirth);
  expect(await night.told()).toEqual([]);
  await night.bring(good, rowOf({ booking_number: 'BAD-1', quantity: '0' }));
  expect(await night.told()).toEqual([['BAD-1', 'value:quantity', false]]);
});

test('a booking of several rows is one case for what is wrong with it, not one for every row', async () => {
  await using night = await importDesk();
  const row = (changes: object) => rowOf({ booking_number: 'MANY-1', ...changes });
  await night.bring(row({ room: '1' }), row({ status: 'performed', room: '2' }), row({ room: '3' }));
  await night.bring(good, row({ room: '1' }), row({ status: 'performed', room: '2' }), row({ room: '3' }));
  expect((await night.told()).map(([, what]) => what)).toEqual(['differs:status:2']);
});

test('a row without even a number is the same only in the same file', async () => {
  await using night = await importDesk();
  const nameless = rowOf({ booking_number: 'x' });
  await night.bring(good, nameless);
  await night.bring(good, nameless);
  expect(await night.told()).toEqual([['', 'value:booking_number', false]]);
  await night.bring(good, rowOf({ booking_number: 'GOOD-2' }), nameless);
  expect(await night.told()).toHaveLength(2);
});

test('what was cancelled here and is not yet in the file is refused every night, and no case', async () => {
  await using night = await importDesk();
  const cancelled = await night.desk.backend.gateway.cancel({
    ...{ bookingNumber: 'GOOD-1', fiscalCode: 'RSSMRA80A01H501U', version: 1 },
    ...{ idempotencyKey: 'k', deadline: '', inTime: false },
  });
  expect(cancelled.ok).toBe(true);
  const run = await night.bring(good);
  expect(run.refused.join()).not.toBe('');
  expect(await night.told()).toEqual([]);
});

test('a broken export does not hide an outcome of today, nor does it stay when it has been worked off', async () => {
  await using night = await importDesk();
  const broken = Array.from({ length: 1200 }, (_row, index) =>
    rowOf({ booking_number: `BAD-${String(index)}`, birth_date: '' }),
  );
  await night.bring(...broken);
  const { connection } = night.desk.database;
  connection
    .prepare(
      `insert into intents (id, kind, booking_number, fiscal_code, version, opened_at, doubted)
       values ('key-1', 'cancel', 'GOOD-1', 'RSSMRA80A01H501U', 1, ?, 1)`,
    )
    .run(new Date().toISOString());
  const { cases, open } = await night.list();
  expect(cases[0]).toMatchObject({ kind: 'outcome', bookingNumber: 'GOOD-1' });
  expect([cases.length, open]).toEqual([201, 1000]);
  connection.exec(
    `insert into worked_off select 'importRow:' || import_id || '/' || line, '2026-01-01T00:00:00.000Z', 'x', '' from refused_rows`,
  );
  await night.bring(good);
  expect(connection.prepare('select count(*) from refused_rows').pluck().get()).toBe(0);
  // What the newest import refused, and nothing older.
  expect(connection.prepare('select count(*) from import_refusals').pluck().get()).toBe(0);
});
