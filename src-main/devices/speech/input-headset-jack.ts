import { closeSync, constants, openSync, readSync } from 'node:fs';
import type { HeadsetJack } from '../headset-jack.ts';
import { headphoneChanges, inputEventBytes } from './input-events.ts';
import type { SpeechLog } from './speech-log.ts';

type JackOptions = {
  /** Of the input device, `/dev/input/by-path/…`: the numbers of `/dev/input/event…` change. */
  path: string;
  log: SpeechLog;
  /** Milliseconds between two looks: so long may it take until somebody who pulls the headset out is not read to. */
  lookMs?: number;
  /** Milliseconds until a device that is not there is opened again. */
  retryMs?: number;
};

/**
 * The switch of a headset socket, as Linux tells it (the sound card's "Headphone" device). Only changes are told: until
 * the first one after opening nobody knows, and the headset counts as unplugged, as it does while the device is away.
 *
 * It looks every few milliseconds without waiting: a read that waits for a headset would keep one of the four threads
 * of Node for ever, and nothing ends it.
 */
export function openInputHeadsetJack({ path, log, lookMs = 50, retryMs = 2000 }: JackOptions): HeadsetJack {
  const listeners = new Set<(plugged: boolean) => void>();
  const chunk = Buffer.alloc(64 * inputEventBytes);
  let device: number | undefined;
  let unfinished = Buffer.alloc(0);
  let plugged = false;
  let isLost = false;
  let timer: NodeJS.Timeout | undefined;

  function become(next: boolean): void {
    if (next === plugged) return;
    plugged = next;
    for (const listener of [...listeners]) listener(next);
  }

  function drop(): void {
    if (device !== undefined) closeSync(device);
    device = undefined;
    unfinished = Buffer.alloc(0);
  }

  /** What has changed since the last look, or `null` when the device is away. */
  function readChanges(): boolean[] | null {
    try {
      device ??= openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      const length = readNow(device, chunk);
      if (isLost) log('jackFound');
      isLost = false;
      const { changes, rest } = headphoneChanges(Buffer.concat([unfinished, chunk.subarray(0, length)]));
      unfinished = Buffer.from(rest);
      return changes;
    } catch (error) {
      drop();
      if (!isLost) log('jackLost', { code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
      isLost = true;
      return null;
    }
  }

  function look(): void {
    const changes = readChanges();
    timer = setTimeout(look, changes ? lookMs : retryMs);
    for (const each of changes ?? [false]) become(each);
  }

  look();
  return {
    onChange: (listener) => {
      listeners.add(listener);
      listener(plugged);
      return () => listeners.delete(listener);
    },
    close: async () => {
      clearTimeout(timer);
      listeners.clear();
      drop();
    },
  };
}

/** How many bytes there are now. @throws when the device is gone. */
function readNow(device: number, into: Buffer): number {
  let length: number;
  try {
    length = readSync(device, into);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
    throw error;
  }
  if (length === 0) throw Object.assign(new Error('the input device has ended'), { code: 'EOF' });
  return length;
}
