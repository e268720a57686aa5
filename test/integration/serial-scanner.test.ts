import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSerialScanner } from '../../src-main/devices/scanning/serial-scanner.ts';
import { openPty } from '../support/pty.ts';
import { checkScannerContract, hearScanner } from '../support/scanner-contract.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { until } from '../support/until.ts';

/** A scanner on a real port, opened by serialport itself, with the times of the program unless the test says. */
async function bench(retries: { firstRetryMs?: number; longestRetryMs?: number } = {}) {
  const path = join(temporaryFolder(), 'totem-scanner');
  const logged: { what: string }[] = [];
  const port = { present: await openPty(path) };
  const scanner = openSerialScanner({
    path,
    baudRate: 9600,
    log: (what, fields) => logged.push({ what, ...fields }),
    ...retries,
  });
  onTestFinished(scanner.close);
  return {
    scanner,
    logged,
    scan: (text: string) => port.present.write(`${text}\r\n`),
    write: (bytes: string) => port.present.write(bytes),
    unplug: () => port.present.vanish(),
    unplugAtOnce: () => port.present.vanishAtOnce(),
    plugIn: async () => void (port.present = await openPty(path)),
  };
}

checkScannerContract('serial', () => bench({ firstRetryMs: 20, longestRetryMs: 100 }));

test('lines as scanners send them, and one without an end', async () => {
  const { scanner, write } = await bench();
  const { is, hears } = hearScanner(scanner);
  await is('ready');
  write('\u0002]A0RSSMRA80A01H501U\u0003\r\n160A0\t4012345678\nPRN-77A/1');
  await hears('RSSMRA80A01H501U', '160A0', '4012345678', 'PRN-77A/1');
});

test('pulled out in the very moment of a code: it is told, lost and found again', async () => {
  const { scanner, scan, unplugAtOnce, plugIn } = await bench({ firstRetryMs: 20 });
  const { is, hears } = hearScanner(scanner);
  await is('ready');
  // The port is read again at once, and there is no end of the reading but this one.
  const stop = scanner.onScan(unplugAtOnce);
  scan('160A0');
  await is('outOfOrder');
  stop();
  await plugIn();
  await is('ready');
  scan('4012345678');
  await hears('160A0', '4012345678');
});

test('half a code of a port that goes belongs to nothing', async () => {
  const { scanner, write, unplug, plugIn } = await bench({ firstRetryMs: 20 });
  const { is, hears, scans } = hearScanner(scanner);
  await is('ready');
  write('RSSMRA80');
  await unplug();
  await is('outOfOrder');
  await plugIn();
  await is('ready');
  expect(scans).toEqual([]);
  write('160A0\r');
  await hears('160A0');
});

test('away for some time, with the times of the program: it reads within ten seconds of coming back', async () => {
  const { scanner, scan, unplug, plugIn, logged } = await bench();
  const { is, hears } = hearScanner(scanner);
  await is('ready');
  await unplug();
  await is('outOfOrder');
  // As long as its longest wait between two attempts, and more.
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  await plugIn();
  const since = Date.now();
  await is('ready');
  scan('160A0');
  await hears('160A0');
  const seconds = (Date.now() - since) / 1000;
  console.log(`serial scanner back after ${seconds.toFixed(1)} s`);
  expect(seconds).toBeLessThan(10);
  expect(logged.map(({ what }) => what)).toEqual(['found', 'lost', 'absent', 'found']);
}, 40_000);

test('a port that is no port is out of order, and the log says why, once', async () => {
  const logged: unknown[] = [];
  const scanner = openSerialScanner({
    path: '/dev/null',
    baudRate: 9600,
    log: (what) => logged.push(what),
    firstRetryMs: 5,
    longestRetryMs: 10,
  });
  onTestFinished(scanner.close);
  const { is, conditions } = hearScanner(scanner);
  await is('outOfOrder');
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([logged, conditions]).toEqual([['notOpened'], ['outOfOrder']]);
});

test('without its library it is out of order, and the log says so, once', async () => {
  const logged: unknown[] = [];
  let loads = 0;
  const scanner = openSerialScanner({
    path: '/dev/ttyACM0',
    baudRate: 9600,
    log: (what, fields) => logged.push({ what, ...fields }),
    load: async () => {
      loads += 1;
      throw new Error('no native build was found');
    },
    firstRetryMs: 5,
    longestRetryMs: 10,
  });
  onTestFinished(scanner.close);
  await hearScanner(scanner).is('outOfOrder');
  await until('tried again', () => loads > 3);
  expect(logged).toEqual([{ what: 'libraryMissing', detail: 'no native build was found' }]);
});
