import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createEmbeddedBookingGateway } from '../../src-main/bookings/embedded-booking-gateway.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { createAuditStore } from '../../src-main/storage/audit-store.ts';
import { sampleAuditKey } from '../support/audit-key.ts';
import { summary } from '../support/import-rows.ts';
import { bookingNumberOf, fiscalCodeOf, startImport, writeLargeFile } from '../support/large-import.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const long = process.env['TOTEM_TEST_LONG'] === '1';
/** 1.2 rows a booking. */
const bookings = long ? 833_334 : 16_667;
const kills = long ? 40 : 10;
const patience = long ? 1_800_000 : 120_000;

const never = new AbortController().signal;
const search = (index: number) =>
  ({
    criterion: 'bookingNumber',
    code: bookingNumberOf(index),
    fiscalCode: fiscalCodeOf(index, bookings),
  }) as const;

async function timed<Value>(run: () => Promise<Value>): Promise<[Value, number]> {
  const from = performance.now();
  return [await run(), performance.now() - from];
}

test('a large file comes in while a totem works on the same database', { timeout: patience }, async () => {
  const folder = temporaryFolder();
  const [file, path] = [join(folder, 'large.csv'), join(folder, 'totem.db')];
  writeLargeFile(file, bookings, '1');
  const db = openDatabase(path);
  const gateway = createEmbeddedBookingGateway({ db, now: () => new Date('2026-11-23T09:00:00Z') });
  const audit = createAuditStore(db, sampleAuditKey);

  const [first, importMs] = await timed(() => startImport(file, path).ended);
  expect(first).toMatchObject({ code: 0, lastLine: summary({ new: bookings }) });
  expect(first.peakMb).toBeLessThan(500);

  writeLargeFile(file, bookings, '2');
  const second = startImport(file, path);
  const cancelled = gateway.cancel({
    ...{ bookingNumber: bookingNumberOf(7), fiscalCode: fiscalCodeOf(7, bookings) },
    ...{ version: 1, idempotencyKey: 'key', deadline: '', inTime: false },
  });
  const written: Promise<unknown>[] = [];
  let searches = 0;
  while (second.child.exitCode === null) {
    const found = await gateway.search(search(searches % bookings), never);
    expect(found.ok && found.value.length).toBe(1);
    searches += 1;
    const at = new Date().toISOString();
    written.push(audit.record({ at, kioskId: 'k', action: 'searched', bookingNumber: '' }));
    await sleep(long ? 200 : 5);
  }
  expect((await cancelled).ok).toBe(true);
  expect(await Promise.all(written)).toEqual(written.map(() => ({ ok: true, value: undefined })));
  // The booking that was cancelled meanwhile is refused, not revived.
  expect(await second.ended).toMatchObject({
    code: 1,
    lastLine: summary({ changed: bookings - 1, refused: 1 }),
  });
  const seven = await gateway.search(search(7), never);
  expect(seven.ok && seven.value[0]).toMatchObject({ status: 'cancelled', version: 2 });

  const times: number[] = [];
  for (let index = 0; index < 500; index += 1) {
    const one = search(Math.floor((index * bookings) / 500));
    times.push((await timed(() => gateway.search(one, never)))[1]);
  }
  const median = times.toSorted((a, b) => a - b)[250] ?? Infinity;
  expect(median).toBeLessThan(1);
  console.log(
    `${String(bookings)} bookings in ${(importMs / 1000).toFixed(1)} s, peak ${first.peakMb.toFixed(0)} MB; ` +
      `${String(searches)} searches meanwhile; one search takes ${median.toFixed(3)} ms`,
  );
  db.close();
});

test(
  'killed at any moment, an import leaves the database as before or as after',
  { timeout: patience },
  async () => {
    const folder = temporaryFolder();
    const [file, path] = [join(folder, 'large.csv'), join(folder, 'totem.db')];
    writeLargeFile(file, 5_000, '0');
    const [, usualMs] = await timed(() => startImport(file, path).ended);
    const rooms = () => {
      const db = openDatabase(path);
      expect(db.connection.pragma('integrity_check', { simple: true })).toBe('ok');
      const found = db.connection.prepare('select distinct room from services').pluck().all();
      db.close();
      return found;
    };

    let before = '0';
    for (let kill = 1; kill <= kills; kill += 1) {
      const after = String(kill);
      writeLargeFile(file, 5_000, after);
      const running = startImport(file, path);
      await sleep((usualMs * (kill - 0.5)) / kills);
      running.child.kill('SIGKILL');
      await running.ended;
      const [room] = rooms();
      expect(rooms()).toHaveLength(1);
      expect([before, after]).toContain(room);
      before = room as string;
    }
    writeLargeFile(file, 5_000, 'last');
    expect(await startImport(file, path).ended).toMatchObject({
      code: 0,
      lastLine: summary({ changed: 5_000 }),
    });
    expect(rooms()).toEqual(['last']);
  },
);
