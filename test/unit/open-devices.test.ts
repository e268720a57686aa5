import { expect, test } from 'vitest';
import { parseConfig } from '../../src-main/config.ts';
import type { Printer } from '../../src-main/devices/printer.ts';
import { openDevices } from '../../src-main/open-devices.ts';
import { ok } from '../../src-main/result.ts';

const pos: Printer = { status: async () => ok(), print: async () => ok(), close: async () => undefined };

test.each([
  ['system', 'linux', false],
  ['system', 'darwin', false],
  ['system', 'win32', true],
  ['ipp', 'win32', false],
  ['pos', 'linux', true],
  ['pos', 'win32', true],
  ['simulated', 'win32', false],
] as const)('driver "%s" on %s: electron-pos-printer %s', async (driver, platform, isPos) => {
  const printer = { driver, queue: 'Custom VKP80', paperWidthMm: 58 };
  const config = parseConfig({ devices: { cardReader: 'none', scanner: 'none', printer } }, 'x', '/data');
  const asked: object[] = [];
  const { devices } = await openDevices({
    config: config.devices,
    demo: false,
    platform,
    renderer: { render: async () => new Uint8Array() },
    openPosPrinter: (options) => {
      asked.push(options);
      return pos;
    },
    log: () => undefined,
  });
  expect(devices.printer === pos).toBe(isPos);
  if (isPos) expect(asked).toMatchObject([{ queue: 'Custom VKP80', paperWidthMm: 58 }]);
  await devices.printer.close();
});
