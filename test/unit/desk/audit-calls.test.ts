import { parse } from 'csv-parse/sync';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { verifyAudit } from '../../../src-main/storage/verify-audit.ts';
import { anna, auditDesk, everything } from '../../support/audit-desk.ts';
import { sampleAuditKey } from '../../support/audit-key.ts';
import { dropTriggers, entryAt, recordsOf } from '../../support/audit-register.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const exportAll = { kind: 'exportAudit', query: everything } as const;

test('an entry as it is read at the desk: local time, to the second', async () => {
  const { calls } = await auditDesk([
    {
      ...entryAt(0),
      at: '2026-07-01T22:30:15.250Z',
      action: 'cancelled',
      bookingNumber: 'A1',
      operator: 'Anna',
    },
  ]);
  expect(await calls.findAudit({ kind: 'findAudit', query: everything, before: null }, anna)).toEqual({
    ok: true,
    value: {
      rows: [
        {
          ...{ id: 1, at: '2026-07-02T00:30:15', place: 'totem-1', operator: 'Anna' },
          ...{ action: 'cancelled', bookingNumber: 'A1', detail: '' },
        },
      ],
      next: null,
    },
  });
});

test('a register that was tampered with is still shown', async () => {
  const { db, calls } = await auditDesk([entryAt(0)]);
  dropTriggers(db);
  db.connection.exec(`update audit set at = 'yesterday'`);
  const found = await calls.findAudit({ kind: 'findAudit', query: everything, before: null }, anna);
  expect(found).toMatchObject({ ok: true, value: { rows: [{ at: 'yesterday' }] } });
});

test('taken out as a file: whole, the latest first, with the end of the register; and that it was stands in it', async () => {
  const file = join(temporaryFolder(), 'registro.csv');
  const entries = Array.from({ length: 1203 }, (_, minute) => entryAt(minute, { detail: String(minute) }));
  const { db, calls } = await auditDesk(entries, file);
  const head = recordsOf(db).at(-1);
  expect(await calls.exportAudit(exportAll, anna)).toEqual({
    ok: true,
    value: { kind: 'written', file, entries: 1203 },
  });
  const rows = parse(readFileSync(file), { bom: true, delimiter: ';' });
  expect(rows[0]).toEqual(
    'position,time_utc,time_rome,place,operator,action,booking_number,detail,hash'.split(','),
  );
  expect(rows.slice(1, -1).map(([position]) => Number(position))).toEqual(
    entries.map((_, index) => entries.length - index),
  );
  expect(rows.at(-1)).toEqual(['1203', '', '', '', '', 'registerHead', '', '', head?.hash]);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(recordsOf(db).at(-1)).toMatchObject({
    ...{ action: 'auditExported', operator: 'Anna', kioskId: 'sportello-1', detail: '1203' },
  });
});

test('what has gone out is noted beside the key as well', async () => {
  using begun = vi.spyOn(sampleAuditKey, 'begun');
  const { calls } = await auditDesk([entryAt(0)], join(temporaryFolder(), 'registro.csv'));
  await calls.exportAudit(exportAll, anna);
  expect(begun.mock.calls).toEqual([[2]]);
});

test('no cell is a formula, and every text comes back as it was', async () => {
  const file = join(temporaryFolder(), 'registro.csv');
  const texts = [
    '=1+1',
    '+39',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    'a;b',
    'a"b',
    'a\r\nb',
    ' a ',
    'à',
  ];
  const { calls } = await auditDesk(
    texts.map((detail, minute) => entryAt(minute, { detail })),
    file,
  );
  await calls.exportAudit(exportAll, anna);
  const rows = parse(readFileSync(file), { bom: true, delimiter: ';' });
  const details = rows
    .slice(1, -1)
    .map((row) => row[7] ?? '')
    .reverse();
  expect(details.map((cell) => cell.replace(/^'/, ''))).toEqual(texts);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^[\s]*[=+\-@＝]/);
});

test('a file that cannot be written: said, the old one stays, nothing is left, and nothing is told of where', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'registro.csv');
  mkdirSync(file);
  writeFileSync(join(file, 'x'), 'what was there');
  const { calls, logged } = await auditDesk([entryAt(0)], file);
  expect(await calls.exportAudit(exportAll, anna)).toEqual({ ok: true, value: { kind: 'failed' } });
  expect(readdirSync(folder)).toEqual(['registro.csv']);
  expect(JSON.stringify(logged)).not.toContain(folder);
  const nowhere = await auditDesk([entryAt(0)], join(folder, 'nowhere', 'registro.csv'));
  expect(await nowhere.calls.exportAudit(exportAll, anna)).toEqual({ ok: true, value: { kind: 'failed' } });
  expect(recordsOf(nowhere.db)).toHaveLength(1);
});

test('no file chosen: nothing happens', async () => {
  const { db, calls } = await auditDesk([entryAt(0)]);
  expect(await calls.exportAudit(exportAll, anna)).toEqual({ ok: true, value: { kind: 'stopped' } });
  expect(recordsOf(db)).toHaveLength(1);
});

test('nothing goes out that cannot be written down', async () => {
  const file = join(temporaryFolder(), 'registro.csv');
  const { db, calls } = await auditDesk([entryAt(0)], file);
  db.connection.exec(
    `create trigger full before insert on audit begin select raise(abort, 'disk full'); end`,
  );
  expect(await calls.exportAudit(exportAll, anna)).toEqual({ ok: true, value: { kind: 'failed' } });
  expect(existsSync(file)).toBe(false);
});

test('verified at the desk: what was found stands in the register, with who asked', async () => {
  const { db, calls } = await auditDesk([entryAt(0), entryAt(1)]);
  const verdict = { kind: 'intact', entries: 2, from: 1, to: 2 };
  expect(await calls.verifyAudit({ kind: 'verifyAudit' }, anna)).toEqual({ ok: true, value: verdict });
  expect(recordsOf(db).at(-1)).toMatchObject({
    action: 'auditVerified',
    operator: 'Anna',
    detail: 'intact:2',
  });
  expect(await verifyAudit(db, sampleAuditKey)).toMatchObject({ kind: 'intact', entries: 3 });

  dropTriggers(db);
  db.connection.exec('delete from audit where id = 2');
  const broken = { kind: 'broken', position: 2, fault: 'missing' };
  expect(await calls.verifyAudit({ kind: 'verifyAudit' }, anna)).toEqual({ ok: true, value: broken });
  expect(recordsOf(db).at(-1)).toMatchObject({ detail: 'missing:2' });
});
