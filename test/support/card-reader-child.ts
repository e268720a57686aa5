import { getEventListeners, once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { openPcscCardReader } from '../../src-main/devices/card/pcsc-card-reader.ts';
import type { CardReaderEvent } from '../../src-main/devices/card-reader.ts';
import type { CardHolder, CardReadError } from '../../src-main/domain/card-holder.ts';
import type { Result } from '../../src-main/result.ts';

// The card reader alone in a process: it reads every card that comes. Each event, each reading and, for each line that
// it is sent, its own size is told as one line of JSON. Run with --expose-gc.

/** Times are those of `Date.now()`. */
export type ChildReading = {
  kind: 'reading';
  from: number;
  to: number;
  outcome: Result<CardHolder, CardReadError>;
};
export type ChildSize = {
  kind: 'size';
  handles: number;
  threads: number;
  /** On a signal that lives as long as the process. */
  listeners: number;
  heapMb: number;
  rssMb: number;
};
export type ChildLine = (CardReaderEvent & { at: number }) | ChildReading | ChildSize;

const life = new AbortController();
const tell = (line: ChildLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

const reader = openPcscCardReader({ log: () => undefined });
reader.onEvent((event) => {
  tell({ ...event, at: Date.now() });
  if (event.kind === 'cardInserted') void read();
});
const asked = createInterface(process.stdin);
asked.on('line', () => tell(size()));
await once(asked, 'close');
await reader.close();

async function read(): Promise<void> {
  const from = Date.now();
  const outcome = await reader.readCardHolder(life.signal);
  tell({ kind: 'reading', from, to: Date.now(), outcome });
}

function size(): ChildSize {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return {
    kind: 'size',
    handles: readdirSync('/proc/self/fd').length,
    threads: readdirSync('/proc/self/task').length,
    listeners: getEventListeners(life.signal, 'abort').length,
    heapMb: heapUsed / 2 ** 20,
    rssMb: rss / 2 ** 20,
  };
}
