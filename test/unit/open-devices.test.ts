import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src-main/config.ts';
import { driverFor, openDevices } from '../../src-main/open-devices.ts';
import { openSimulatedEscpos } from '../support/escpos/simulated-escpos.ts';

test.each([
  ['system', 'linux', 'ipp'],
  ['system', 'darwin', 'ipp'],
  ['system', 'win32', 'pos'],
  ['ipp', 'win32', 'ipp'],
  ['pos', 'linux', 'pos'],
  ['pos', 'win32', 'pos'],
] as const)('driver "%s" on %s prints by %s', (driver, platform, by) => {
  expect(driverFor(driver, platform)).toBe(by);
});

describe('a printer in the network', () => {
  const open = async (address: string, demo: boolean) => {
    const printer = { driver: 'escpos', address, model: 'epson-tm-t20' };
    const config = parseConfig({ devices: { cardReader: 'none', scanner: [], printer } }, 'x', '/data');
    const unused = async (): Promise<never> => {
      throw new Error('not asked for');
    };
    return openDevices({
      config: config.devices,
      speech: config.speech,
      demo,
      platform: 'linux',
      renderer: { render: unused, rasterise: unused },
      posPages: { measure: unused, send: unused },
      log: () => undefined,
    });
  };

  /** Where nobody listens. */
  async function nowhere(): Promise<string> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    return `tcp://127.0.0.1:${port}`;
  }

  test('is used where the configuration names it, there or not', async () => {
    const device = await openSimulatedEscpos();
    const there = await open(device.address, false);
    expect(await there.devices.printer.status()).toEqual({ ok: true, value: { paperLow: false } });
    await device.close();
    const gone = await open(await nowhere(), false);
    expect(await gone.devices.printer.status()).toEqual({ ok: false, error: 'offline' });
    expect([there.hands, gone.hands].map(({ printer }) => printer)).toEqual([undefined, undefined]);
  });

  test('in a demo is simulated when it is not there', async () => {
    const { devices, hands } = await open(await nowhere(), true);
    expect(hands.printer).toBeDefined();
    expect(await devices.printer.status()).toEqual({ ok: true, value: { paperLow: false } });
  });

  test('in a demo is the real one when it is', async () => {
    const device = await openSimulatedEscpos();
    expect((await open(device.address, true)).hands.printer).toBeUndefined();
    await device.close();
  });
});
