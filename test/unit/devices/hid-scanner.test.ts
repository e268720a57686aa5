import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { watchDeviceNodes } from '../../../src-main/devices/scanning/device-nodes.ts';
import { loadNodeHid, type HidBinding } from '../../../src-main/devices/scanning/hid-binding.ts';
import { openHidScanner } from '../../../src-main/devices/scanning/hid-scanner.ts';
import { createFakeHid, hidReport, type FakeHid } from '../../support/fake-hid.ts';
import { hearScanner } from '../../support/scanner-contract.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

function open(hid: FakeHid, options: { load?: () => Promise<HidBinding>; firstRetryMs?: number } = {}) {
  const logged: unknown[] = [];
  const scanner = openHidScanner({
    vendorId: 0x0c2e,
    productId: 0x10d3,
    log: (what, fields) => logged.push({ what, ...fields }),
    load: async () => hid.binding,
    watch: hid.watch,
    firstRetryMs: 5,
    longestRetryMs: 20,
    ...options,
  });
  onTestFinished(scanner.close);
  return { scanner, logged, ...hearScanner(scanner) };
}

test('of several interfaces the one for barcodes is opened, by its path', async () => {
  const hid = createFakeHid({
    also: [
      { path: '/dev/keyboard', usagePage: 0x01 },
      { path: '/dev/vendor', usagePage: 0xff00 },
    ],
  });
  const { is, hears } = open(hid);
  await is('ready');
  expect(hid.calls.opened).toEqual(['/dev/hidraw0']);
  // As it stands in the facts about these reports.
  hid.send(
    Buffer.concat([Buffer.from('02105d4130', 'hex'), Buffer.from('RSSMRA80A01H501U'), Buffer.alloc(43)]),
  );
  await hears('RSSMRA80A01H501U');
});

test('a device that is set to type is out of order, and the log says why, once', async () => {
  const hid = createFakeHid({ usagePage: 0x01 });
  const { is, logged } = open(hid);
  await is('outOfOrder');
  await until('asked again', () => hid.calls.lists > 4);
  expect(logged).toEqual([{ what: 'notHidPos' }]);
  expect(hid.calls.opened).toEqual([]);
});

test('without its library the scanner is out of order, and the log says so, once', async () => {
  let loads = 0;
  const load = async (): Promise<HidBinding> => {
    loads += 1;
    throw new Error('libusb-1.0.so.0: cannot open shared object file\nRequire stack:\n- /opt');
  };
  const { is, logged } = open(createFakeHid(), { load });
  await is('outOfOrder');
  await until('tried again', () => loads > 4);
  expect(logged).toEqual([
    { what: 'libraryMissing', detail: 'libusb-1.0.so.0: cannot open shared object file' },
  ]);
});

test('one that may not be opened is out of order until it may', async () => {
  const hid = createFakeHid();
  hid.refuse('cannot open device with path /dev/hidraw0: Permission denied');
  const { is, logged } = open(hid);
  await is('outOfOrder');
  await until('tried again', () => hid.calls.lists > 2);
  hid.refuse('');
  await is('ready');
  expect(logged).toEqual([
    { what: 'notOpened', detail: 'cannot open device with path /dev/hidraw0: Permission denied' },
    { what: 'found' },
  ]);
});

test('the system tells of a node: it is opened at once, whatever the wait', async () => {
  const hid = createFakeHid();
  const { is } = open(hid, { firstRetryMs: 60_000 });
  await is('ready');
  hid.unplug();
  await is('outOfOrder');
  hid.plugIn();
  await is('ready');
  expect(hid.calls).toMatchObject({ opened: ['/dev/hidraw0', '/dev/hidraw1'], closed: 1 });
});

test('news of another device do not disturb the one that is open', async () => {
  const hid = createFakeHid();
  const { is, hears, conditions } = open(hid);
  await is('ready');
  hid.unplug();
  await is('outOfOrder');
  hid.plugIn(false);
  await is('ready');
  const before = [...conditions];
  hid.plugIn();
  hid.send(hidReport('160A0'));
  await hears('160A0');
  expect([conditions, hid.calls.closed]).toEqual([before, 1]);
});

test('half a code of a device that was pulled out belongs to nothing', async () => {
  const hid = createFakeHid();
  const { is, hears } = open(hid);
  await is('ready');
  hid.send(hidReport('RSSMRA80', true));
  hid.unplug();
  await is('outOfOrder');
  hid.plugIn();
  await is('ready');
  hid.send(hidReport('160A0'));
  await hears('160A0');
});

test('closed, the device is let go and nothing is watched', async () => {
  const hid = createFakeHid();
  const { is, scanner } = open(hid);
  await is('ready');
  expect(hid.watchers()).toBe(1);
  await scanner.close();
  expect([hid.isOpen(), hid.calls.closed, hid.watchers()]).toEqual([false, 1, 0]);
});

test('closed while it was being opened, it is let go all the same', async () => {
  const hid = createFakeHid();
  const { scanner, conditions } = open(hid);
  await scanner.close();
  expect([conditions, hid.isOpen()]).toEqual([[], false]);
});

test('device nodes are told a moment after they come, others and a missing folder never', async () => {
  const folder = join(temporaryFolder(), 'dev');
  let news = 0;
  const hear = (): void => void (news += 1);
  watchDeviceNodes(/^hidraw\d+$/, hear, folder)();
  mkdirSync(folder);
  onTestFinished(watchDeviceNodes(/^hidraw\d+$/, hear, folder));
  writeFileSync(join(folder, 'tty7'), '');
  writeFileSync(join(folder, 'hidraw3'), '');
  writeFileSync(join(folder, 'hidraw4'), '');
  await until('told', () => news > 0);
  rmSync(join(folder, 'hidraw3'));
  await until('told again', () => news > 1);
  expect(news).toBe(2);
});

test('node-hid itself is there, loads and lists', async () => {
  const binding = await loadNodeHid();
  expect(await binding.devicesAsync(0xffff, 0xffff)).toEqual([]);
  await expect(binding.HIDAsync.open('/dev/no-such-device')).rejects.toThrow();
});
