import { EventEmitter } from 'node:events';
import type { HidBinding, HidHandle } from '../../src-main/devices/scanning/hid-binding.ts';

/** The report of card.md §7.3: a code of up to 56 characters, its symbology, and whether more follows. */
export function hidReport(text: string, more = false, aim = ']A0'): Buffer {
  const report = Buffer.alloc(64);
  report[0] = 0x02;
  report[1] = text.length;
  report.write(aim, 2, 'latin1');
  report.write(text, 5, 'latin1');
  report[63] = more ? 1 : 0;
  return report;
}

/** The reports of a code of any length. */
export function hidReports(text: string): Buffer[] {
  const parts = text.match(/.{1,56}/gs) ?? [''];
  return parts.map((part, index) => hidReport(part, index < parts.length - 1));
}

export type FakeHid = ReturnType<typeof createFakeHid>;

/** One device behind the interface of node-hid, with the hand that plugs it. It behaves as node-hid 3.4 does. */
export function createFakeHid(
  device: { usagePage?: number; also?: { path: string; usagePage: number }[] } = {},
) {
  let isPlugged = true;
  let node = 0;
  let open: (HidHandle & EventEmitter) | null = null;
  const news = new Set<() => void>();
  const calls = { lists: 0, opened: [] as string[], closed: 0 };
  let refuses = '';

  const binding: HidBinding = {
    devicesAsync: async () => {
      calls.lists += 1;
      const own = { path: `/dev/hidraw${node}`, usagePage: device.usagePage ?? 0x8c };
      return isPlugged ? [...(device.also ?? []), own] : [];
    },
    HIDAsync: {
      open: async (path) => {
        if (refuses !== '') throw new Error(refuses);
        if (!isPlugged) throw new Error(`cannot open device with path ${path}`);
        calls.opened.push(path);
        const emitter = new EventEmitter();
        const handle = Object.assign(emitter, {
          close: async () => {
            calls.closed += 1;
            if (open === handle) open = null;
            // It has been known to tell of the unplugging while it closes, and after.
            setImmediate(() => emitter.emit('error', 'could not read from HID device'));
            throw new Error('device is already closed');
          },
        });
        open = handle;
        return handle;
      },
    },
  };

  return {
    binding,
    calls,
    watch: (onNews: () => void) => {
      news.add(onNews);
      return () => void news.delete(onNews);
    },
    watchers: () => news.size,
    isOpen: () => open !== null,
    refuse: (why: string) => void (refuses = why),
    send: (report: Uint8Array) => void open?.emit('data', Buffer.from(report)),
    unplug: () => {
      isPlugged = false;
      open?.emit('error', 'could not read from HID device');
    },
    /** `isTold`: the system tells that a node has come. */
    plugIn: (isTold = true) => {
      isPlugged = true;
      node += 1;
      if (isTold) news.forEach((tell) => tell());
    },
  };
}
