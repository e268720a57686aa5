import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src-main/storage/database.ts';
import { inTurn, isOpenElsewhere } from '../../../src-main/storage/sole-user.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Another program with this database open. */
async function openInOtherProgram(path: string) {
  const child = fork(join(import.meta.dirname, '../../support/database-child.ts'), [path]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'message');
  return child;
}

test('a database that nobody has open, or that is none, is in nobody’s use', () => {
  const path = join(temporaryFolder(), 'totem.db');
  expect(isOpenElsewhere(path)).toBe(false);
  openDatabase(path).close();
  expect(isOpenElsewhere(path)).toBe(false);
  writeFileSync(path, 'no database');
  expect(isOpenElsewhere(path)).toBe(false);
});

test('it is in use for as long as another program lives that has opened it, however it ends', async () => {
  const path = join(temporaryFolder(), 'totem.db');
  const child = await openInOtherProgram(path);
  expect(isOpenElsewhere(path)).toBe(true);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isOpenElsewhere(path)).toBe(false);
});

test('asking does not disturb whoever uses it', async () => {
  const path = join(temporaryFolder(), 'totem.db');
  const child = await openInOtherProgram(path);
  expect(isOpenElsewhere(path)).toBe(true);
  child.send('write');
  expect((await once(child, 'message'))[0]).toBe('written');
});

test('two at once take turns', async () => {
  const folder = temporaryFolder();
  const done = join(folder, 'done');
  writeFileSync(done, '');
  const children = [1, 2, 3].map(() =>
    fork(join(import.meta.dirname, '../../support/turn-child.ts'), [join(folder, 'lock'), done]),
  );
  await Promise.all(children.map((child) => once(child, 'exit')));
  // Each begins and ends before another one begins.
  expect(readFileSync(done, 'utf8')).toBe('<><><>');
  expect(await inTurn(join(folder, 'lock'), 0, async () => 'free')).toBe('free');
});
