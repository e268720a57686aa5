import { execFileSync } from 'node:child_process';
import { closeSync, constants, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openInputHeadsetJack } from '../../../src-main/devices/speech/input-headset-jack.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const SYNC = [0, 0] as const;
const KEY = [1, 2] as const;
const HEADPHONE = [5, 2] as const;
const MICROPHONE = [5, 4] as const;

/** `struct input_event` as a 64-bit kernel writes it. */
function event([type, code]: readonly [number, number], value: number): Buffer {
  const bytes = Buffer.alloc(24, 0xff);
  bytes.writeUInt16LE(type, 16);
  bytes.writeUInt16LE(code, 18);
  bytes.writeInt32LE(value, 20);
  return bytes;
}

/** A jack on a pipe, into which the test writes as the kernel does. */
function bench() {
  const path = join(temporaryFolder(), 'event7');
  let kernel: number | undefined;
  const logged: unknown[] = [];
  const heard: boolean[] = [];
  const appear = (): void => {
    execFileSync('mkfifo', [path]);
    kernel = openSync(path, constants.O_RDWR);
  };
  const vanish = (): void => {
    if (kernel !== undefined) closeSync(kernel);
    kernel = undefined;
    rmSync(path);
  };
  const open = () => {
    const jack = openInputHeadsetJack({
      path,
      log: (what, fields) => logged.push({ what, ...fields }),
      lookMs: 5,
      retryMs: 20,
    });
    onTestFinished(jack.close);
    jack.onChange((plugged) => heard.push(plugged));
    return jack;
  };
  onTestFinished(() => {
    if (kernel !== undefined) closeSync(kernel);
  });
  return {
    ...{ path, appear, vanish, open, heard, logged },
    write: (...events: Buffer[]) => void writeSync(kernel ?? -1, Buffer.concat(events)),
    hears: (...all: boolean[]) => until(String(all), () => heard.join() === all.join()),
  };
}

test('unplugged until it is told otherwise; each change once; nothing else counts', async () => {
  const { appear, open, write, hears, logged } = bench();
  appear();
  open();
  await hears(false);
  write(event(KEY, 1), event(HEADPHONE, 1), event(SYNC, 0), event(HEADPHONE, 1), event(MICROPHONE, 0));
  await hears(false, true);
  write(event(HEADPHONE, 0), event(HEADPHONE, 1), event(HEADPHONE, 0));
  await hears(false, true, false, true, false);
  expect(logged).toEqual([]);
});

test('an event that comes in pieces', async () => {
  const { appear, open, write, hears, heard } = bench();
  appear();
  open();
  const bytes = event(HEADPHONE, 1);
  for (const [from, to] of [
    [0, 7],
    [7, 19],
    [19, 23],
  ]) {
    write(bytes.subarray(from, to));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(heard).toEqual([false]);
  write(bytes.subarray(23), event(HEADPHONE, 0).subarray(0, 3));
  await hears(false, true);
});

test('more events than are read at once', async () => {
  const { appear, open, write, hears } = bench();
  appear();
  open();
  write(...Array.from({ length: 200 }, () => event(SYNC, 0)), event(HEADPHONE, 1));
  await hears(false, true);
});

test('a device that vanishes takes the headset with it, and is opened again', async () => {
  const { appear, vanish, open, write, hears, logged } = bench();
  appear();
  open();
  // Half an event is no beginning for what the next device tells.
  write(event(HEADPHONE, 1), event(HEADPHONE, 1).subarray(0, 5));
  await hears(false, true);
  vanish();
  await hears(false, true, false);
  appear();
  write(event(HEADPHONE, 1));
  await hears(false, true, false, true);
  expect(logged).toEqual([{ what: 'jackLost', code: 'EOF' }, { what: 'jackFound' }]);
});

test('one that is not there yet is waited for, and told once', async () => {
  const { appear, open, write, hears, logged } = bench();
  open();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(logged).toEqual([{ what: 'jackLost', code: 'ENOENT' }]);
  appear();
  write(event(HEADPHONE, 1));
  await hears(false, true);
});

test('a file that is no device ends, and that is all', async () => {
  const { path, open, hears, logged } = bench();
  writeFileSync(path, '');
  open();
  await hears(false);
  expect(logged).toEqual([{ what: 'jackLost', code: 'EOF' }]);
});

test('closed, or left by who listened, it tells nothing more', async () => {
  const { appear, open, write, heard } = bench();
  appear();
  const jack = open();
  const late: boolean[] = [];
  const leave = jack.onChange((plugged) => late.push(plugged));
  leave();
  write(event(HEADPHONE, 1));
  await until('plugged', () => heard.includes(true));
  await jack.close();
  write(event(HEADPHONE, 0));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([heard, late]).toEqual([[false, true], [false]]);
});
