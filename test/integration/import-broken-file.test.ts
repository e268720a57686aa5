import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, importInto, rowOf, summary } from '../support/import-rows.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const bookings = 'select booking_number as number, version from bookings';

test.each([
  ['is not UTF-8', Buffer.from(fileOf([rowOf(), rowOf({ name: 'NICOLÒ' })]), 'latin1'), 'not UTF-8'],
  ['ends in the middle of a character', Buffer.from(`${fileOf([rowOf()])}È`).subarray(0, -1), 'not UTF-8'],
  ['lacks a column', fileOf([rowOf()], Object.keys(rowOf()).slice(1)), 'the header lacks booking_number'],
  ['has a column too many', fileOf([rowOf()], [...Object.keys(rowOf()), 'notes']), 'unknown columns: notes'],
  ['repeats a column', fileOf([rowOf()], [...Object.keys(rowOf()), 'name']), 'the header repeats name'],
  ['ends inside quotes', `${fileOf([rowOf()])}"PRN-2;online`, 'ends inside quotes'],
  ['has a quote inside a field', fileOf([rowOf()]).replace('MARIO', 'MA"RIO'), 'a quote stands inside'],
  ['has text after a quote', fileOf([rowOf()]).replace('MARIO', '"MA"RIO'), 'a quote stands inside'],
  ['is empty', '', 'the file is empty'],
])('a file that %s changes nothing', async (_fault, content, reason) => {
  const folder = temporaryFolder();
  const { run, ask } = importInto(folder);
  await run(fileOf([rowOf({ booking_number: 'KEPT-1' })]));
  const ran = await run(content);
  expect(ran).toMatchObject({ code: 2, refused: [], last: summary({}) });
  expect(ran.error).toContain(reason);
  expect(ran.error).not.toMatch(/RSSMRA|MARIO|RIO|PRN/);
  expect(ask(bookings)).toMatchObject([{ number: 'KEPT-1', version: 1 }]);
  expect(readdirSync(folder).filter((name) => name.includes('import'))).toEqual([]);
});

test('a quote that is never closed does not swallow the file into memory', async () => {
  const { run } = importInto(temporaryFolder());
  const rows = Array.from({ length: 2_000 }, (_row, index) =>
    rowOf({ booking_number: `PRN-${String(index)}` }),
  );
  const ran = await run(fileOf(rows).replace('MARIO', '"MARIO'));
  expect(ran).toMatchObject({ code: 2, last: summary({}) });
  expect(ran.error).toMatch(/longer than \d+ characters.*begins on line 2/);
});

test('a file that is not there, or none named', async () => {
  const folder = temporaryFolder();
  const { command } = importInto(folder);
  expect(await command(join(folder, 'none.csv'))).toMatchObject({ code: 2, last: summary({}) });
  expect((await command(join(folder, 'none.csv'))).error).toContain('cannot be read (ENOENT)');
  expect((await command(folder)).error).toContain('cannot be read (EISDIR)');
  expect((await command()).error).toContain('usage: totem-cup import FILE');
});

test('one import works at a time; what a crashed one left is cleared away', async () => {
  const { run, databasePath } = importInto(temporaryFolder());
  const file = fileOf([rowOf()]);
  const [one, two] = await Promise.all([run(file), run(file)]);
  expect([one.code, two.code].toSorted()).toEqual([0, 2]);
  expect(one.error + two.error).toContain('another import is at work');
  writeFileSync(`${databasePath}-import`, 'torn in the middle of a page');
  expect(await run(file)).toMatchObject({ code: 0, last: summary({ unchanged: 1 }) });
  expect(existsSync(`${databasePath}-import`)).toBe(false);
});
