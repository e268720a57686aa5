import { expect, test } from 'vitest';
import { openDatabase, type Database } from '../../../src-main/storage/database.ts';
import { createIntentStore } from '../../../src-main/storage/intent-store.ts';
import { createPrintoutStore } from '../../../src-main/storage/printout-store.ts';

const done = { ok: true, value: undefined };
const rows = (db: Database, table: string) => db.connection.prepare(`select * from ${table}`).all();

const intent = {
  id: 'key-1',
  kind: 'cancel',
  bookingNumber: 'PRN-77A/1',
  fiscalCode: 'RSSMRA80A01H501U',
  version: 3,
  openedAt: '2026-11-23T08:00:00.000Z',
  deadline: '2026-12-18T17:00',
  prescriptionEnd: '45678',
  kioskId: 'totem-1',
  operator: 'anna.bruni',
} as const;
const later = '2026-11-23T08:00:01.000Z';

test('an intent is open until it has an outcome, and then forgets the person', async () => {
  const db = openDatabase(':memory:');
  const intents = createIntentStore(db);
  expect(await intents.open(intent)).toEqual(done);
  expect(await intents.open({ ...intent, id: 'key-0', openedAt: '2026-11-23T07:00:00.000Z' })).toEqual(done);
  expect(intents.listOpen().map(({ id }) => id)).toEqual(['key-0', 'key-1']);
  expect(intents.listOpen()[1]).toEqual(intent);

  expect(
    await intents.resolve('key-1', { kind: 'done', cancellationNumber: 'D26-7K4Q-92MX' }, later),
  ).toEqual(done);
  expect(await intents.resolve('key-0', { kind: 'refused', reason: 'changed' }, later)).toEqual(done);
  expect(intents.listOpen()).toEqual([]);
  expect(JSON.stringify(rows(db, 'intents'))).not.toContain(intent.fiscalCode);
});

test('an outcome is final: the same may be said again, another one is a bug', async () => {
  const intents = createIntentStore(openDatabase(':memory:'));
  await intents.open(intent);
  await intents.resolve('key-1', { kind: 'notDone' }, later);
  expect(await intents.resolve('key-1', { kind: 'notDone' }, later)).toEqual(done);
  const contradiction = intents.resolve(
    'key-1',
    { kind: 'done', cancellationNumber: 'D26-7K4Q-92MX' },
    later,
  );
  await expect(contradiction).rejects.toThrow('not open');
  await expect(intents.resolve('key-9', { kind: 'notDone' }, later)).rejects.toThrow('not open');
  await expect(intents.open(intent)).rejects.toThrow('UNIQUE');
});

test('papers that never ended are failed when their place starts again, and no others', async () => {
  const db = openDatabase(':memory:');
  const printouts = createPrintoutStore(db);
  for (const id of ['a', 'b', 'c', 'd']) {
    await printouts.queue({
      id,
      kioskId: id === 'd' ? 'sportello-1' : 'totem-1',
      paper: 'coupon',
      bookingNumber: 'PRN-77A/1',
      about: '',
      at: intent.openedAt,
    });
  }
  await printouts.finish('a', 'printed', later);
  await printouts.finish('b', 'noPaper', later);
  expect(await printouts.failInterrupted('totem-1', later)).toEqual({ ok: true, value: 1 });
  expect(await printouts.failInterrupted('totem-1', later)).toEqual({ ok: true, value: 0 });
  const outcomes = (rows(db, 'printouts') as { outcome: string | null }[]).map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['printed', 'noPaper', 'interrupted', null]);
});
