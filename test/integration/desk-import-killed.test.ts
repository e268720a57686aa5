import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { ImportNews } from '../../src-main/desk/import-runner.ts';
import { openDatabase } from '../../src-main/storage/database.ts';
import { forkedImports } from '../support/forked-imports.ts';
import { writeLargeFile } from '../support/large-import.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const long = process.env['TOTEM_TEST_LONG'] === '1';
const kills = long ? 50 : 5;
const bookings = long ? 40_000 : 12_000;
const patience = long ? 1_800_000 : 180_000;

/** When what was first told, milliseconds from the beginning. */
type Run = { last: ImportNews; told: Map<ImportNews['kind'], number>; toldLast: string };
type Death = { after: ImportNews['kind']; ms: number };

/** Applied as soon as it can be; killed so long after it has told of something, if it is still there. */
async function importOnce(databasePath: string, file: string, death: Death | null = null): Promise<Run> {
  const { importer, kill } = forkedImports(databasePath);
  const told: Run['told'] = new Map();
  let toldLast = '';
  const survived = new AbortController();
  const last = await new Promise<ImportNews>((resolve) => {
    const running = importer.begin({ file, limit: 1 }, (news) => {
      const isFirst = !told.has(news.kind);
      if (isFirst) told.set(news.kind, performance.now());
      if (death && isFirst && death.after === news.kind)
        sleep(death.ms, null, { signal: survived.signal }).then(kill, () => undefined);
      if (news.kind === 'preview') running.apply();
      if (['done', 'failed', 'stopped', 'overLimit'].includes(news.kind)) resolve(news);
      else toldLast = news.kind;
    });
  });
  survived.abort();
  await importer.close();
  return { last, told, toldLast };
}

function stateOf(databasePath: string): { rooms: unknown[]; imports: unknown } {
  const db = openDatabase(databasePath);
  expect(db.connection.pragma('integrity_check', { simple: true })).toBe('ok');
  const rooms = db.connection.prepare('select distinct room from services').pluck().all();
  const imports = db.connection.prepare('select count(*) from imports').pluck().get();
  db.close();
  return { rooms, imports };
}

test(
  'killed at any moment, an import is whole or not there; the next one works',
  { timeout: patience },
  async () => {
    const folder = temporaryFolder();
    const [file, path] = [join(folder, 'large.csv'), join(folder, 'totem.db')];
    const random = seededRandom(20_301_127);
    writeLargeFile(file, bookings, '0');
    await importOnce(path, file);
    // A later one changes everything, and takes another time than the first.
    writeLargeFile(file, bookings, 'a');
    let { told } = await importOnce(path, file);
    const between = (first: ImportNews['kind'], second: ImportNews['kind']): number =>
      (told.get(second) ?? Infinity) - (told.get(first) ?? 0);

    let before = { rooms: ['a'] as unknown[], imports: 2 as unknown };
    const diedIn = new Map<string, number>();
    let deaths = 0;
    for (let round = 1; deaths < kills; round += 1) {
      expect(round, 'rounds').toBeLessThan(kills * 5);
      const room = String(round);
      writeLargeFile(file, bookings, room);
      // Every other one while it is applied; one in each part of the time, at no regular place.
      const after = deaths % 2 === 0 ? 'reading' : 'applying';
      const death = { after, ms: (between(after, 'done') * (deaths + random.next())) / kills } as const;
      const run = await importOnce(path, file, death);
      const { last, toldLast } = run;
      const left = stateOf(path);
      if (last.kind === 'done') expect(left.rooms).toEqual([room]);
      else expect(last).toEqual({ kind: 'failed', fault: { code: 'processDied', line: null, detail: '' } });
      const isWhole = left.rooms.length === 1 && left.rooms[0] === room;
      expect(left).toEqual(isWhole ? { rooms: [room], imports: Number(before.imports) + 1 } : before);
      before = left;
      if (last.kind === 'done') {
        // It was faster than the one before: that is how long one takes by now.
        told = run.told;
        continue;
      }
      deaths += 1;
      diedIn.set(toldLast, (diedIn.get(toldLast) ?? 0) + 1);
    }
    console.log(
      `killed while: ${[...diedIn].map(([moment, times]) => `${moment} ${String(times)}`).join(', ')}`,
    );

    writeLargeFile(file, bookings, 'last');
    expect((await importOnce(path, file)).last).toMatchObject({
      kind: 'done',
      counts: { changed: bookings },
    });
    expect(stateOf(path).rooms).toEqual(['last']);
  },
);
