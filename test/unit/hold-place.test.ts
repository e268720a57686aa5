import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError } from '../../src-main/config.ts';
import { holdPlace } from '../../src-main/hold-place.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const child = join(import.meta.dirname, '../support/place-child.ts');

test('two programs on one folder cannot go by the same name: the second one ends, and says what to do', () => {
  const dataDir = temporaryFolder();
  const startedAs = (kioskId: string) =>
    spawnSync(process.execPath, [...process.execArgv, child, dataDir, kioskId], { encoding: 'utf8' });
  const first = holdPlace({ dataDir, kioskId: 'atrio-1' }, 0);
  expect(() => holdPlace({ dataDir, kioskId: 'atrio-1' }, 0)).toThrow(ConfigError);
  const second = startedAs('Atrio-1');
  expect(second.stderr).toBe(
    `kioskId: another program runs on ${dataDir} under the name "Atrio-1"; each totem and each desk needs a kioskId of its own`,
  );
  expect(second.status).toBe(2);
  expect(startedAs('sportello-1').status).toBe(0);
  // It bears its name no longer than it runs.
  first.release();
  expect(startedAs('atrio-1').status).toBe(0);
  holdPlace({ dataDir, kioskId: 'atrio-1' }, 0).release();
});
