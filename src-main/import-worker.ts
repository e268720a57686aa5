import * as v from 'valibot';
import { importBookings, type ImportProgress } from './bookings/import/import-bookings.ts';
import { fileSource } from './bookings/import/import-source.ts';
import type { ImportFault } from './contract/desk/import.ts';
import { ImportOrderSchema, type ImportNews, type ImportOrder } from './contract/desk/import-messages.ts';
import { openDatabase, type Database } from './storage/database.ts';

// One import in a process of its own: a utility process of Electron, or in tests one that Node has forked. It ends when it
// is killed, which it is after its last news, or when whoever started it is gone.

type Begin = Extract<ImportOrder, { kind: 'begin' }>;

/** Between two news of the same kind. */
const pauseMs = 100;
const mostRefused = 100;

/** Of Electron; where Node has forked this there is none. */
const parentPort = process.parentPort as NodeJS.Process['parentPort'] | undefined;
const stopping = new AbortController();
let decide: (decision: 'apply' | 'stop') => void = () => undefined;

if (parentPort) {
  parentPort.on('message', ({ data }) => {
    obey(data);
  });
} else process.on('message', obey).on('disconnect', stop);

function obey(message: unknown): void {
  const order = v.parse(ImportOrderSchema, message);
  if (order.kind === 'begin') void work(order);
  else if (order.kind === 'apply') decide('apply');
  else stop();
}

function stop(): void {
  stopping.abort();
  decide('stop');
}

function post(news: ImportNews): void {
  if (parentPort) parentPort.postMessage(news);
  else process.send?.(news);
}

async function work(order: Begin): Promise<void> {
  post(await outcomeOf(order));
}

async function outcomeOf(order: Begin): Promise<ImportNews> {
  let db: Database | null = null;
  try {
    db = openDatabase(order.databasePath);
    return await importInto(db, order);
  } catch (error) {
    const { code, syscall } = error as { code?: unknown; syscall?: unknown };
    if (typeof code === 'string' && typeof syscall === 'string') return failed('unreadable', code);
    if (typeof code === 'string' && code.startsWith('SQLITE_')) return failed('database', code);
    return failed('failed', String(error).slice(0, 500));
  } finally {
    db?.close();
  }
}

async function importInto(db: Database, { file, limit }: Begin): Promise<ImportNews> {
  const refused: { line: number; reason: string }[] = [];
  const overLimit: ImportNews[] = [];
  const imported = await importBookings({
    source: fileSource(file),
    db,
    now: () => new Date(),
    onProgress: seldom(),
    onRefused: (line, reason) => {
      if (refused.length < mostRefused) refused.push({ line, reason });
    },
    review: {
      limit,
      decide: (preview) => {
        const decided = new Promise<'apply' | 'stop'>((resolve) => (decide = resolve));
        post({ kind: 'preview', preview });
        return decided;
      },
      onOverLimit: (preview) => overLimit.push({ kind: 'overLimit', preview }),
    },
    signal: stopping.signal,
  });
  if (imported.ok) {
    const { bookings, rowsRefused } = imported.value;
    return { kind: 'done', counts: { ...bookings, rowsRefused }, refused };
  }
  const { code, line, detail } = imported.error;
  if (code === 'stopped') return { kind: 'stopped' };
  if (code === 'overLimit') return overLimit[0] ?? failed('failed', 'over the limit without a preview');
  return { kind: 'failed', fault: { code, line, detail } };
}

function failed(code: ImportFault['code'], detail: string): ImportNews {
  return { kind: 'failed', fault: { code, line: null, detail } };
}

/** Tells how it gets on, some ten times a second. */
function seldom(): (progress: ImportProgress) => void {
  let [postedAt, postedKind] = [-Infinity, ''];
  return (progress) => {
    const at = performance.now();
    if (progress.kind === postedKind && at - postedAt < pauseMs) return;
    [postedAt, postedKind] = [at, progress.kind];
    post(newsOf(progress));
  };
}

function newsOf(progress: ImportProgress): ImportNews {
  switch (progress.kind) {
    case 'reading':
      return { kind: 'reading', rows: progress.rows, share: shareOf(progress.bytes, progress.totalBytes) };
    case 'comparing':
      return { kind: 'comparing', share: shareOf(progress.bookings, progress.totalBookings) };
    case 'waiting':
      return { kind: 'applying', share: 0 };
    case 'merging':
      return { kind: 'applying', share: shareOf(progress.bookings, progress.totalBookings) };
  }
}

// A file that somebody is still writing gives more than it was said to have.
const shareOf = (done: number, total: number): number => Math.min(1, done / Math.max(1, total));
