import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createImportDesk } from '../support/import-desk.ts';
import { fileOf, rowOf } from '../support/import-rows.ts';
import { forkedImports } from '../support/forked-imports.ts';
import { anna, luca } from '../support/door-bench.ts';

const stored = Array.from({ length: 10 }, (_row, index) => rowOf({ booking_number: `PRN-${String(index)}` }));
const changed = fileOf([rowOf({ booking_number: 'PRN-0', room: '7' })]);

test('only one import at a time, at this desk or on this database', async () => {
  await using desk = await createImportDesk(stored);
  const file = desk.write(changed);
  const both = await Promise.all([desk.begin(file), desk.begin(file)]);
  expect(both).toEqual([
    { ok: true, value: null },
    { ok: false, error: 'busy' },
  ]);
  await desk.until('preview');
  expect(await desk.begin(file)).toEqual({ ok: false, error: 'busy' });
  expect(desk.view().kind).toBe('preview');
  const elsewhere = forkedImports(desk.databasePath);
  const news = await new Promise((resolve) => elsewhere.importer.begin({ file, limit: 1 }, resolve));
  expect(news).toEqual({ kind: 'failed', fault: { code: 'busy', line: null, detail: '' } });
  await elsewhere.importer.close();
  const command = await desk.runCommand(changed);
  expect(command).toMatchObject({ code: 2, error: 'another import is at work\n' });
  await desk.apply();
  await desk.until('done');
});

test('it goes on while the desk is locked, and is told to whom may know when it is opened again', async () => {
  await using desk = await createImportDesk(stored);
  await desk.call({ kind: 'addOperator', ...luca, role: 'operator' });
  await desk.begin(desk.write(changed));
  await desk.call({ kind: 'lock' });
  const told = desk.events.length;
  expect(await desk.apply()).toEqual({ ok: false, error: 'locked' });
  await desk.call({ kind: 'enter', ...luca });
  expect(await desk.begin(desk.write(changed))).toEqual({ ok: false, error: 'forbidden' });
  expect(await desk.apply()).toEqual({ ok: false, error: 'forbidden' });
  expect(desk.events.slice(told).filter(({ kind }) => kind === 'import')).toEqual([]);
  await desk.call({ kind: 'enter', ...anna });
  await desk.until('preview');
  // A page that was loaded anew hears of it as well.
  const heard: string[] = [];
  desk.desk.onEvent((event) => heard.push(event.kind === 'import' ? event.import.kind : event.kind));
  expect(heard).toEqual(['state', 'preview']);
  await desk.apply();
  await desk.until('done');
});

test('what was dropped is a folder, a link, no file, or not there', async () => {
  await using desk = await createImportDesk(stored);
  const file = desk.write(changed);
  const [folder, link] = [join(desk.folder, 'folder'), join(desk.folder, 'link.csv')];
  mkdirSync(folder);
  symlinkSync(file, link);
  const dropped = [folder, link, '/dev/null', join(desk.folder, 'none.csv'), 'relative.csv', `${file}\0`];
  const codes: string[] = [];
  for (const path of dropped) {
    await desk.begin(path);
    const { fault } = await desk.until('failed');
    codes.push(`${fault.code} ${fault.detail}`.trim());
  }
  expect(codes).toEqual(['folder', 'link', 'notAFile', 'unreadable ENOENT', 'notAFile', 'notAFile']);
  expect(desk.children).toEqual([]);
  expect((await desk.registered(dropped.length)).map(({ detail }) => detail)).toContain('folder');
});

test('no file is chosen in the dialog: nothing happens, and the next one is', async () => {
  await using desk = await createImportDesk(stored, { chosenFile: null });
  expect(await desk.begin('')).toEqual({ ok: true, value: null });
  expect(desk.view()).toEqual({ kind: 'idle' });
  await desk.begin(desk.write(changed));
  await desk.until('preview');
});

test('nobody decides: after a while it is given up, and others may import', async () => {
  await using desk = await createImportDesk(stored, { importDecisionMs: 50 });
  await desk.begin(desk.write(changed));
  expect(await desk.until('failed')).toMatchObject({ fault: { code: 'notDecided' } });
  expect(desk.isStaged()).toBe(false);
  expect(await desk.runCommand(changed)).toMatchObject({ code: 0 });
});

test('whoever could decide goes away: it is given up soon, and the import of the night is not kept waiting', async () => {
  await using desk = await createImportDesk(stored, { importAwayMs: 50 });
  await desk.begin(desk.write(changed));
  await desk.until('preview');
  await desk.call({ kind: 'lock' });
  await expect.poll(() => desk.isStaged()).toBe(false);
  expect(await desk.runCommand(changed)).toMatchObject({ code: 0 });
  await desk.call({ kind: 'enter', ...anna });
  expect(await desk.until('failed')).toMatchObject({ fault: { code: 'notDecided' } });
});

test('the disk is full when it is to be applied: it says so, and can be applied once there is room', async () => {
  await using desk = await createImportDesk(stored);
  await desk.begin(desk.write(changed));
  await desk.until('preview');
  desk.database.connection.exec(
    `create trigger disk_full before insert on audit begin select raise(abort, 'database or disk is full'); end`,
  );
  expect(await desk.apply()).toEqual({ ok: false, error: 'failed' });
  expect(desk.view().kind).toBe('preview');
  desk.database.connection.exec('drop trigger disk_full');
  await desk.apply();
  await desk.until('done');
});

test('the desk closes while an import waits: it is ended, and nothing is left', async () => {
  const desk = await createImportDesk(stored);
  await desk.begin(desk.write(changed));
  await desk.until('preview');
  await desk[Symbol.asyncDispose]();
  expect(desk.isStaged()).toBe(false);
  expect(desk.children.at(-1)?.signalCode ?? desk.children.at(-1)?.exitCode).not.toBeNull();
});

test('the desk closes while it is applied: it is applied', async () => {
  const desk = await createImportDesk(stored);
  await desk.begin(desk.write(changed));
  await desk.until('preview');
  await desk.apply();
  await desk[Symbol.asyncDispose]();
  expect(desk.ask(`select room from services where booking_number = 'PRN-0'`)).toEqual([{ room: '7' }]);
});

test('the process dies while it waits: nothing has changed, and the next one clears up', async () => {
  await using desk = await createImportDesk(stored);
  const file = desk.write(changed);
  await desk.begin(file);
  await desk.until('preview');
  desk.kill();
  expect(await desk.until('failed')).toMatchObject({ fault: { code: 'processDied' } });
  expect(desk.isStaged()).toBe(true);
  await desk.begin(file);
  await desk.until('preview');
  await desk.apply();
  await desk.until('done');
  expect(desk.isStaged()).toBe(false);
});
