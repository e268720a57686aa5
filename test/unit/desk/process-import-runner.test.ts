import { expect, test } from 'vitest';
import type { ImportNews, ImportOrder } from '../../../src-main/contract/desk/import-messages.ts';
import { createProcessImportRunner } from '../../../src-main/desk/process-import-runner.ts';

const noListener: (message: unknown) => void = () => undefined;

/** A process that does nothing by itself, and one import in it. */
function createBench() {
  const orders: ImportOrder['kind'][] = [];
  const news: ImportNews[] = [];
  const logged: unknown[] = [];
  const child = {
    say: noListener,
    exit: (): void => undefined,
    diesWhenKilled: true,
    kills: 0,
  };
  const importer = createProcessImportRunner({
    databasePath: '/data/totem.db',
    log: (event, fields) => logged.push({ event, ...fields }),
    stopDeadlineMs: 20,
    start: () => ({
      post: ({ kind }) => orders.push(kind),
      onMessage: (listener) => (child.say = listener),
      onExit: (listener) => (child.exit = listener),
      kill: () => {
        child.kills += 1;
        if (child.diesWhenKilled) setImmediate(child.exit);
      },
    }),
  });
  const begun = (): Promise<ImportNews> =>
    new Promise((resolve) => {
      running = importer.begin({ file: '/a.csv', limit: 0.2 }, (each) => {
        news.push(each);
        if (['done', 'failed', 'stopped', 'overLimit'].includes(each.kind)) resolve(each);
      });
    });
  let running = { apply: (): void => undefined, stop: (): void => undefined };
  const ended = begun();
  return { importer, child, orders, news, logged, ended, begun, running: () => running };
}

const done: ImportNews = {
  kind: 'done',
  counts: { new: 1, changed: 0, unchanged: 0, rowsRefused: 0 },
  refused: [],
};
const died = { kind: 'failed', fault: { code: 'processDied', line: null, detail: '' } };

test('the end is told when the process is gone, and then the next may begin', async () => {
  const { child, news, ended, begun } = createBench();
  child.diesWhenKilled = false;
  child.say({ kind: 'reading', rows: 1, share: 0.5 });
  child.say(done);
  expect(news.map(({ kind }) => kind)).toEqual(['reading']);
  expect(child.kills).toBe(1);
  expect(await begun()).toMatchObject({ kind: 'failed', fault: { code: 'busy' } });
  child.exit();
  expect(await ended).toEqual(done);
  child.diesWhenKilled = true;
  const next = begun();
  child.exit();
  expect(await next).toEqual(died);
});

test.each([
  { kind: 'reading', rows: -1, share: 0 },
  { kind: 'done' },
  { kind: 'formatDisk' },
  'done',
  null,
  { kind: 'reading', rows: 1, share: 0.5, name: 'ROSSI' },
])('a message that is none ends the process: %j', async (message) => {
  const { child, ended, logged } = createBench();
  child.say(message);
  expect(await ended).toEqual(died);
  expect(logged).toHaveLength(1);
  expect(JSON.stringify(logged)).not.toContain('ROSSI');
});

test('stopped: the process is told; where it does not listen it is killed, and nothing was changed', async () => {
  const { child, ended, orders, running } = createBench();
  running().stop();
  running().stop();
  running().apply();
  expect(await ended).toEqual({ kind: 'stopped' });
  expect(orders).toEqual(['begin', 'stop']);
  expect(child.kills).toBe(1);
});

test('what is being applied is not stopped any more', async () => {
  const { child, ended, orders, running } = createBench();
  running().apply();
  running().stop();
  child.say(done);
  expect(await ended).toEqual(done);
  expect(orders).toEqual(['begin', 'apply']);
});

test('closing waits for what is being applied', async () => {
  const { importer, child, orders, running, ended } = createBench();
  running().apply();
  const closed = importer.close();
  expect(child.kills).toBe(0);
  child.say(done);
  await closed;
  expect(await ended).toEqual(done);
  expect(orders).toEqual(['begin', 'apply']);
});
