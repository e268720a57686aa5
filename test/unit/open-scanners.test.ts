import { expect, onTestFinished, test } from 'vitest';
import { parseConfig } from '../../src-main/config.ts';
import { openScanners, type ScannerHands } from '../../src-main/open-scanners.ts';
import { hearScanner } from '../support/scanner-contract.ts';
import { until } from '../support/until.ts';

function open(scanner: unknown, demo = false) {
  const hands: ScannerHands = {};
  const logged: unknown[] = [];
  const config = parseConfig({ devices: { scanner } }, 'x', '/data').devices;
  const joined = openScanners({ config, demo, log: (...line) => logged.push(line) }, hands);
  onTestFinished(joined.close);
  return { hands, logged, ...hearScanner(joined) };
}

test('a wedge is there and has no hand; none is absent', () => {
  expect(open(['wedge'])).toMatchObject({ hands: {}, conditions: ['unseen'] });
  expect(open([])).toMatchObject({ hands: {}, conditions: ['absent'] });
});

test('a simulated one is played by its hand, beside others', () => {
  const { hands, scans, conditions } = open(['simulated']);
  hands.scanner?.scan('160A0');
  hands.scanner?.unplug();
  expect([scans, conditions]).toEqual([['160A0'], ['ready', 'outOfOrder']]);
});

test.each([[['wedge']], [['simulated']], [[]]])(
  'a demo with %j always has a hand, and one only',
  (scanner) => {
    const { hands, scans, conditions } = open(scanner, true);
    hands.scanner?.scan('160A0');
    expect([scans, conditions]).toEqual([['160A0'], ['ready']]);
  },
);

test('what is named and not there is out of order, and the log says which; nothing is simulated', async () => {
  const { hands, logged, is } = open([
    { hid: { vendorId: '0x0c2e', productId: 7 } },
    { serial: { path: '/dev/no-such-port' } },
  ]);
  await is('outOfOrder');
  await until('both are told of', () => logged.length === 2);
  expect(hands).toEqual({});
  expect(logged).toEqual(
    expect.arrayContaining([
      ['scanner', { which: '0c2e:0007', what: 'absent' }],
      ['scanner', { which: '/dev/no-such-port', what: 'absent' }],
    ]),
  );
});
