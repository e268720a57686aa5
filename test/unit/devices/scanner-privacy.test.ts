import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SerialPort } from 'serialport';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Scanner } from '../../../src-main/devices/scanner.ts';
import { openHidScanner } from '../../../src-main/devices/scanning/hid-scanner.ts';
import { openSerialScanner } from '../../../src-main/devices/scanning/serial-scanner.ts';
import { createSimulatedScanner } from '../../../src-main/devices/simulated/simulated-scanner.ts';
import { openLog } from '../../../src-main/log.ts';
import { createFakeHid, hidReport, hidReports } from '../../support/fake-hid.ts';
import { hearScanner } from '../../support/scanner-contract.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

/** None of them is what the log takes out by itself: it has to be kept out. */
const secrets = ['ROSSI  MARIO', 'PRN-77A/1', 'SECRET-BOOKING', '301000001234567864', 'RSSMRA80A01H501'];
const codes = [
  ...secrets,
  'RSSMRA80A01H501U',
  '80380001601234567892',
  '%RSSMRA80A01H501UROSSI  MARIO?;80380001601234567892?',
  'SECRET-BOOKING'.repeat(20),
];

function bench() {
  const file = join(temporaryFolder(), 'log.jsonl');
  const write = openLog(file, () => new Date());
  const printed: string[] = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...all: unknown[]) => void printed.push(all.join(' ')));
  }
  onTestFinished(() => void vi.restoreAllMocks());
  return {
    log: (what: string, fields = {}) => write('scanner', { which: 'one', what, ...fields }),
    logged: () => readFileSync(file, 'utf8') + printed.join('\n'),
  };
}

async function feed(scanner: Scanner, send: (text: string) => void, upset: () => void) {
  onTestFinished(scanner.close);
  const { is, scans, conditions } = hearScanner(scanner);
  await is('ready');
  codes.forEach(send);
  await until('read', () => scans.length >= codes.length - 1);
  expect(scans).toEqual(codes.slice(0, -1));
  upset();
  await until('lost and found', () => conditions.join() === 'ready,outOfOrder,ready');
}

function expectNothingIn(logged: string): void {
  expect(logged).toContain('"what":"found"');
  expect(logged).toContain('"what":"lost"');
  for (const secret of [...secrets, '[CF]', '[card]', '[NRE]']) expect(logged).not.toContain(secret);
}

test('nothing that a HID scanner reads is logged, whole, broken or too long', async () => {
  const { log, logged } = bench();
  const hid = createFakeHid();
  const scanner = openHidScanner({
    ...{ vendorId: 1, productId: 2, log, watch: hid.watch, firstRetryMs: 5 },
    load: async () => hid.binding,
  });
  await feed(
    scanner,
    (text) => hidReports(text).forEach(hid.send),
    () => {
      hid.send(hidReport('SECRET-BOOKING', false, 'ABC'));
      hid.send(hidReport('SECRET-BOOKING').subarray(0, 30));
      hid.send(hidReport('SECRET-BOOKING', true));
      hid.unplug();
      hid.plugIn();
    },
  );
  await scanner.close();
  expectNothingIn(logged());
});

/** A port of serialport that is fed by hand: what the driver does with real ones is in test/integration. */
class FakePort extends EventEmitter {
  isOpen = true;
  open = (done: (error: Error | null) => void): void => done(null);
  close = (done: () => void): void => done();
}

test('nothing that a serial scanner reads is logged, whole, broken or too long', async () => {
  const { log, logged } = bench();
  const ports: FakePort[] = [];
  const createPort = (): SerialPort => {
    const port = new FakePort();
    ports.push(port);
    return port as unknown as SerialPort;
  };
  const scanner = openSerialScanner({
    ...{ path: '/dev/ttyACM0', baudRate: 9600, log, firstRetryMs: 5 },
    load: async () => createPort,
  });
  const send = (text: string): void => void ports.at(-1)?.emit('data', Buffer.from(`${text}\r`, 'latin1'));
  await feed(scanner, send, () => {
    ports.at(-1)?.emit('data', Buffer.from('SECRET-BOOKING'));
    ports.at(-1)?.emit('error', new Error('the port is gone'));
  });
  await scanner.close();
  expectNothingIn(logged());
});

test('nor does the simulated one print anything', () => {
  const { logged, log } = bench();
  const { scanner, scan } = createSimulatedScanner();
  const { scans } = hearScanner(scanner);
  codes.forEach(scan);
  log('none');
  expect(scans).toEqual(codes);
  for (const secret of secrets) expect(logged()).not.toContain(secret);
});
