import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import type { ImportFault } from '../contract/desk/import.ts';
import { ImportNewsSchema, type ImportNews, type ImportOrder } from '../contract/desk/import-messages.ts';
import type { Log } from '../log.ts';
import { faultOf } from './import-codes.ts';
import type { ImportRunner, RunningImport } from './import-runner.ts';

/** A process that `import-worker.ts` runs in. */
export interface ImportProcess {
  post(order: ImportOrder): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Once, whyever it ended, or if it could not be started. */
  onExit(listener: () => void): void;
  kill(): void;
}

type RunnerDeps = { start: () => ImportProcess; databasePath: string; log: Log; stopDeadlineMs?: number };
type Running = RunningImport & { isApplying: () => boolean; kill: () => void; exited: Promise<void> };

/** A process that does not stop when it is told to; before it applies anything, nothing is lost by killing it. */
const usualStopDeadlineMs = 10_000;
/** A merge of a million bookings takes a third of it. */
const applyDeadlineMs = 120_000;

const lastNews: readonly ImportNews['kind'][] = ['overLimit', 'done', 'stopped', 'failed'];
const failure = (code: ImportFault['code']): ImportNews => ({ kind: 'failed', fault: faultOf(code) });

export function createProcessImportRunner(deps: RunnerDeps): ImportRunner {
  let running: Running | null = null;

  return {
    begin: (task, onNews) => {
      if (running) {
        setImmediate(() => onNews(failure('busy')));
        return { apply: () => undefined, stop: () => undefined };
      }
      running = run(deps, task, (news) => {
        if (lastNews.includes(news.kind)) running = null;
        onNews(news);
      });
      return running;
    },
    close: async () => {
      if (!running) return;
      const { exited, isApplying, kill, stop } = running;
      stop();
      await Promise.race([
        exited,
        sleep(isApplying() ? applyDeadlineMs : usualStopDeadlineMs, null, { ref: false }),
      ]);
      kill();
      await exited;
    },
  };
}

function run(
  { start, databasePath, log, stopDeadlineMs = usualStopDeadlineMs }: RunnerDeps,
  { file, limit }: { file: string; limit: number },
  onNews: (news: ImportNews) => void,
): Running {
  const child = start();
  const state = { isApplying: false, isStopping: false };
  let last: ImportNews | null = null;

  /** The last one is told when the process is gone, and the next import may begin. */
  function hear(news: ImportNews): void {
    if (last) return;
    if (!lastNews.includes(news.kind)) onNews(news);
    else {
      last = news;
      // It has closed what it had open.
      child.kill();
    }
  }

  child.onMessage((message) => {
    const parsed = v.safeParse(ImportNewsSchema, message);
    if (parsed.success) hear(parsed.output);
    else {
      const path = parsed.issues[0].path?.map(({ key }) => String(key)).join('.') ?? '';
      log('workFailed', { work: 'import', error: `a message that is none: ${path}` });
      child.kill();
    }
  });
  const exited = new Promise<void>((resolve) => {
    child.onExit(() => {
      const wasStopped = state.isStopping && !state.isApplying;
      last ??= wasStopped ? { kind: 'stopped' } : failure('processDied');
      onNews(last);
      resolve();
    });
  });
  child.post({ kind: 'begin', file, databasePath, limit });

  return {
    apply: () => {
      if (last || state.isStopping) return;
      state.isApplying = true;
      child.post({ kind: 'apply' });
    },
    stop: () => {
      if (last || state.isApplying || state.isStopping) return;
      state.isStopping = true;
      child.post({ kind: 'stop' });
      const timer = setTimeout(() => child.kill(), stopDeadlineMs);
      timer.unref();
      void exited.then(() => clearTimeout(timer));
    },
    isApplying: () => state.isApplying,
    kill: () => child.kill(),
    exited,
  };
}
