import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

/** How often these texts stand in the writable memory of a process, as Latin-1 or UTF-16 (proc(5), pid/mem). */
export function countInMemory(pid: number, texts: readonly string[]): number {
  const needles = texts.flatMap((text) => [Buffer.from(text, 'latin1'), Buffer.from(text, 'utf16le')]);
  let memory: number;
  try {
    memory = openSync(`/proc/${pid}/mem`, 'r');
  } catch {
    // The process has ended, and its memory with it.
    return 0;
  }
  try {
    return writableRanges(pid).reduce((sum, range) => sum + countInRange(memory, range, needles), 0);
  } finally {
    closeSync(memory);
  }
}

type Range = { start: number; length: number };

function writableRanges(pid: number): Range[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, start = '', end = '', rights = ''] = /^([0-9a-f]+)-([0-9a-f]+) (\S{4})/.exec(line) ?? [];
      if (!rights.startsWith('rw')) return [];
      return [{ start: parseInt(start, 16), length: parseInt(end, 16) - parseInt(start, 16) }];
    });
}

const chunkBytes = 16 * 1024 * 1024;

function countInRange(memory: number, { start, length }: Range, needles: readonly Buffer[]): number {
  let count = 0;
  // Chunks overlap by the longest text, so that none is cut in two.
  const overlap = Math.max(...needles.map((needle) => needle.length)) - 1;
  const buffer = Buffer.alloc(Math.min(length, chunkBytes + overlap));
  for (let offset = 0; offset < length; offset += chunkBytes) {
    const wanted = Math.min(buffer.length, length - offset);
    const read = tryRead(memory, buffer, wanted, start + offset);
    const bytes = buffer.subarray(0, read);
    for (const needle of needles) {
      for (let at = bytes.indexOf(needle); at >= 0 && at < chunkBytes; at = bytes.indexOf(needle, at + 1))
        count += 1;
    }
  }
  return count;
}

/** Some ranges (reserved, not backed) cannot be read: nothing is in them. */
function tryRead(memory: number, buffer: Buffer, length: number, position: number): number {
  try {
    return readSync(memory, buffer, 0, length, position);
  } catch {
    return 0;
  }
}

/** Renderer processes below this one. */
export function rendererPids(parent: number): number[] {
  return processesBelow(parent)
    .filter(({ command }) => command.includes('--type=renderer'))
    .map(({ pid }) => pid);
}

/** Children of this process, and theirs. */
export function processesBelow(parent: number): { pid: number; command: string }[] {
  const children = new Map<number, { pid: number; command: string }[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const [, ppid = '0'] = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'latin1')) ?? [];
      const command = readFileSync(`/proc/${name}/cmdline`, 'latin1');
      const siblings = children.get(Number(ppid)) ?? [];
      children.set(Number(ppid), [...siblings, { pid: Number(name), command }]);
    } catch {
      // Gone meanwhile.
    }
  }
  const below = (pid: number): { pid: number; command: string }[] =>
    (children.get(pid) ?? []).flatMap((child) => [child, ...below(child.pid)]);
  return below(parent);
}
