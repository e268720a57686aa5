import { expect, onTestFinished, test } from 'vitest';
import { openHidScanner } from '../../../src-main/devices/scanning/hid-scanner.ts';
import { joinScanners } from '../../../src-main/devices/scanning/several-scanners.ts';
import { createWedgeScanner } from '../../../src-main/devices/scanning/wedge-scanner.ts';
import { createSimulatedScanner } from '../../../src-main/devices/simulated/simulated-scanner.ts';
import { createFakeHid, hidReports } from '../../support/fake-hid.ts';
import { checkScannerContract, hearScanner } from '../../support/scanner-contract.ts';

checkScannerContract('simulated', async () => createSimulatedScanner());

checkScannerContract('hid', async () => {
  const hid = createFakeHid();
  const scanner = openHidScanner({
    vendorId: 0x0c2e,
    productId: 0x10d3,
    log: () => undefined,
    load: async () => hid.binding,
    watch: hid.watch,
    firstRetryMs: 5,
    longestRetryMs: 20,
  });
  return {
    scanner,
    scan: (text) => hidReports(text).forEach(hid.send),
    unplug: hid.unplug,
    plugIn: () => hid.plugIn(false),
  };
});

checkScannerContract('several', async () => {
  const [one, other] = [createSimulatedScanner(), createSimulatedScanner()];
  other.unplug();
  return { ...one, scanner: joinScanners([one.scanner, other.scanner]) };
});

test('several are ready while one is, and each of them is heard', async () => {
  const [one, other] = [createSimulatedScanner(), createSimulatedScanner()];
  const ear = hearScanner(joinScanners([one.scanner, other.scanner]));
  one.scan('A');
  one.unplug();
  other.scan('B');
  other.unplug();
  one.plugIn();
  one.scan('C');
  expect(ear.scans).toEqual(['A', 'B', 'C']);
  expect(ear.conditions).toEqual(['ready', 'outOfOrder', 'ready']);
});

test('what one of several does is known when all have told, or one is ready', async () => {
  const hid = createFakeHid();
  let answer = (): void => undefined;
  const load = async () => {
    await new Promise<void>((resolve) => (answer = resolve));
    return hid.binding;
  };
  const slow = openHidScanner({ vendorId: 1, productId: 2, log: () => undefined, load, watch: hid.watch });
  onTestFinished(slow.close);
  const away = createSimulatedScanner();
  away.unplug();
  const ear = hearScanner(joinScanners([away.scanner, slow]));
  expect(ear.conditions).toEqual([]);
  answer();
  await ear.is('ready');
  expect(ear.conditions).toEqual(['ready']);
});

test('none is absent; one that types is always there', async () => {
  expect(hearScanner(joinScanners([])).conditions).toEqual(['absent']);
  const away = createSimulatedScanner();
  away.unplug();
  const ear = hearScanner(joinScanners([createWedgeScanner(), away.scanner]));
  expect(ear.conditions).toEqual(['unseen']);
});
