import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ChildLine, ChildReading, ChildSize } from './card-reader-child.ts';
import { until } from './until.ts';

type Told = Exclude<ChildLine, ChildReading | ChildSize>;

/** The card reader in a process of its own, and everything that it has told. */
export function openReaderProcess() {
  const program = join(import.meta.dirname, 'card-reader-child.ts');
  const child = spawn(process.execPath, ['--expose-gc', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const events: Told[] = [];
  const readings: ChildReading[] = [];
  const sizes: ChildSize[] = [];
  createInterface(child.stdout).on('line', (text) => {
    const line = JSON.parse(text) as ChildLine;
    if (line.kind === 'reading') readings.push(line);
    else if (line.kind === 'size') sizes.push(line);
    else events.push(line);
  });
  /** The last of these that was told before `at`. */
  const lastOf = (kinds: readonly Told['kind'][], at = Infinity): Told['kind'] | undefined =>
    events.findLast((event) => kinds.includes(event.kind) && event.at <= at)?.kind;
  return {
    events,
    readings,
    isReady: (at?: number) => lastOf(['readerReady', 'readerOutOfOrder'], at) === 'readerReady',
    /** Until the last that was told of a card is that it left. */
    noCardIn: () => until('no card is in', () => lastOf(['cardInserted', 'cardRemoved']) !== 'cardInserted'),
    size: async (): Promise<ChildSize> => {
      const count = sizes.length;
      child.stdin.write('\n');
      await until('the reader tells its size', () => sizes.length > count);
      return sizes.at(-1) as ChildSize;
    },
    close: async () => {
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
